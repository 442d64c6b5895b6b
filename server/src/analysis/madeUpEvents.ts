import { librariesFor, libraryById, receiveApi } from '../../../shared/src/libraries/lookup';
import type { LibraryProfile, Parameter } from '../../../shared/src/libraries/profile';
import type { Context, Declaration, Expression } from '../languages/vocabulary';
import type { SyntaxNode } from '../syntax/node';
import { closeHandlerName, codeName, otherThings, toldName } from './closeNames';
import { constantOf, spanOf } from './constants';
import { keptUnderName } from './definitions';
import { assertion, assertedBy } from './expectations';
import { lastNameOf } from './likeness';
import { isPlausible } from './ownClosers';
import { handlerParameters } from './meaning/handlers';
import { bearsSign } from './meaning/imports';
import { typeFacts, type Resolver } from './meaning/meaning';
import { codeOfType, likelyCodeReceived } from './receivedCodes';
import type { Comparison } from './site';

/** A comparison whose group is filled in when all are known. */
export type FoundComparison = Omit<Comparison, 'group'>;

/** The program calls its own handler of closes: `this.webSocketClose(socket, 1006, …)`. */
export function handedToHandler(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
): FoundComparison | undefined {
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
export function handedToUserMethod(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
): FoundComparison | undefined {
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

const emitters = /(?:^|\.)(?:emit|dispatch\w*|trigger|fire|_?emitClose|emit_close)$/iu;

/** `socket.emit('close', 1006, 'lost')`: a close event that the program itself tells. */
export function madeUpClose(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
): FoundComparison | undefined {
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
const teller =
  /^_?(?:on|handle|fire|notify|trigger|simulate|emit|dispatch|raise)_?\w*clos(?:e|ed|ing)(?:_?(?:event|listener|handler|callback))?$/iu;
/** Names of a test's own functions that wait for a close, or hold what was told of one against what they are given. */
const asserter =
  /^_?(?:assert|expect|verify|await|check|require|wait_?for|should)_?\w*clos(?:e|ed|ing|ure)(?:_?(?:event|frame|code|status|with|message|listener))*$/iu;
/** Names that may tell of a close, when code and reason stand beside each other: `_closed`, `CloseReceived`, `Events.CloseEvent`. */
const closedName =
  /^_?(?:connection|session|socket|web_?socket|channel|did)?_?(?:closed|disconnected)$|^\w*clos(?:ed?|ure)_?(?:events?|received|error|exception|notification|event_?args)$/iu;
/** Assertions of tests on what a function was called with. */
const calledWith =
  /^(?:to_?have_?been_?(?:last_?)?called_?with|called_?(?:once_?)?with|assert_?called(?:_?once)?_?with)$/iu;

/** Helpers that are given what must fail close nothing. */
const failsByName = /throw|fail|invalid|illegal|refus|reject|error/iu;

/** `mock.triggerClose(1006, 'lost')`, `this.onClose(1006, 'lost', false)`: a function out of sight is told of a close. */
export function toldByName(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  position: number,
  token: SyntaxNode,
): FoundComparison | undefined {
  const { file } = resolver;
  const own = lastNameOf(resolver, call.callee);
  const name = own !== undefined && calledWith.test(own) ? spiedName(resolver, call) : own;
  if (name === undefined || !file.speaksOfWebSockets) return undefined;
  // `delegate.connection(self, didCloseWith: 4001)`
  if (/^did_?close_?with(?:_?code)?$/iu.test(call.arguments[position]?.keyword ?? ''))
    return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
  const isTeller = !call.constructs && teller.test(name);
  const isAsserter = !call.constructs && asserter.test(name) && !failsByName.test(name);
  if (!isTeller && !isAsserter && !closedName.test(name)) return undefined;
  const isText = isFollowedByText(resolver, call, position);
  if (!isTeller && !isText) return undefined;
  const argument = call.arguments[position];
  const isPlaced = argument?.keyword === undefined && (position === 0 || (isTeller && isText));
  if (!argument || !(isPlaced || (argument.keyword !== undefined && /^(?:close_?)?code$/iu.test(argument.keyword))))
    return undefined;
  const number = constantOf(resolver, token)?.value;
  if (number?.kind !== 'number' || !isPlausible(number.value)) return undefined;
  const callee = file.language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  if (otherThings.test(name)) return undefined;
  const isOther = receiver !== undefined && otherThings.test(receiver) && !/socket|ws/iu.test(receiver);
  if (isOther && name === own) return undefined;
  // Alone, a number may as well be a time.
  const isAlone = call.arguments.length === 1 && number.value % 100 === 0;
  if (isAlone && !/fire|trigger|simulate|emit|dispatch/iu.test(name) && !takesCode(resolver, call, position))
    return undefined;
  return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
}

/** What a test says was called: `onClose` of `expect(onClose).toHaveBeenCalledWith(1006, 'lost')`. */
function spiedName(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>): string | undefined {
  const [subject] = assertedBy(resolver, resolver.file.language.lower(call.callee));
  return subject && lastNameOf(resolver, subject);
}

/** Whether the argument behind a position is a text, as a reason is. */
function isFollowedByText(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>, position: number): boolean {
  const next = call.arguments[position + 1];
  if (!next || position > 2) return false;
  const { language } = resolver.file;
  const text = language.lower(next.node);
  const kinds = text.kind === 'choice' ? text.branches.map((branch) => language.lower(branch).kind) : [text.kind];
  return kinds.some((kind) => kind === 'string' || kind === 'concatenation');
}

/** Whether a function of this file calls its parameter at a position a code. */
function takesCode(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>, position: number): boolean {
  return resolver.functionsCalledBy(call.callee).some((node) => {
    const parameter = resolver.file.language.functionFacts(node)?.parameters[position];
    return parameter?.nameNode !== undefined && /^\$?(?:close_?)?code$/iu.test(parameter.nameNode.text);
  });
}

/** `new CloseEvent('close', { code: 1006 })`, and close events put together by hand. */
export function inEvent(resolver: Resolver, context: Extract<Context, { kind: 'field' }>): FoundComparison | undefined {
  const { language } = resolver.file;
  const literal = language.lower(context.object);
  if (keptUnderName(resolver, context)) return undefined;
  const member =
    literal.kind === 'object' && literal.type && context.name !== undefined
      ? resolver.memberOf(resolver.meaningOf(literal.node), context.name)
      : undefined;
  if (member?.kind === 'received') return { span: spanOf(literal.node), operator: 'event', received: member.received };
  const isArgument = language.context(context.object).kind === 'argument';
  if (context.name !== undefined && codeName.test(context.name) && !isArgument)
    return { span: spanOf(context.object), operator: 'event', received: likelyCodeReceived };
  if (context.name !== 'code') return undefined;
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
  const outer = language.context(context.object);
  if (outer.kind !== 'argument') return undefined;
  const call = language.lower(outer.call);
  if (call.kind !== 'call') return undefined;
  const name = lastNameOf(resolver, call.callee);
  if (call.constructs && name !== undefined && /CloseEvent$/u.test(name)) {
    const meaning = resolver.meaningOf(call.node);
    const certainty = meaning?.kind === 'instance' ? meaning.certainty : 'likely';
    const library = meaning?.kind === 'instance' ? meaning.library : undefined;
    return { span: spanOf(call.node), operator: 'event', received: { library, api: undefined, certainty } };
  }
  const handled =
    name !== undefined &&
    (isAssertedOfClose(resolver, call, 0) ||
      /^_?(?:on|handle)_?(?:ws|socket|web_?socket|conn(?:ection)?)?_?close(?:d|_?event)?$/iu.test(name) ||
      isToldByEmitter(resolver, call)) &&
    resolver.file.speaksOfWebSockets;
  return handled ? { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived } : undefined;
}

/** `{ code: 4007, reason: 'kicked' }`, which is returned or kept: a private code beside its reason, and nothing else. */
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
  if (!reason || number?.kind !== 'number' || number.value < 4000 || number.value > 4999) return false;
  return language.context(objectNode).kind !== 'argument';
}

/** `expect(closeEvent).toMatchObject({ code: 1000 })`, `expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code: 1006 }))`. */
function isAssertedOfClose(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>, depth: number): boolean {
  const { language } = resolver.file;
  if (assertion.test(call.callee.text) || calledWith.test(lastNameOf(resolver, call.callee) ?? '')) {
    const beside = [...assertedBy(resolver, language.lower(call.callee)), ...call.arguments.map(({ node }) => node)];
    if (beside.some((node) => isNamedForClose(resolver, node))) return true;
  }
  const context = depth < 2 ? language.context(call.node) : undefined;
  const outer = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && isAssertedOfClose(resolver, outer, depth + 1);
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
function isToldByEmitter(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>): boolean {
  const { language } = resolver.file;
  if (!emitters.test(call.callee.text)) return false;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  const first = call.arguments[0] && language.lower(call.arguments[0].node);
  const isClose =
    first?.kind === 'string' &&
    /^(?:ws_?|socket_?|connection_?)?(?:closed?|disconnect(?:ed)?)$/iu.test(first.value ?? '');
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

/** `this.code = init?.code ?? 1005` in a class that is a close event. */
export function inCloseEventClass(resolver: Resolver, targetNode: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const target = language.lower(targetNode);
  if (target.kind !== 'member' || target.name !== 'code') return undefined;
  const owner = language.lower(target.object).kind === 'self' ? language.enclosingClass(target.node) : undefined;
  const name = owner && language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && /CloseEvent/u.test(name)
    ? { span: spanOf(targetNode), operator: 'event', received: likelyCodeReceived }
    : undefined;
}

/** `flow.websocket.close_code = 1006`: what a record of a connection says of its end. */
export function inRecord(resolver: Resolver, targetNode: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const target = file.language.lower(targetNode);
  if (target.kind !== 'member' || !codeName.test(target.name) || !file.speaksOfWebSockets) return undefined;
  if (file.language.lower(target.object).kind === 'self' || resolver.meaningOf(target.object)?.kind === 'foreign')
    return undefined;
  return { span: spanOf(targetNode), operator: 'event', received: likelyCodeReceived };
}

/** `closeCode = 1006`, `this.closeCode = 1001`: what bears the name of a close code and nothing else is given one. */
export function givenToCode(
  resolver: Resolver,
  token: SyntaxNode,
  targetNode: SyntaxNode,
): FoundComparison | undefined {
  const { file } = resolver;
  const name = lastNameOf(resolver, targetNode);
  if (name === undefined || !codeName.test(name.replace(/^m_/u, '')) || !file.speaksOfWebSockets) return undefined;
  const target = file.language.lower(targetNode);
  const isOwn =
    target.kind === 'name' || (target.kind === 'member' && file.language.lower(target.object).kind === 'self');
  const number = constantOf(resolver, token)?.value;
  if (!isOwn || number?.kind !== 'number' || !isPlausible(number.value)) return undefined;
  const received = { library: undefined, api: undefined, certainty: 'possible' as const };
  return { span: spanOf(targetNode), operator: 'other', received };
}

/** The default of a close event's code: `constructor(type, { code = 1005 })`. */
export function inDefault(resolver: Resolver, nameNode: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const declaration = file.language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'parameter' && declaration?.kind !== 'variable') return undefined;
  const meaning = resolver.meaningOfDeclaration(declaration);
  if (meaning?.kind === 'received') return { span: spanOf(nameNode), operator: 'other', received: meaning.received };
  if (declaration.kind === 'parameter' && isOfCloseEvent(resolver, declaration))
    return { span: spanOf(nameNode), operator: 'other', received: likelyCodeReceived };
  const isHandler = declaration.kind === 'parameter' && !isCloser(resolver, declaration.function);
  const typed = isHandler ? codeOfType(meaning) : undefined;
  return typed && { span: spanOf(nameNode), operator: 'other', received: typed };
}

/** `constructor(code = 1000, reason = "")` of a class that is a close event by its name. */
function isOfCloseEvent(
  resolver: Resolver,
  { nameNode, function: functionNode }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const { language } = resolver.file;
  if (!/^[$_]?(?:close_?|status_?)?code$/iu.test(nameNode.text)) return false;
  const owner = language.enclosingClass(functionNode);
  const name = owner && language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && closedName.test(name);
}

/** A function whose name says that it closes: its parameter is a code to send. */
function isCloser(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const name = resolver.file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return /^_?(?:do|force|send)?_?(?:close|disconnect|cancel|stop|terminate|shut_?down|leave)/iu.test(name);
}
