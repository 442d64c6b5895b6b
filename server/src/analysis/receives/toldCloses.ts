import { librariesFor, libraryById, receiveApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, Parameter } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { awaitsClose, closeHandlerName, codeName, emitters, otherThings, toldName } from '../names/closeNames';
import { constantOf, spanOf } from '../values/constants';
import { assertedBy, calledWith } from '../names/expectations';
import { isThrownToClose } from '../names/throws';
import { lastNameOf } from '../names/likeness';
import { isPlausible } from '../sends/ownClosers';
import { handlerParameters, receivedByParameter } from '../meaning/handlers';
import { bearsSign } from '../meaning/imports';
import { typeFacts, type Resolver } from '../meaning/meaning';
import { likelyCodeReceived } from './receivedCodes';
import type { FoundComparison } from '../drafts';

/** A close that a call tells of with an argument, whoever is told: a handler, a listener, the double of a socket. */
export function inToldClose(
  resolver: Resolver,
  call: Call,
  position: number,
  argument: SyntaxNode,
): FoundComparison | undefined {
  return (
    madeUpClose(resolver, call, position) ??
    handedToHandler(resolver, call, position) ??
    handedToUserMethod(resolver, call, position) ??
    toldToDouble(resolver, call, position) ??
    toldByName(resolver, call, position, argument)
  );
}

/** The program calls its own handler of closes: `this.webSocketClose(socket, 1006, …)`. */
function handedToHandler(resolver: Resolver, call: Call, position: number): FoundComparison | undefined {
  for (const functionNode of resolver.functionsCalledBy(call.callee)) {
    const handler = handlerParameters(resolver, functionNode);
    const parameter = handler?.parameters[position];
    if (!handler || !parameter || typeof parameter === 'string' || !('received' in parameter)) continue;
    const received = {
      library: handler.library,
      api: receiveApi(handler.library, parameter.received),
      certainty: handler.certainty,
    };
    return { span: spanOf(call.node), operator: 'event', received };
  }
  return undefined;
}

/** The program calls a method that a library calls on such objects: `listener.onWebSocketClose(1000, "bye")`. */
function handedToUserMethod(resolver: Resolver, call: Call, position: number): FoundComparison | undefined {
  const { file } = resolver;
  const callee = file.language.lower(call.callee);
  if (callee.kind !== 'member' || !toldName.test(callee.name)) return undefined;
  for (const library of librariesFor(file.language.id)) {
    const method = library.userMethods?.find(
      ({ name, parameters }) =>
        name === callee.name && receivedBy(library, parameters[position]) !== undefined && bearsSign(file, library),
    );
    const api = method && receivedBy(library, method.parameters[position]);
    if (api === undefined) continue;
    const received = { library, api: receiveApi(library, api), certainty: 'likely' as const };
    return { span: spanOf(call.node), operator: 'event', received };
  }
  return undefined;
}

/** The id of the receive API that reaches a parameter: as a number, or as a value that stands for one. */
function receivedBy(library: LibraryProfile, parameter: Parameter | undefined): string | undefined {
  if (parameter === undefined || parameter === null) return undefined;
  if (typeof parameter === 'string') return typeFacts(library, parameter, libraryById)?.facts.received;
  return 'received' in parameter ? parameter.received : undefined;
}

/** `socket.emit('close', 1006, 'lost')`: a close event that the program itself tells. */
function madeUpClose(resolver: Resolver, call: Call, position: number): FoundComparison | undefined {
  const { file } = resolver;
  if (!emitters.test(call.callee.text) || !file.speaksOfWebSockets) return undefined;
  const callee = file.language.lower(call.callee);
  const receiver = callee.kind === 'member' ? resolver.meaningOf(callee.object) : undefined;
  if (receiver?.kind === 'foreign' || (receiver?.kind === 'instance' && receiver.library.sends.length === 0))
    return undefined;
  const first = call.arguments[0];
  const name = first && file.language.lower(first.node);
  const isClose = name?.kind === 'string' && name.value !== undefined && closeHandlerName.test(name.value);
  if (position === 1 ? !isClose : !(position === 0 && /emitClose|emit_close/iu.test(call.callee.text)))
    return undefined;
  return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
}

/** Names of functions that tell of a close: `_fireClose`, `triggerClose`, `onConnectionClosed`. */
export const teller =
  /^_?(?:on|handle|fire|notify|trigger|simulate|emit|dispatch|raise)_?\w*(?:clos(?:e|ed|ing)|disconnect(?:ed)?)(?:_?(?:event|listener|handler|callback))?$/iu;

/** Names that may tell of a close, when code and reason stand beside each other: `_closed`, `CloseReceived`, `Events.CloseEvent`. */
export const closedName =
  /^_?(?:connection|session|socket|web_?socket|channel|did)?_?(?:closed|disconnected)$|^\w*clos(?:ed?|ure)_?(?:events?|received|error|exception|notification|event_?args)(?:_?(?:payload|message|data|info|dto))?$/iu;

/** Errors of a WebSocket: where one is thrown with a code and a text, it is to close with them. */
const socketError = /^(?:WS|Ws|Web_?[Ss]ocket)[A-Za-z]*(?:Error|Exception)$/u;

/** Helpers that are given what must fail close nothing. */
const failsByName = /throw|fail|invalid|illegal|refus|reject|error/iu;

/** `mock.triggerClose(1006, 'lost')`, `this.onClose(1006, 'lost', false)`: a function out of sight is told of a close. */
function toldByName(resolver: Resolver, call: Call, position: number, token: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  if (file.speaksOfWebSockets && isEventOfClose(resolver, call, position))
    return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
  const own = lastNameOf(resolver, call.callee);
  const isSpied = own !== undefined && calledWith.test(own);
  const name = isSpied ? spiedName(resolver, call) : (invokedName(resolver, call) ?? own);
  if (name === undefined || !file.speaksOfWebSockets) return undefined;
  // `delegate.connection(self, didCloseWith: 4001)`
  if (/^did_?close_?with(?:_?code)?$/iu.test(call.arguments[position]?.keyword ?? ''))
    return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
  if (isStateOfClose(call, position, name))
    return { span: spanOf(call.node), operator: 'event', received: { ...likelyCodeReceived, certainty: 'possible' } };
  const callee = file.language.lower(call.callee);
  // `listeners.close[0](1006, 'lost')`: one of those that are told.
  const isListener = callee.kind === 'index' && closeHandlerName.test(name);
  const isText = isFollowedByText(resolver, call, position);
  // An id may be told to have gone.
  const isOfEnd = teller.test(name) && (isText || !/disconnect/iu.test(name));
  const isTeller = !call.constructs && (isListener || isOfEnd);
  const isAsserter = !call.constructs && awaitsClose.test(name) && !failsByName.test(name);
  const isError = call.constructs && socketError.test(name) && isThrownToClose(resolver, call, name);
  if (!isTeller && !isAsserter && !isError && !closedName.test(name)) return undefined;
  const argument = call.arguments[position];
  // `wait_for_close(code=1011)`
  const isNamed =
    argument?.keyword !== undefined && /^(?:(?:assert|expect(?:ed)?|close)_?)?code$/iu.test(argument.keyword);
  if (!isTeller && !isText && !(isAsserter && isNamed)) return undefined;
  // `assert_closed(client, 4401, "Unauthorized")`: the connection may stand before the code.
  const isBehind = isText && (isTeller || (isAsserter && position === 1));
  const isPlaced = argument?.keyword === undefined && (position === 0 || isBehind);
  if (!argument || !(isPlaced || isNamed)) return undefined;
  const number = constantOf(resolver, token)?.value;
  if (number?.kind !== 'number' || !isPlausible(number.value)) return undefined;
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (otherThings.test(name)) return undefined;
  const isOther = receiver !== undefined && otherThings.test(receiver) && !/socket|ws/iu.test(receiver);
  if (isOther && name === own) return undefined;
  // A handler that takes nothing else is given no time.
  const isInvoked = name !== own && !isSpied && /^on_?clos(?:e|ed|ing)$/iu.test(name);
  // Alone, a number may as well be a time.
  const isAlone = call.arguments.length === 1 && number.value % 100 === 0 && !isNamed && !isInvoked;
  if (isAlone && !/fire|trigger|simulate|emit|dispatch|^onclose$/u.test(name) && !takesCode(resolver, call, position))
    return undefined;
  const isSent = isThrownToClose(resolver, call, name);
  return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived, ...(isSent && { isSent }) };
}

const hearsEvents = /receive|trigger|deliver|simulate|emit/iu;

/** `SocketEvent.close(code: 1000, reason: "bye")`, `receiveFromServer(.close(code: 4001, reason: "bye"))`: one of the kinds of an event. */
function isEventOfClose(resolver: Resolver, call: Call, position: number): boolean {
  if (call.arguments[position]?.keyword !== 'code' || !isFollowedByText(resolver, call, position)) return false;
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  if ((callee.kind !== 'member' && callee.kind !== 'implicit-member') || !/^closed?$/iu.test(callee.name ?? ''))
    return false;
  const owner = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (owner !== undefined) return /^[A-Z]\w*Event$/u.test(owner);
  const context = callee.kind === 'implicit-member' ? language.context(call.node) : undefined;
  const outer = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && hearsEvents.test(lastNameOf(resolver, outer.callee) ?? '');
}

/** `Closed(closeCode: 1000, closeReason: 'bye')`: a value of a type of the project that says how a connection ended. */
function isStateOfClose(call: Call, position: number, name: string): boolean {
  if (!/^[A-Z]/u.test(name) || /options?$|config|params|frame|request|command/iu.test(name)) return false;
  if (!codeName.test(call.arguments[position]?.keyword ?? '')) return false;
  return call.arguments.some(({ keyword }) => keyword !== undefined && /^close_?reason$/iu.test(keyword));
}

/** `ws.on('close', told); expect(told).toHaveBeenCalledWith(1006)`: a double that a library tells of a close. */
function toldToDouble(resolver: Resolver, call: Call, position: number): FoundComparison | undefined {
  const { file } = resolver;
  const name = lastNameOf(resolver, call.callee);
  if (name === undefined || !calledWith.test(name)) return undefined;
  const [subject] = assertedBy(resolver, file.language.lower(call.callee));
  const double = subject && file.language.lower(subject);
  const declaration = double?.kind === 'name' ? file.resolve(double.node) : undefined;
  if (declaration?.kind !== 'variable') return undefined;
  const at = /nth/iu.test(name) ? position - 1 : position;
  for (const use of file.uses(declaration).slice(0, 12)) {
    const received = receivedByParameter(resolver, use, at);
    if (received) return { span: spanOf(call.node), operator: 'event', received };
  }
  return undefined;
}

/** What a test says was called: `onClose` of `expect(onClose).toHaveBeenCalledWith(1006, 'lost')`. */
function spiedName(resolver: Resolver, call: Call): string | undefined {
  const [subject] = assertedBy(resolver, resolver.file.language.lower(call.callee));
  return subject && lastNameOf(resolver, subject);
}

/** `onClose` of `connection.onClose?.invoke(1000)`: a function that is called by a method of its own. */
function invokedName(resolver: Resolver, call: Call): string | undefined {
  const callee = resolver.file.language.lower(call.callee);
  if (callee.kind !== 'member' || !/^(?:dynamic_?)?invoke$/iu.test(callee.name)) return undefined;
  const name = lastNameOf(resolver, callee.object);
  return name !== undefined && teller.test(name) ? name : undefined;
}

/** Whether the argument behind a position is a text, as a reason is, or goes by the name of a reason beside one of a code. */
function isFollowedByText(resolver: Resolver, call: Call, position: number): boolean {
  const next = call.arguments[position + 1];
  if (!next || position > 2) return false;
  if (/^(?:close_?)?code$/iu.test(call.arguments[position]?.keyword ?? '') && /^reason$/iu.test(next.keyword ?? ''))
    return true;
  const { language } = resolver.file;
  const text = language.lower(next.node);
  const kinds = text.kind === 'choice' ? text.branches.map((branch) => language.lower(branch).kind) : [text.kind];
  return kinds.some((kind) => kind === 'string' || kind === 'concatenation');
}

/** Whether a function of this file calls its parameter at a position a code. */
function takesCode(resolver: Resolver, call: Call, position: number): boolean {
  return resolver.functionsCalledBy(call.callee).some((node) => {
    const parameter = resolver.file.language.functionFacts(node)?.parameters[position];
    return parameter?.nameNode !== undefined && /^\$?(?:close_?)?code$/iu.test(parameter.nameNode.text);
  });
}
