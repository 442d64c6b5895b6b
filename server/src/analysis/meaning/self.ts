import type { SyntaxNode } from '../../syntax/node';
import { firstMeaning } from './fields';
import { handlerParameters } from './handlers';
import { instanceOf, type Meaning, type Resolver } from './meaning';
import { membersIn } from './ownTypes';
import { meaningOfClass, meaningOfTypeNode } from './types';

const maximumLevels = 8;

/**
 * What stands for the receiver at a place, from the inside out: what the functions around are called on or are added
 * to (`fun Session.bye()`, a block that a library runs on its session), and the classes around.
 */
export function* receiversAround(resolver: Resolver, node: SyntaxNode): Generator<Meaning> {
  for (const { meaning } of levelsAround(resolver, node)) if (meaning) yield meaning;
}

type Level = { readonly node: SyntaxNode; readonly isClass: boolean; readonly meaning: Meaning | undefined };

function* levelsAround(resolver: Resolver, start: SyntaxNode): Generator<Level> {
  const { language } = resolver.file;
  let at = start;
  for (let level = 0; level < maximumLevels; level += 1) {
    const around = language.enclosingFunction(at);
    const owner = language.enclosingClass(at);
    if (around && (!owner || owner.startIndex <= around.startIndex) && around.id !== owner?.id) {
      yield { node: around, isClass: false, meaning: receiverOf(resolver, around) };
      at = around;
    } else if (owner) {
      yield { node: owner, isClass: true, meaning: meaningOfClass(resolver, owner) };
      at = owner;
    } else return;
  }
}

function receiverOf(resolver: Resolver, functionNode: SyntaxNode): Meaning | undefined {
  const receiver = resolver.file.language.functionFacts(functionNode)?.receiver;
  if (receiver) return meaningOfTypeNode(resolver, receiver);
  const run = runOn(resolver, functionNode);
  if (run) return resolver.meaningOf(run);
  const handler = handlerParameters(resolver, functionNode);
  return handler?.receiver === undefined ? undefined : instanceOf(handler.library, handler.receiver, handler.certainty);
}

/** The object on which a block is run: `socket` of `socket.apply { … }` and of `with(socket) { … }`. */
function runOn({ file: { language } }: Resolver, functionNode: SyntaxNode): SyntaxNode | undefined {
  const { receiverRuns } = language;
  const context = receiverRuns && language.context(functionNode);
  const call = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  if (!receiverRuns || call?.kind !== 'call') return undefined;
  const callee = language.lower(call.callee);
  if (callee.kind === 'member') return receiverRuns.methods.has(callee.name) ? callee.object : undefined;
  const first = call.arguments.length === 2 ? call.arguments[0]?.node : undefined;
  return callee.kind === 'name' && receiverRuns.functions.has(callee.name) ? first : undefined;
}

/** What a bare name means as a member of what stands around it; `undefined` when nothing there has such a member. */
export function meaningOfImplicitMember(resolver: Resolver, nameNode: SyntaxNode): Meaning | undefined {
  const name = nameNode.text;
  for (const level of levelsAround(resolver, nameNode)) {
    const known = level.meaning?.kind === 'foreign' ? undefined : level.meaning;
    const member = known && resolver.memberOf(known, name);
    if (member && member.kind !== 'foreign') return member;
    if (!level.isClass) continue;
    const own = membersAround(resolver, level.node, name);
    if (own.length > 0) return firstMeaning(resolver, own);
  }
  return undefined;
}

/** The methods of the classes around a bare name that bear it; those of the innermost class that has any. */
export function implicitMethods(resolver: Resolver, nameNode: SyntaxNode): SyntaxNode[] {
  for (const level of levelsAround(resolver, nameNode)) {
    if (!level.isClass) continue;
    const own = membersAround(resolver, level.node, nameNode.text).flatMap(({ how, value }) =>
      how === 'method' && value ? [value] : [],
    );
    if (own.length > 0) return own;
  }
  return [];
}

/** The members of a class, and, for an extension, of the class that it extends. */
function membersAround(resolver: Resolver, owner: SyntaxNode, name: string) {
  const { language } = resolver.file;
  const extended = language.classFacts(owner)?.extensionOf;
  if (extended === undefined) return membersIn(resolver, name, owner);
  return resolver.file
    .memberDeclarations(name)
    .filter(({ container }) => container.id === owner.id || language.nameOf(container)?.text === extended);
}
