import { libraryById, receiveApi } from '../../../shared/src/libraries/lookup';
import type { Context, Expression, Step } from '../languages/vocabulary';
import type { SyntaxNode } from '../syntax/node';
import { spanOf } from './constants';
import {
  givenToCode,
  handedToHandler,
  handedToUserMethod,
  inCloseEventClass,
  inDefault,
  inRecord,
  inEvent,
  madeUpClose,
  toldByName,
  type FoundComparison,
} from './madeUpEvents';
import { lastNameOf } from './likeness';
import { isMeasure, readsMeasure } from './measures';
import { convertedToOwnType, shapeOfArgument, type Call } from './meaning/calls';
import { carriedArgument } from './meaning/carriers';
import { isCompared } from './carried';
import { assertion, assertedBy, stub } from './expectations';
import { assignedValues, takeApart } from './meaning/declarations';
import { receivedByParameter } from './meaning/handlers';
import { typeFacts, type Resolver } from './meaning/meaning';
import { receivedInTuple } from './meaning/tuples';
import { isTypedCode } from './meaning/typedCodes';
import { likelyCodeReceived, receivedCode, toldName, type CodeParameters } from './receivedCodes';
import type { Comparison, ReceivedCode } from './site';

const maximumDepth = 6;

/** Finds out where a token of code is compared with, or stands for, a received code. */
export function receivedAt(
  resolver: Resolver,
  token: SyntaxNode,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  return inContext(resolver, token, codeParameters, 0) ?? besideReceived(resolver, token);
}

/** What is a received code says so, or what it is read from: any number may stand beside a number. */
const speaksOfCodes = /code|stat|clos|reason|disconnect|frame/iu;

/** What stands in for a received code that is missing: `event.code ?? 1006`, `message.get("code", 1005)`. */
function besideReceived(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const isReceived = (node: SyntaxNode) => {
    if (node.id === token.id || !speaksOfCodes.test(node.text.slice(0, 300))) return undefined;
    const meaning = resolver.meaningOf(node);
    return meaning?.kind === 'received' ? meaning.received : undefined;
  };
  let at = token;
  for (let depth = 0; depth < 4 && at.parent; depth += 1) {
    at = at.parent;
    // What has more parts is a list, and reading it would cost its whole length.
    const expression = at.namedChildCount > 4 ? undefined : language.lower(at);
    if (expression?.kind !== 'choice') break;
    const received = expression.branches.map(isReceived).find(Boolean);
    if (received) return found(resolver, expression.node, 'other', received);
  }
  const context = language.context(token);
  if (context.kind === 'argument' && context.position > 0) {
    const received = isReceived(context.call);
    return received && found(resolver, context.call, 'other', received);
  }
  if (context.kind !== 'initialiser' || context.member) return undefined;
  // A local variable that is given a received code later.
  const declaration = language.declares(context.nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || declaration.topLevel || declaration.constant) return undefined;
  const received = assignedValues(resolver, declaration).map(isReceived).find(Boolean);
  return received && found(resolver, context.nameNode, 'other', received);
}

function inContext(
  resolver: Resolver,
  node: SyntaxNode,
  codeParameters: CodeParameters,
  depth: number,
): FoundComparison | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'comparison': {
      if (readsMeasure(resolver, context.other)) return undefined;
      const received =
        receivedCode(resolver, context.other, codeParameters) ?? typedCode(resolver, node, context.other);
      return received && found(resolver, context.node, context.operator, received);
    }
    case 'case': {
      if (readsMeasure(resolver, context.subject)) return undefined;
      const received = context.path
        ? receivedPart(resolver, context.subject, context.path)
        : (receivedCode(resolver, context.subject, codeParameters) ??
          typedCode(resolver, node, context.subject) ??
          readIntoCode(resolver, context.subject));
      return received && found(resolver, context.node, context.operator ?? 'case', received);
    }
    case 'element': {
      const meaning = receivedInTuple(resolver, node);
      if (meaning?.kind === 'received') return found(resolver, context.list, 'case', meaning.received);
      const asserted = context.position === 0 ? inAssertedPair(resolver, context.list) : undefined;
      return asserted ?? inCollection(resolver, context.list, codeParameters, depth);
    }
    case 'parameter-pattern': {
      const received = receivedByParameter(resolver, context.function, context.position);
      return received && found(resolver, context.node, 'case', received);
    }
    case 'argument':
      return inCall(resolver, node, context, codeParameters, depth);
    case 'field':
      return inEvent(resolver, context);
    case 'object': {
      const outer = language.context(context.member);
      if (equality.test(context.name))
        return outer.kind === 'callee' ? inEquality(resolver, outer.call, codeParameters) : undefined;
      // `CloseCode.NORMAL.getCode() == code`: the number of a constant.
      if (!language.numberViews?.has(context.name)) return undefined;
      return inContext(resolver, outer.kind === 'callee' ? outer.call : context.member, codeParameters, depth + 1);
    }
    case 'key':
    case 'index':
      return undefined;
    case 'parameter-value':
      return inParameter(resolver, context.nameNode, codeParameters);
    case 'assignment':
      return (
        inCloseEventClass(resolver, context.target) ??
        inRecord(resolver, context.target) ??
        givenToCode(resolver, node, context.target)
      );
    case 'parameter-default':
      return isMeasure(context.nameNode.text) ? undefined : inDefault(resolver, context.nameNode);
    default:
      return undefined;
  }
}

/** `match value { 4000 => Self::UnknownError }` in an enum, or what belongs to one, that is named for close codes. */
function readIntoCode(resolver: Resolver, subjectNode: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const subject = file.language.lower(subjectNode);
  const declaration = subject.kind === 'name' ? file.resolve(subject.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return undefined;
  const owner = file.language.enclosingClass(declaration.function);
  const name = owner && file.language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && /close_?(?:event_?|error_?|frame_?)?(?:code|status)s?$/iu.test(name)
    ? likelyCodeReceived
    : undefined;
}

const matcher = /^(?:equalTo|equals?|eql?|is|same|sameInstance|isEqualTo)$/iu;

const equality = /^(?:equals\w*|isEqualTo|eql\?|is)$/u;

/** `CloseStatus.NORMAL.equals(status)`. */
function inEquality(
  resolver: Resolver,
  callNode: SyntaxNode,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const call = resolver.file.language.lower(callNode);
  const argument = call.kind === 'call' ? call.arguments[0] : undefined;
  const received = argument && receivedCode(resolver, argument.node, codeParameters);
  return received && found(resolver, callNode, '===', received);
}

/** The received code that a pattern takes out of what it is matched with. */
function receivedPart(resolver: Resolver, subject: SyntaxNode, path: readonly Step[]): ReceivedCode | undefined {
  const meaning = takeApart(resolver, resolver.meaningOf(subject), path);
  return meaning?.kind === 'received' ? meaning.received : undefined;
}

/** A parameter that is given a number for each run of a test, and compared with a received code. */
function inParameter(
  resolver: Resolver,
  nameNode: SyntaxNode,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  for (const use of usesOf(resolver, nameNode).slice(0, 24)) {
    const context = resolver.file.language.context(use);
    if (context.kind !== 'comparison') continue;
    const received = receivedCode(resolver, context.other, codeParameters);
    if (received) return found(resolver, context.node, context.operator, received);
  }
  return undefined;
}

/** A constant of a library's enum, or a cast to it, beside something unknown: the types say that it is a code. */
function typedCode(resolver: Resolver, node: SyntaxNode, other: SyntaxNode): ReceivedCode | undefined {
  const meaning = resolver.meaningOf(other);
  const unknown = meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'export';
  return unknown && isTypedCode(resolver, node) ? likelyCodeReceived : undefined;
}

function found(
  resolver: Resolver,
  node: SyntaxNode,
  operator: Comparison['operator'],
  received: ReceivedCode,
): FoundComparison {
  const excludes = operator === '!==' || (operator === 'in' && resolver.file.language.isNegated(node));
  const reconnects = excludes && leadsToReconnect(resolver, node);
  return { span: spanOf(node), operator, received, ...(reconnects && { leadsToReconnect: true }) };
}

/** Whether the statement that a test decides connects again, and nothing in it looks at clean closes. */
function leadsToReconnect(resolver: Resolver, node: SyntaxNode): boolean {
  const text = resolver.file.language.enclosingStatement(node).text.slice(0, 2000);
  return /re_?connect|re_?try|\bconnect\s*\(/iu.test(text) && !/wasClean|was_clean|1_?005/iu.test(text);
}

/** `[1000, 1001].includes(code)`, `new Set([1000])` that is later asked `has(code)`, `for (const code of codes)`. */
function inCollection(
  resolver: Resolver,
  list: SyntaxNode,
  codeParameters: CodeParameters,
  depth: number,
): FoundComparison | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const { language } = file;
  const context = language.context(list);
  switch (context.kind) {
    case 'object':
      return containedIn(resolver, context, codeParameters);
    case 'argument': {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return undefined;
      if (language.collections.containsFunctions?.has(call.callee.text) === true && context.position === 0) {
        const argument = call.arguments[1];
        const received = argument && receivedCode(resolver, argument.node, codeParameters);
        return received && found(resolver, call.node, 'in', received);
      }
      if (
        call.constructs ||
        language.collections.spread.has(call.callee.text) ||
        /^Object\.freeze$/u.test(call.callee.text)
      )
        return inCollection(resolver, call.node, codeParameters, depth + 1);
      return assertedToHold(resolver, call, context.position, codeParameters);
    }
    case 'membership': {
      const received = receivedCode(resolver, context.element, codeParameters);
      return received && found(resolver, context.node, 'in', received);
    }
    case 'initialiser':
      return inNamedCollection(resolver, context, codeParameters) ?? namedForCodes(list, context.nameNode.text);
    case 'field':
      return context.name === undefined ? undefined : namedForCodes(list, context.name);
    default:
      return undefined;
  }
}

/** Matchers of test libraries that are given all that may be. */
const listMatcher = /^(?:is_?in|any_?of|one_?of|is_?one_?of|be_?one_?of)$/iu;

/** `expect([1006, 4001]).toContain(event.code)`, `assert.include([1000, 1001], event.code)`. */
function assertedToHold(
  resolver: Resolver,
  call: Call,
  position: number,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  // `expect(code, isIn([1002, 1006]))`: the assertion stands around the matcher.
  const around = call.arguments.length === 1 && listMatcher.test(lastNameOf(resolver, call.callee) ?? '');
  if (around) {
    const outer = language.context(call.node);
    return outer.kind === 'argument' ? inCollection(resolver, call.node, codeParameters, maximumDepth) : undefined;
  }
  if (!assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, at) => at !== position);
  let outer = language.context(call.node);
  for (let depth = 0; outer.kind === 'object' && depth < 4; depth += 1) {
    const { member } = outer;
    outer = language.context(member);
    const asserting = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    if (asserting?.kind === 'call') beside.push(...asserting.arguments);
  }
  const received = beside.map(({ node }) => receivedCode(resolver, node, codeParameters)).find(Boolean);
  return received && found(resolver, call.node, 'in', received);
}

/** A list of close codes by its name, `FatalCloseCodes`: what is done with it shows elsewhere. */
function namedForCodes(list: SyntaxNode, name: string): FoundComparison | undefined {
  return /close_?(?:event_?)?codes$/iu.test(name)
    ? { span: spanOf(list), operator: 'in', received: likelyCodeReceived }
    : undefined;
}

function containedIn(
  resolver: Resolver,
  context: Extract<Context, { kind: 'object' }>,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  if (!language.collections.contains.has(context.name)) return undefined;
  const outer = language.context(context.member);
  const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
  const argument = call?.kind === 'call' ? call.arguments[0] : undefined;
  const received = argument && receivedCode(resolver, argument.node, codeParameters);
  return received && call && found(resolver, call.node, 'in', received);
}

function inNamedCollection(
  resolver: Resolver,
  context: Extract<Context, { kind: 'initialiser' }>,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { file } = resolver;
  const accesses = context.member ? file.memberAccesses(context.nameNode.text) : [];
  const references = [...accesses, ...usesOf(resolver, context.nameNode)];
  for (const reference of references.slice(0, 24)) {
    const inner = file.language.context(reference);
    const hit =
      inner.kind === 'membership' || inner.kind === 'argument'
        ? inCollection(resolver, reference, codeParameters, maximumDepth)
        : inner.kind === 'object'
          ? containedIn(resolver, inner, codeParameters)
          : undefined;
    if (hit) return hit;
  }
  return undefined;
}

function usesOf(resolver: Resolver, nameNode: SyntaxNode): readonly SyntaxNode[] {
  const declaration = resolver.file.language.declares(nameNode)?.declaration;
  return declaration ? resolver.file.uses(declaration) : [];
}

/** An assertion beside a received code, or an event that is made up: `expect(event.code).toBe(1000)`, `emit('close', 1006)`. */
function inCall(
  resolver: Resolver,
  token: SyntaxNode,
  context: Extract<Context, { kind: 'argument' }>,
  codeParameters: CodeParameters,
  depth: number,
): FoundComparison | undefined {
  const { language } = resolver.file;
  const call = language.lower(context.call);
  if (call.kind !== 'call') return undefined;
  const event =
    madeUpClose(resolver, call, context.position) ??
    handedToHandler(resolver, call, context.position) ??
    handedToUserMethod(resolver, call, context.position) ??
    toldByName(resolver, call, context.position, token);
  if (event) return event;
  const carrier = inCarrier(resolver, call, context, codeParameters, depth);
  if (carrier) return carrier;
  const told = toldBy(resolver, call, context.position);
  if (told) return { span: spanOf(call.node), operator: 'event', received: told };
  const callee = language.lower(call.callee);
  if (callee.kind === 'member' && language.collections.contains.has(callee.name)) {
    const set = resolver.meaningOf(callee.object);
    const element =
      set?.kind === 'instance' && set.each ? undefined : receivedCode(resolver, callee.object, codeParameters);
    // `closeCode.contains(1001)`, of an optional code.
    if (element) return found(resolver, call.node, '===', element);
    if (set !== undefined) return undefined;
  }
  if (language.passThrough.has(call.callee.text)) return inContext(resolver, call.node, codeParameters, depth + 1);
  const compared = comparedBy(resolver, call, context.position);
  if (compared) return found(resolver, call.node, 'in', compared);
  const converted = convertedToOwnType(resolver, call);
  if (converted && converted.id === call.arguments[context.position]?.node.id)
    return inContext(resolver, call.node, codeParameters, depth + 1);
  // `assertThat(code, equalTo(1000))`: the assertion stands around the matcher.
  if (call.arguments.length === 1 && matcher.test(lastNameOf(resolver, call.callee) ?? '')) {
    const around = language.context(call.node);
    const asserted = around.kind === 'argument' ? inContext(resolver, call.node, codeParameters, depth + 1) : undefined;
    if (asserted) return asserted;
  }
  if (!assertion.test(call.callee.text) && !stub.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, position) => position !== context.position).map((argument) => argument.node);
  const object = callee.kind === 'member' ? [callee.object] : [];
  const received = [...beside, ...object, ...assertedBy(resolver, callee), ...assertedAround(resolver, call)]
    .map((node) => receivedCode(resolver, node, codeParameters))
    .find(Boolean);
  const own = call.arguments[context.position]?.node;
  const typed = own && isTypedCode(resolver, own) ? likelyCodeReceived : undefined;
  const either = received ?? typed;
  return either && found(resolver, call.node, 'other', either);
}

/** `expect(event.code).to eq(1000)`: the matcher is handed to what asserts. */
function assertedAround(resolver: Resolver, matcher: Extract<Expression, { kind: 'call' }>): SyntaxNode[] {
  const { language } = resolver.file;
  const outer = language.context(matcher.node);
  const asserting = outer.kind === 'argument' ? language.lower(outer.call) : undefined;
  return asserting?.kind === 'call' ? assertedBy(resolver, language.lower(asserting.callee)) : [];
}

const keptClose = /^_?(?:on_?)?closed?(?:_?(?:event|args?|frame|info))?$/iu;

/** `expect(@close).to eq [1002, 'bad frame']`: what a test kept of a close event. */
function inAssertedPair(resolver: Resolver, list: SyntaxNode): FoundComparison | undefined {
  const { language, speaksOfWebSockets } = resolver.file;
  const context = language.context(list);
  const pair = language.lower(list);
  if (context.kind !== 'argument' || pair.kind !== 'list' || pair.elements.length !== 2) return undefined;
  const [, reason] = pair.elements;
  if (!reason || language.lower(reason).kind !== 'string' || !speaksOfWebSockets) return undefined;
  const call = language.lower(context.call);
  if (call.kind !== 'call' || !assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.map(({ node }) => node).filter(({ id }) => id !== list.id);
  const asserted = [...beside, ...assertedBy(resolver, language.lower(call.callee)), ...assertedAround(resolver, call)];
  return asserted.some((node) => keptClose.test(lastNameOf(resolver, node) ?? ''))
    ? found(resolver, call.node, 'other', likelyCodeReceived)
    : undefined;
}

/** The code of a value that is told to a handler, matched or compared as a whole: `onClose(session, new CloseReason(code, text))`. */
function inCarrier(
  resolver: Resolver,
  call: Extract<Expression, { kind: 'call' }>,
  { position }: Extract<Context, { kind: 'argument' }>,
  codeParameters: CodeParameters,
  depth: number,
): FoundComparison | undefined {
  const { language } = resolver.file;
  const carried = carriedArgument(resolver, call, 'code');
  const at = call.arguments[position]?.node;
  if (!carried || !at || carried.startIndex !== at.startIndex) return undefined;
  const context = language.context(call.node);
  if (context.kind === 'argument') {
    const outer = language.lower(context.call);
    const name = outer.kind === 'call' ? lastNameOf(resolver, outer.callee) : undefined;
    if (name !== undefined && toldName.test(name))
      return { span: spanOf(context.call), operator: 'event', received: receivedBy(resolver, call) };
  }
  const inner = inContext(resolver, call.node, codeParameters, depth + 1);
  if (inner) return inner;
  if (isCompared(resolver, call.node))
    return { span: spanOf(call.node), operator: '===', received: receivedBy(resolver, call) };
  return context.kind === 'case'
    ? { span: spanOf(context.node), operator: 'case', received: receivedBy(resolver, call) }
    : undefined;
}

/** The received code that an argument is said to be: `WebSocketDisconnect(1000)` made by hand. */
function toldBy(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  const described = shapeOfArgument(resolver, call, position);
  if (!described || !('received' in described.shape)) return undefined;
  const { library, certainty, shape } = described;
  return { library, api: receiveApi(library, shape.received), certainty };
}

/** The received code that a value of a library's carrier type stands for. */
function receivedBy(resolver: Resolver, call: Extract<Expression, { kind: 'call' }>): ReceivedCode {
  const callee = resolver.meaningOf(call.callee);
  if (callee?.kind !== 'export' && callee?.kind !== 'member') return likelyCodeReceived;
  const { library, certainty } = callee;
  const annotated =
    callee.kind === 'export' && callee.export.kind === 'type'
      ? (callee.export.annotated ?? callee.export.type)
      : undefined;
  const facts = annotated === undefined ? undefined : typeFacts(library, annotated, libraryById)?.facts;
  return {
    library,
    api: facts?.received === undefined ? undefined : receiveApi(library, facts.received),
    certainty,
  };
}

/** `websocket.IsCloseError(err, 1000, 1001)`: what a library's own function compares its further arguments with. */
function comparedBy(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  if (position === 0) return undefined;
  const callee = resolver.meaningOf(call.callee);
  const described = callee?.kind === 'export' ? callee.export : callee?.kind === 'member' ? callee.member : undefined;
  if (described?.kind !== 'function' && described?.kind !== 'method') return undefined;
  if (described.compares === undefined || (callee?.kind !== 'export' && callee?.kind !== 'member')) return undefined;
  const { library, certainty } = callee;
  return { library, api: receiveApi(library, described.compares), certainty };
}
