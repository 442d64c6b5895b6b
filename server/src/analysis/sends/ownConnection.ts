import type { Call, Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { handlerParameters } from '../meaning/handlers';
import type { Resolver } from '../meaning/meaning';
import { plainText } from './guards';

type Parameter = Extract<Declaration, { kind: 'parameter' }>;

/**
 * Whether a call closes the very connection whose close the code that it is given tells of (`ws.close(ws.close_code)`,
 * `ws.on('close', (code) => ws.close(code))`): that one is closed, and most libraries then do nothing.
 */
export function closesItsOwn(resolver: Resolver, call: Call, code: SyntaxNode): boolean {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const read = language.lower(code);
  if (callee.kind === 'member' && read.kind === 'member' && sameText(callee.object, read.object)) return true;
  const told = parameterIn(resolver, read);
  if (!told) return false;
  if (callee.kind === 'name') return isOfOwnMethod(resolver, told);
  return callee.kind === 'member' && isConnectionOf(resolver, callee.object, told);
}

/** The connection that a handler listens to which is told a code: `ws` of `ws.on('close', (code) => other.close(code))`. */
export function listenerOf(resolver: Resolver, code: SyntaxNode): SyntaxNode | undefined {
  const told = parameterIn(resolver, resolver.file.language.lower(code));
  return told && listenedTo(resolver, told.function);
}

/** The parameter that a code is, or is read from: `code`, `event.code`, `status.getCode()`. */
function parameterIn(resolver: Resolver, read: Expression): Parameter | undefined {
  const { file } = resolver;
  if (read.kind === 'call') return parameterIn(resolver, file.language.lower(read.callee));
  if (read.kind === 'member') return parameterIn(resolver, file.language.lower(read.object));
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  return declaration?.kind === 'parameter' ? declaration : undefined;
}

/** Whether an expression is the connection of the handler that a parameter is one of. */
function isConnectionOf(resolver: Resolver, objectNode: SyntaxNode, told: Parameter): boolean {
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  if (object.kind === 'self') return isOfOwnMethod(resolver, told);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind === 'parameter' && declaration.function.id === told.function.id)
    return handlerParameters(resolver, told.function) !== undefined;
  const listened = listenedTo(resolver, told.function);
  return listened !== undefined && sameText(listened, objectNode);
}

/** What a handler listens to: `ws` of `ws.on('close', handler)` and `ws.onclose = handler`. */
function listenedTo({ file: { language } }: Resolver, handler: SyntaxNode): SyntaxNode | undefined {
  const context = language.context(handler);
  if (context.kind === 'assignment') {
    const target = language.lower(context.target);
    return target.kind === 'member' ? target.object : undefined;
  }
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  return callee?.kind === 'member' ? callee.object : undefined;
}

/** Whether a parameter is one of a method of a class that is a connection itself: `onClose(code)` beside its own `close`. */
function isOfOwnMethod({ file: { language } }: Resolver, { function: functionNode }: Parameter): boolean {
  return language.functionFacts(functionNode)?.container !== undefined;
}

function sameText(one: SyntaxNode, other: SyntaxNode): boolean {
  return plainText(one) === plainText(other);
}
