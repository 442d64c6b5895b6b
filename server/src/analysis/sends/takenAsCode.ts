import type { Call } from '../../languages/vocabulary';
import { codeName, otherThings } from '../names/closeNames';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf, socketLikeness } from '../names/likeness';
import { registeredCode } from '../names/namedCodes';
import { isPlausible } from './ownClosers';
import type { Resolver } from '../meaning/meaning';
import {
  closer,
  closesWebSocket,
  isNamedForCode,
  isOfFrame,
  isText,
  isTextByName,
  otherConnections,
  plainCloser,
} from './closers';

/**
 * Whether what is called closes by its name and takes a code at this place: by the keyword, by the name of the parameter
 * in this file, or because it is handed other codes there.
 */
export function isTakenAsCode(resolver: Resolver, call: Call, position: number, code: number): boolean {
  const { language } = resolver.file;
  const name = call.constructs ? undefined : lastNameOf(resolver, call.callee)?.replace(/!$/u, '');
  if (name === undefined || otherThings.test(name)) return false;
  const isNamedSo = [closer, ends, endsToo, closesWebSocket].some((names) => names.test(name));
  if (!isNamedSo && !handsToCloser(resolver, call, position)) return false;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (receiver !== undefined && (isOther(receiver, name) || otherConnections.test(receiver))) return false;
  const keyword = call.arguments[position]?.keyword;
  // `self.websocket.fail_connection(1011)`
  const isSocket = callee.kind === 'member' && socketLikeness(resolver, callee.object) === 'strong';
  const isEndOfSocket = isSocket && /_?connection$/iu.test(name) && code % 100 !== 0;
  if (keyword !== undefined) return codeName.test(keyword) || (isEndOfSocket && keyword === 'code');
  const own = resolver.functionsCalledBy(call.callee);
  if (own.length > 0)
    return own.some((node) => {
      const parameter = language.functionFacts(node)?.parameters[position];
      const behind = language.functionFacts(node)?.parameters[position + 1]?.nameNode?.text ?? '';
      // What writes a Close frame, or takes a reason as well, has no other status.
      const isOfClose = isOfFrame.test(name) || /^\$?(?:close_?)?reason$/iu.test(behind);
      // `websocket_close(session, reason, force)`
      const isReason = ofConnection.test(name) && code < 1016 && code % 100 !== 0 && position === 1;
      if (isReason && /^(?:close_?)?reason$/iu.test(parameter?.nameNode?.text ?? '')) return true;
      return isNamedForCode(parameter) || (isOfClose && /^\$?status$/iu.test(parameter?.nameNode?.text ?? ''));
    });
  if (isEndOfSocket && position === 0) return true;
  const isTexted = position === 1 && isReason(resolver, call.arguments[2]?.node);
  const meaning = resolver.meaningOf(call.callee);
  // `(ws/close socket 4000 "bye")`, of a library that is not known.
  const first = call.arguments[0]?.node;
  if (isTexted && first && socketLikeness(resolver, first) === 'strong' && plainCloser.test(name))
    return meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'socket-like';
  // `clients.close_client(client, 1001, "going down")`, of another module.
  if (isTexted && meaning?.kind === 'foreign' && code % 100 !== 0 && ofConnection.test(name)) return true;
  if (meaning !== undefined && meaning.kind !== 'socket-like') return false;
  // `host.Stop(1001, "going down")`
  const isEnd = position === 0 && call.arguments.length === 2 && code < 1016 && code % 100 !== 0;
  if (isEnd && ends.test(name) && !/re(?:ject|fuse)/iu.test(name) && isReason(resolver, call.arguments[1]?.node))
    return true;
  // `clientDisconnect(client, 1002)`
  // `endpoint.close(handle, 4010, "bye")`
  // `failConnection(handler, 1002, "bad frame")`
  if (isTexted && (code % 100 !== 0 || code === 1000) && /close|disconnect|fail_?\w*(?:connection|socket)/iu.test(name))
    return !isReason(resolver, first);
  const isConnection = ofConnection.test(name) && position === 1 && call.arguments.length <= 3;
  return isConnection && (code % 100 !== 0 || takesOtherCodes(resolver, name, position));
}

/**
 * Whether a function of this file hands its parameter, which is called a code, to what closes by its name:
 * `defp fail(code, why, socket), do: Socket.close(socket, code)`.
 */
function handsToCloser(resolver: Resolver, call: Call, position: number): boolean {
  const { file } = resolver;
  return resolver.functionsCalledBy(call.callee).some((node) => {
    const parameter = file.language.functionFacts(node)?.parameters[position];
    const declaration = parameter?.nameNode && file.language.declares(parameter.nameNode)?.declaration;
    if (!declaration || !isNamedForCode(parameter)) return false;
    return file
      .uses(declaration)
      .slice(0, 8)
      .some((use) => isGivenToCloser(resolver, use));
  });
}

function isGivenToCloser(resolver: Resolver, use: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(use);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || call.constructs) return false;
  const name = lastNameOf(resolver, call.callee) ?? '';
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? (lastNameOf(resolver, callee.object) ?? '') : '';
  if (!plainCloser.test(name) && !isOfFrame.test(name)) return false;
  return !otherThings.test(receiver) && !otherConnections.test(receiver);
}

function isReason(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  return isText(resolver, node) || isTextByName(resolver, node);
}

/** Names of functions that are handed the connection which they end. */
const ofConnection =
  /(?:close|disconnect)_?(?:client|connection|session|socket|ws|web_?socket|peer)|(?:client|connection|session|socket|ws|peer)_?(?:close|disconnect)/iu;

/** Whether what a method belongs to is no connection; a server may close those of its clients. */
function isOther(receiver: string, method: string): boolean {
  return otherThings.test(receiver) && !(/server/iu.test(receiver) && /client|session|peer|socket/iu.test(method));
}

/** Names of functions that end something, where a code says that it is a connection. */
const ends = /^_?(?:[Ss]top|[Ee]nd|[Ff]inish|[Ff]ail|[Dd]rop|[Kk]ill|[Rr]efuse|[Rr]eject|[Dd]estroy)(?![a-z])\w*$/u;

/** `sendErrorAndClose(ctx, 1008, "refused")` */
const endsToo = /(?:_a|A|^a)nd_?(?:[Cc]lose|[Dd]isconnect)$/u;

/** `clientDisconnect(client, 1002)` elsewhere: what is handed codes in one place takes a code in the other. */
function takesOtherCodes(resolver: Resolver, name: string, position: number): boolean {
  const { file } = resolver;
  return file
    .occurrences(name)
    .slice(0, 16)
    .some((nameNode) => {
      const context = file.language.context(file.language.memberAccess(nameNode) ?? nameNode);
      const call = context.kind === 'callee' ? file.language.lower(context.call) : undefined;
      const argument = call?.kind === 'call' ? call.arguments[position] : undefined;
      const number = argument && file.language.lower(argument.node);
      if (number?.kind === 'name' || number?.kind === 'member')
        return /clo?se|web_?socket|ws_/iu.test(argument?.node.text ?? '') && registeredCode(number.name) !== undefined;
      return number?.kind === 'number' && isPlausible(number.value) && number.value % 100 !== 0;
    });
}
