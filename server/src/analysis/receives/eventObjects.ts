import { isLocalCode } from '../../../../shared/src/codes/reservedCodes';
import type { Call, Context, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { codeName, emitters, otherThings } from '../names/closeNames';
import { spanOf } from '../values/constants';
import { keptUnderName } from '../definitions/definitions';
import { assertion, assertedBy, calledWith, isAsserted as isHeldAgainst } from '../names/expectations';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { settledField } from '../meaning/settled';
import { closer, isText } from '../sends/closers';
import { isLikelyEvent, isResultOfClose } from './likelyEvents';
import { likelyCodeReceived } from './receivedCodes';
import type { FoundComparison } from '../drafts';

/** `new CloseEvent('close', { code: 1006 })`, and close events put together by hand. */
export function inEvent(resolver: Resolver, context: Extract<Context, { kind: 'field' }>): FoundComparison | undefined {
  const { language } = resolver.file;
  const literal = language.lower(context.object);
  if (keptUnderName(resolver, context)) return undefined;
  const member =
    literal.kind === 'object' && literal.type && context.name !== undefined
      ? resolver.memberOf(resolver.meaningOf(literal.node), context.name)
      : undefined;
  if (member?.kind === 'received') {
    const isSent = isHandedToCloser(resolver, literal.node);
    return { span: spanOf(literal.node), operator: 'event', received: member.received, ...(isSent && { isSent }) };
  }
  const outer = language.context(context.object);
  const call = outer.kind === 'argument' ? language.lower(outer.call) : undefined;
  const event = { span: spanOf(context.object), operator: 'event' as const, received: likelyCodeReceived };
  const isTold = call?.kind === 'call' && isToldOfClose(lastNameOf(resolver, call.callee) ?? '');
  if (context.name !== undefined && codeName.test(context.name) && (outer.kind !== 'argument' || isTold)) return event;
  if (context.name !== 'code') return undefined;
  if (outer.kind === 'initialiser' && closeEventName.test(outer.nameNode.text)) return event;
  if (outer.kind === 'assignment') {
    const given = resolver.memberOf(resolver.meaningOf(outer.target), 'code');
    if (given?.kind === 'received') return { ...event, received: given.received };
    if (isLikelyEvent(resolver, outer.target)) return event;
  }
  if (literal.kind === 'object' && isEventOfClose(resolver, literal)) {
    const isDispatched = call?.kind === 'call' && emitters.test(call.callee.text) && resolver.file.speaksOfWebSockets;
    if (isDispatched || isAsserted(resolver, context.object)) return event;
  }
  if (literal.kind === 'object' && isBesideReason(resolver, literal, context.object))
    return {
      span: spanOf(literal.node),
      operator: 'event',
      received: { library: undefined, api: undefined, certainty: 'possible' },
    };
  if (literal.kind === 'object' && isExpectedClose(resolver, literal))
    return {
      span: spanOf(literal.node),
      operator: 'event',
      received: likelyCodeReceived,
    };
  const object = language.lower(context.object);
  if (
    object.kind === 'object' &&
    object.fields.some((entry) => entry.name === 'wasClean' || entry.name === 'was_clean')
  )
    return { span: spanOf(object.node), operator: 'event', received: likelyCodeReceived };
  if (outer.kind === 'initialiser' && !outer.member && isToldLater(resolver, outer.nameNode)) return event;
  if (call?.kind !== 'call') return undefined;
  const name = lastNameOf(resolver, call.callee);
  if (call.constructs && name !== undefined && /CloseEvent$/u.test(name)) {
    const meaning = resolver.meaningOf(call.node);
    const certainty = meaning?.kind === 'instance' ? meaning.certainty : 'likely';
    const library = meaning?.kind === 'instance' ? meaning.library : undefined;
    return { span: spanOf(call.node), operator: 'event', received: { library, api: undefined, certainty } };
  }
  return isToldTo(resolver, call)
    ? { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived }
    : undefined;
}

/** Whether a call hands what it is given to a handler of closes, or holds it against what one was told. */
function isToldTo(resolver: Resolver, call: Call): boolean {
  if (!resolver.file.speaksOfWebSockets) return false;
  if (isAssertedOfClose(resolver, call, 0) || isToldByEmitter(resolver, call)) return true;
  return closeHandler.test(lastNameOf(resolver, call.callee) ?? '');
}

/** `const event = { code: 1006 }; socket.onConnClose(event)`: a variable whose value a handler of closes is told. */
function isToldLater(resolver: Resolver, nameNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  const declaration = language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || !resolver.file.speaksOfWebSockets)
    return false;
  return resolver.file
    .uses(declaration)
    .slice(0, 8)
    .some((use) => {
      const context = language.context(use);
      const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
      return call?.kind === 'call' && !call.constructs && isToldTo(resolver, call);
    });
}

/** `conn.Close(websocket.CloseError{Code: 1000})`: what a library reports is handed to a function that closes with it. */
function isHandedToCloser(resolver: Resolver, literal: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(literal);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || !closer.test(lastNameOf(resolver, call.callee) ?? '')) return false;
  return !isHeldAgainst(resolver, call);
}

/** `onClose`, `handleSocketClosed`, `_onCloseHandler`, `closeCallback` */
const closeHandler =
  /^_?(?:(?:on|handle)_?(?:ws|socket|web_?socket|conn(?:ection)?)?_?close(?:d|_?event)?(?:_?(?:handler|callback|listener))?|(?:ws|socket|web_?socket)?_?close_?(?:handler|callback|listener))$/iu;

const closeEventName = /close_?(?:event|evt)$/iu;

/** `resolveClosed({ closeCode: 1006 })`, `expect.objectContaining({ closeCode: 1006 })`: what is told of a close, or was. */
function isToldOfClose(name: string): boolean {
  return /closed|disconnected|^object_?containing$/iu.test(name) || calledWith.test(name);
}

/** `{ type: 'close', code: 1006, … }` */
function isEventOfClose(resolver: Resolver, literal: Extract<Expression, { kind: 'object' }>): boolean {
  const { language } = resolver.file;
  return literal.fields.some(({ name, value }) => {
    if (name === undefined || !/^(?:type|event|kind|name)$/u.test(name)) return false;
    const text = language.lower(value);
    return (
      text.kind === 'string' && /^(?:(?:ws|web_?socket)[._:-]?)?(?:closed?|disconnect(?:ed)?)$/iu.test(text.value ?? '')
    );
  });
}

/** Whether an object, or one that it is a part of, is held against something by a test. */
function isAsserted(resolver: Resolver, objectNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  let at = objectNode;
  for (let depth = 0; depth < 4; depth += 1) {
    const context = language.context(at);
    if (context.kind === 'field') at = context.object;
    else if (context.kind === 'element') at = context.list;
    else if (context.kind === 'comparison') return true;
    else {
      const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
      return call?.kind === 'call' && assertion.test(call.callee.text);
    }
  }
  return false;
}

/** `{ code: 4007, reason: 'kicked' }`, which is returned or kept: a private code beside its reason, and nothing else, or one that only reports hold. */
function isBesideReason(
  resolver: Resolver,
  literal: Extract<Expression, { kind: 'object' }>,
  objectNode: SyntaxNode,
): boolean {
  const { language, speaksOfWebSockets } = resolver.file;
  if (literal.fields.length !== 2 || !speaksOfWebSockets) return false;
  const reason = literal.fields.find(({ name }) => name === 'reason' || name === 'closeReason');
  const code = literal.fields.find(({ name }) => name === 'code');
  const number = code && language.lower(code.value);
  if (!reason || number?.kind !== 'number') return false;
  if (!isLocalCode(number.value) && (number.value < 4000 || number.value > 4999)) return false;
  return language.context(objectNode).kind !== 'argument';
}

/** `expect(closeEvent).toMatchObject({ code: 1000 })`, `expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code: 1006 }))`. */
function isAssertedOfClose(resolver: Resolver, call: Call, depth: number): boolean {
  const { language } = resolver.file;
  if (assertion.test(call.callee.text) || calledWith.test(lastNameOf(resolver, call.callee) ?? '')) {
    const beside = [...assertedBy(resolver, language.lower(call.callee)), ...call.arguments.map(({ node }) => node)];
    if (beside.some((node) => isNamedForClose(resolver, node) || isSettledByClose(resolver, node))) return true;
  }
  const context = depth < 2 ? language.context(call.node) : undefined;
  const outer = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && isAssertedOfClose(resolver, outer, depth + 1);
}

/** `expect(waitForClose(ws)).resolves.toMatchObject({ code: 4003 })`: what a call gives that waits for a close. */
function isSettledByClose(resolver: Resolver, node: SyntaxNode): boolean {
  const waited = resolver.file.language.lower(node);
  if (waited.kind !== 'call') return false;
  if (isResultOfClose(resolver, waited)) return true;
  return settledField(resolver, node, 'code').some((value) => resolver.meaningOf(value)?.kind === 'received');
}

/** Whether a value, or what it is read from, goes by the name of a close event or of what is told of one. */
function isNamedForClose(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  let at = language.lower(node);
  for (let depth = 0; depth < 4; depth += 1) {
    const name = at.kind === 'name' || at.kind === 'member' ? at.name : '';
    if (
      /^_?(?:on_?)?\w*(?:close|closed|disconnect(?:ed)?)(?:_?(?:event|info|args?|frame|handler|spy|mock))?s?$/iu.test(
        name,
      )
    )
      return !otherThings.test(name);
    if (at.kind !== 'member') return false;
    at = language.lower(at.object);
  }
  return false;
}

/** `transport.emit('closed', { code: 1006, reason: 'lost' })`. */
function isToldByEmitter(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  if (!emitters.test(call.callee.text)) return false;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  const first = call.arguments[0] && language.lower(call.arguments[0].node);
  const isClose =
    first?.kind === 'string' &&
    /^(?:\w{1,20}[-:./])*(?:ws_?|socket_?|connection_?)?(?:closed?|disconnect(?:ed)?)$/iu.test(first.value ?? '');
  return isClose && (receiver === undefined || !/server|child|proc|worker|page|window/iu.test(receiver));
}

/** `assert_eq!(Output::Close { code: 4401, message }, received)`: a test names the code that it waits for. */
function isExpectedClose(resolver: Resolver, literal: Extract<Expression, { kind: 'object' }>): boolean {
  const { language } = resolver.file;
  const name = literal.type && lastNameOf(resolver, literal.type);
  if (name === undefined || language.scan.closingVariants?.includes(name) !== true) return false;
  const context = language.context(literal.node);
  const around = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return around?.kind === 'call' && assertion.test(around.callee.text);
}

const frameName = /^(?:ws|web_?socket)?_?close(?:_?frame)?$/iu;

/** `assert_eq!(stream.next(), Ok(Message::Close(3008, "timeout")))`: the same, where the variant has no names for its parts. */
export function isExpectedVariant(resolver: Resolver, call: Call, position: number): boolean {
  const { language, speaksOfWebSockets } = resolver.file;
  const name = lastNameOf(resolver, call.callee);
  if (position !== 0 || name === undefined) return false;
  const isVariant = language.scan.closingVariants?.includes(name) === true;
  if (!isVariant && !(call.constructs && frameName.test(name))) return false;
  const isPair = call.arguments.length === 2 && isText(resolver, call.arguments[1]?.node);
  if (!isPair || !speaksOfWebSockets) return false;
  const meaning = isVariant ? undefined : resolver.meaningOf(call.callee);
  if (meaning !== undefined && meaning.kind !== 'foreign') return false;
  return isHeldAgainst(resolver, call);
}
