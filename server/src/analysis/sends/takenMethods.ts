import type { Language } from '../../languages/language';
import type { SyntaxNode } from '../../syntax/node';
import { callsAround, type CallAround } from './callees';
import { sendApiOf } from '../meaning/sendApis';
import type { ProvedSend, Resolver } from '../meaning/meaning';

/**
 * Whether a method is called by its name alone that has been taken out of its object (`const { close } = socket`) and
 * cannot work without it: it fails before it looks at its arguments, so that no code is sent, and none refused.
 */
export function hasLostReceiver(resolver: Resolver, callee: SyntaxNode): boolean {
  const { language } = resolver.file;
  if (language.methodsNeedReceiver !== true || language.lower(callee).kind !== 'name') return false;
  const meaning = resolver.meaningOf(callee);
  return meaning?.kind === 'member' && meaning.isClosure !== true;
}

const taking = /\s*(?::\s*[\w$]+\s*[,}=]|[;,\r\n])/uy;

/** Whether what stands behind a method's name, from an offset on, lets it be one that is taken out of its object. */
export function mayBeTaken(text: string, offset: number): boolean {
  taking.lastIndex = offset;
  return taking.test(text);
}

type TakenCall = CallAround & { readonly proof: ProvedSend; readonly nameNode: SyntaxNode };

/**
 * The calls of a method under the name that it was given (`const { close: shut } = useWebSocket(url); shut(1000)`,
 * `const shut = feed.close`); the method's own name stands at `offset`.
 */
export function callsOfTaken(resolver: Resolver, offset: number): TakenCall[] {
  const { file } = resolver;
  const { language } = file;
  const nameNode = language.tokenAt(file.root, offset);
  if (nameNode?.startIndex !== offset) return [];
  const access = language.memberAccess(nameNode);
  const context = access && language.context(access);
  if (access && context?.kind === 'argument') return callsWithIt(resolver, access, nameNode);
  const taken = context?.kind === 'initialiser' && !context.member ? context.nameNode : language.takenAs?.(nameNode);
  const declaration = taken && language.declares(taken)?.declaration;
  const proof = declaration && sendApiOf(resolver.meaningOfDeclaration(declaration));
  if (!proof || hasLostReceiver(resolver, taken)) return [];
  return file.uses(declaration).flatMap((use): TakenCall[] => {
    const around = language.context(use);
    const call = around.kind === 'callee' ? language.lower(around.call) : undefined;
    return call?.kind === 'call' ? [{ proof, call, nameNode: use, shift: 0 }] : [];
  });
}

/** The call of a function that calls the method which it is handed: `Reflect.apply(socket.close, socket, [1000])`. */
function callsWithIt(resolver: Resolver, access: SyntaxNode, nameNode: SyntaxNode): TakenCall[] {
  const around = callsAround(resolver, access);
  const proof = around.length > 0 ? sendApiOf(resolver.meaningOf(access)) : undefined;
  return proof ? around.map((each) => ({ ...each, proof, nameNode })) : [];
}

/** Whether a method's name stands there as a string of its own. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const quote = text.charAt(end);
  return /["'`]/u.test(quote) && text.charAt(start - 1) === quote;
}

/** Whether a name stands there as the key that a method is called by: `:close`. */
export function isKey({ callsByName, keyPrefix }: Language, text: string, start: number): boolean {
  if (!callsByName || keyPrefix === undefined) return false;
  const at = start - keyPrefix.length;
  return text.startsWith(keyPrefix, at) && !text.endsWith(keyPrefix, at);
}

/** The call of a method by its name: `socket.public_send(:close, 1000)`; the name stands at `offset`. */
export function callByName(resolver: Resolver, offset: number, name: string): TakenCall[] {
  const { language, root } = resolver.file;
  const written = root.descendantForIndex(offset - 1, offset + name.length);
  const key = language.lower(written);
  const context = key.kind === 'string' && key.value === name ? language.context(written) : undefined;
  const call = context?.kind === 'argument' && context.position === 0 ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || !language.callsByName?.has(callee.name)) return [];
  const object = resolver.meaningOf(callee.object);
  const proof = object && sendApiOf(resolver.memberOf(object, name));
  return proof ? [{ proof, call, nameNode: written, shift: 1 }] : [];
}

/** The calls by a constant that holds a method's name: `const way = 'close'; socket[way](1000)`; the name stands at `offset`. */
export function callsByConstant(resolver: Resolver, offset: number, name: string): TakenCall[] {
  const { file } = resolver;
  const { language } = file;
  const written = file.root.descendantForIndex(offset - 1, offset + name.length + 1);
  const string = language.lower(written);
  const context = string.kind === 'string' && string.value === name ? language.context(written) : undefined;
  const declaration =
    context?.kind === 'initialiser' && !context.member ? language.declares(context.nameNode)?.declaration : undefined;
  if (declaration?.kind !== 'variable' || !declaration.constant || declaration.path.length > 0) return [];
  return file.uses(declaration).flatMap((use): TakenCall[] => {
    const around = language.context(use);
    if (around.kind !== 'index') return [];
    const outer = language.context(around.node);
    const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    const object = resolver.meaningOf(around.object);
    const proof = call?.kind === 'call' && object ? sendApiOf(resolver.memberOf(object, name)) : undefined;
    return proof && call?.kind === 'call' ? [{ proof, call, nameNode: use, shift: 0 }] : [];
  });
}
