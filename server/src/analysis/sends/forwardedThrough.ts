import type { Argument, Call, Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import type { ReceivedCode } from '../site';
import { argumentIn, argumentsFor } from '../values/origins';
import { forwardedIn } from './forwardedCodes';
import { isGuarded } from './guards';
import { listenerOf } from './ownConnection';

type Parameter = Extract<Declaration, { kind: 'parameter' }>;

/** A call of a function of this file that hands it a received code, which the function sends as it is. */
export type ForwardingCall = { readonly call: Call; readonly argument: Argument; readonly received: ReceivedCode };

/**
 * Calls that hand a received code to a function of this file which closes another connection with it, and asks nothing
 * of it before: `closeBoth(code, reason)` of a proxy. Only of what listens to a connection that is seen to be another
 * one: the very one that is closed may bear another name there.
 */
export function forwardedThrough(resolver: Resolver, send: Call, code: SyntaxNode): readonly ForwardingCall[] {
  const { file } = resolver;
  const { language } = file;
  const name = language.lower(code);
  const declaration = name.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0 || declaration.rest) return [];
  const callee = language.lower(send.callee);
  if (callee.kind !== 'member' || isGuarded(resolver, code)) return [];
  return argumentsFor(resolver, declaration).flatMap(({ node, call: callNode }): ForwardingCall[] => {
    const call = language.lower(callNode);
    const argument = call.kind === 'call' ? call.arguments.find((each) => each.node.id === node.id) : undefined;
    const source = call.kind === 'call' && argument ? listenerOf(resolver, node) : undefined;
    if (call.kind !== 'call' || !argument || !source) return [];
    const closed = connectionAt(resolver, callee.object, declaration, call);
    const received = closed && isAnother(resolver, closed, source) && forwardedIn(resolver, node)?.received;
    return received ? [{ call, argument, received }] : [];
  });
}

/** The connection that a function closes, as one of its calls names it: its argument, where it is a parameter. */
function connectionAt(
  resolver: Resolver,
  receiver: SyntaxNode,
  { function: functionNode }: Parameter,
  call: Call,
): SyntaxNode | undefined {
  const { file } = resolver;
  const object = file.language.lower(receiver);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  const isOwn = declaration?.kind === 'parameter' && declaration.function.id === functionNode.id;
  return isOwn ? argumentIn(resolver, declaration, call) : receiver;
}

/** Whether two expressions are seen to be different connections: two variables, or two fields of the same object. */
function isAnother(resolver: Resolver, one: SyntaxNode, other: SyntaxNode): boolean {
  const { file } = resolver;
  const [first, second] = [file.language.lower(one), file.language.lower(other)];
  if (first.kind === 'member' && second.kind === 'member')
    return first.name !== second.name && first.object.text === second.object.text;
  if (first.kind !== 'name' || second.kind !== 'name') return false;
  const [here, there] = [file.resolve(first.node), file.resolve(second.node)];
  if (!here || !there || here.nameNode.id === there.nameNode.id) return false;
  return !isTakenFrom(resolver, here, second.name) && !isTakenFrom(resolver, there, first.name);
}

/** `const socket = ws`, `for (const each of [ws, other])`: what another variable is given may be the same. */
function isTakenFrom({ file: { language } }: Resolver, declaration: Declaration, name: string): boolean {
  if (declaration.kind !== 'variable') return declaration.kind !== 'parameter';
  const { initialiser } = declaration;
  if (!initialiser) return false;
  const value = language.lower(initialiser);
  return value.kind === 'name' ? value.name === name : value.kind === 'member' || value.kind === 'self';
}
