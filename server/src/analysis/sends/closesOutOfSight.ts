import type { Call } from '../../languages/vocabulary';
import { otherThings, toldName } from '../names/closeNames';
import { assertion } from '../names/expectations';
import type { SyntaxNode } from '../../syntax/node';
import { isCompared } from '../values/carried';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { certaintyOf } from './ownClosers';
import type { Resolver } from '../meaning/meaning';
import type { Certainty } from '../site';
import {
  closer,
  closesWebSocket,
  isNamedForCode,
  isOfFrame,
  isText,
  isTextByName,
  makesFrame,
  otherConnections,
  plainCloser,
} from './closers';

/** Names of values that stand for a Close frame. */
const closeValue =
  /^(?:\w*(?:ws|web_?socket|socket))?_?close(?:_?(?:frame|message|reason|status|info|request|reply|response))?$/iu;

/** How sure it is that a call closes with its first argument; `undefined` when nothing says so. */
export function closeOf(resolver: Resolver, call: Call, code: number): Certainty | undefined {
  const { language } = resolver.file;
  const name = lastNameOf(resolver, call.callee);
  if (name === undefined) return undefined;
  const isValue = closeValue.test(name) && (call.constructs || /^[A-Z]/u.test(name));
  // `Event.close(code: 1000)` is no value by its name, and may be anything.
  if (!isValue && call.arguments[0]?.keyword !== undefined) return undefined;
  if (isNamedForCodes(resolver, call, name)) return 'possible';
  if (!isValue && !closer.test(name)) return undefined;
  const meaning = resolver.meaningOf(call.callee);
  const isForeign = meaning?.kind === 'foreign';
  if (meaning !== undefined && meaning.kind !== 'socket-like' && !(isForeign && (isValue || isOfFrame.test(name))))
    return undefined;
  if (resolver.functionsCalledBy(call.callee).length > 0) return undefined;
  const behind = call.arguments.length === 2 || hasOptions(resolver, call) ? call.arguments[1]?.node : undefined;
  const hasText = isText(resolver, behind) || (isOfFrame.test(name) && isNothing(resolver, behind));
  if (isValue) return hasText && isMade(resolver, call) ? certaintyOf(code) : undefined;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  // A server that is given a code and a text closes one of its connections.
  const isServer = hasText && callee.kind === 'member' && /^server$/iu.test(receiver ?? '');
  if (receiver !== undefined && !isServer && (otherThings.test(receiver) || otherConnections.test(receiver)))
    return undefined;
  // What no one sends is no close code where only the name of what closes speaks for it.
  if (hasText) return certaintyOf(code) === 'likely' ? (isForeign ? 'possible' : 'likely') : undefined;
  const isAlone = call.arguments.length === 2 && language.lower(call.arguments[0]?.node ?? call.node).kind === 'number';
  if (isAlone && isTextByName(resolver, behind)) return certaintyOf(code) === 'likely' ? 'possible' : undefined;
  // No one waits for 1008 milliseconds.
  const isRound = code % 100 === 0;
  const isWeak = callee.kind === 'member' && isLikeConnection(resolver, callee.object);
  return isWeak && !isRound && call.arguments.length === 1 && plainCloser.test(name) ? 'possible' : undefined;
}

/** `w.close(1000, 'done', { keepClosed: true })`: code, reason, and options of the project's own. */
function hasOptions(resolver: Resolver, call: Call): boolean {
  const third = call.arguments.length === 3 ? call.arguments[2] : undefined;
  return third !== undefined && resolver.file.language.lower(third.node).kind === 'object';
}

/** A function that makes a frame may be handed no more than the code; a round number alone may be a length. */
export function ofMadeFrame(resolver: Resolver, call: Call, code: number): Certainty | undefined {
  const isMaker = makesFrame.test(lastNameOf(resolver, call.callee) ?? '');
  const { length } = call.arguments;
  if (!isMaker || length > 2 || (length === 1 && code % 100 === 0)) return undefined;
  return !isSeen(resolver, call) || takesCodeFirst(resolver, call) ? 'possible' : undefined;
}

/** `websocket_close(session, 1011)`: the code behind the connection; a round number may as well be a time. */
export function ofConnection(resolver: Resolver, call: Call, position: number, code: number): Certainty | undefined {
  const { language } = resolver.file;
  const connection = position === 1 ? call.arguments[0]?.node : undefined;
  if (!connection || call.arguments[1]?.keyword !== undefined || code % 100 === 0) return undefined;
  const callee = language.lower(call.callee);
  if (callee.kind !== 'name' || !closesWebSocket.test(callee.name) || isSeen(resolver, call)) return undefined;
  return language.lower(connection).kind === 'number' ? undefined : 'possible';
}

/** `WebSocketCloseReply{client, 1001, "going away"}`: a value that says which connection is to be closed, then how. */
export function ofValueForConnection(
  resolver: Resolver,
  call: Call,
  position: number,
  code: number,
): Certainty | undefined {
  const { language } = resolver.file;
  const [connection, , reason, ...others] = call.arguments;
  if (position !== 1 || !connection || !reason || others.length > 0) return undefined;
  const name = lastNameOf(resolver, call.callee) ?? '';
  if (!closeValue.test(name) || !/^[A-Z]/u.test(name) || !isText(resolver, reason.node)) return undefined;
  const { kind } = language.lower(connection.node);
  if (call.arguments[1]?.keyword !== undefined || (kind !== 'name' && kind !== 'member')) return undefined;
  const meaning = resolver.meaningOf(call.callee);
  if (meaning !== undefined && meaning.kind !== 'socket-like' && meaning.kind !== 'foreign') return undefined;
  if (code % 100 === 0 && code !== 1000) return undefined;
  return isMade(resolver, call) ? 'possible' : undefined;
}

/** Whether a function of this file calls its first parameter a code. */
function takesCodeFirst(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  return resolver
    .functionsCalledBy(call.callee)
    .some((node) => isNamedForCode(language.functionFacts(node)?.parameters[0]));
}

/** Whether it is known what is called: a function of this file, or a library's. */
function isSeen(resolver: Resolver, call: Call): boolean {
  const meaning = resolver.meaningOf(call.callee);
  if (call.constructs || (meaning !== undefined && meaning.kind !== 'foreign')) return true;
  return resolver.functionsCalledBy(call.callee).length > 0;
}

/** Words before the name of a code in that of a function which decides on it, or is told of it: `isValidCloseCode`, `handleCloseCode`. */
const asksOrTells =
  /^_?(?:is|are|has|check|validate|verify|assert|expect|describe|explain|format|parse|classify|map|convert|should|can|may|must|allows?|on|handle|process|get|from|valid|invalid)(?:_|(?=[A-Z])|close)/u;

/** `cancelWithCloseCode(4003, …)`, `builder.closeCode(4002)`: a function of others that is named for the code it takes. */
function isNamedForCodes(resolver: Resolver, call: Call, name: string): boolean {
  if (!/(?:^|[a-z_])[Cc]lose_?(?:[Cc]ode|[Ss]tatus)$/u.test(name) || call.constructs) return false;
  if (/^[A-Z]/u.test(name) || asksOrTells.test(name) || resolver.functionsCalledBy(call.callee).length > 0)
    return false;
  const meaning = resolver.meaningOf(call.callee);
  return meaning === undefined || meaning.kind === 'socket-like' || meaning.kind === 'foreign';
}

/** Whether a value is called as a connection may be; a parameter may be anything that goes by such a name. */
function isLikeConnection(resolver: Resolver, node: SyntaxNode): boolean {
  const expression = resolver.file.language.lower(node);
  const declaration = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  return declaration?.kind !== 'parameter' && socketLikeness(resolver, node) === 'weak';
}

function isNothing(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  const kind = node && resolver.file.language.lower(node).kind;
  return kind === 'nothing' || kind === 'absent';
}

/** Whether a value is made to be handed on, and neither matched, compared nor told. */
function isMade(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  // A constant that holds one names a code.
  if (context.kind === 'initialiser' && (context.member || context.container)) return false;
  if (context.kind === 'case' || isCompared(resolver, call.node)) return false;
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const name = outer?.kind === 'call' ? (lastNameOf(resolver, outer.callee) ?? '') : '';
  return !assertion.test(name) && !toldName.test(name);
}
