import type { Call, Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { toldName } from '../names/closeNames';
import { besideReceived } from './besideReceived';
import { askedOfCode, clauseForCode } from './codeFunctions';
import { inComparedObject } from './comparedObjects';
import { inComparedTuple } from './comparedTuples';
import { spanOf } from '../values/constants';
import { assertedProperty, inExpectedField, matchedPart } from './expectedFields';
import { found } from './foundComparison';
import { frameBytesAround } from '../values/frameBytes';
import { parameterGiven } from '../values/givenElements';
import { comparedBy, receivedBy, toldBy } from './receivedByLibrary';
import { assertedAround, inAssertedPair, inClosePair, inCollection } from './receivedLists';
import type { FoundComparison } from '../drafts';
import { inParameter } from './givenParameters';
import { inEvent, isExpectedVariant } from './eventObjects';
import { givenToCode, inCloseEventClass, inDefault, inRecord } from './givenCodes';
import { inToldClose } from './toldCloses';
import { lastNameOf } from '../names/likeness';
import { isMeasure, readsMeasure } from '../names/measures';
import { convertedToOwnType } from '../meaning/calls';
import { carriedArgument } from '../meaning/carriers';
import { isCompared } from '../values/carried';
import { directed } from './ownFrames';
import { assertion, assertedBy, stub } from '../names/expectations';
import { isMatcherInVerified } from '../names/verifications';
import { callWithDefault } from '../meaning/defaultCalls';
import { receivedByParameter } from '../meaning/handlers';
import type { Resolver } from '../meaning/meaning';
import { receivedInTuple } from '../meaning/tuples';
import { convertedByLibrary, isTypedCode } from '../meaning/typedCodes';
import { likelyPart, readIntoCode, receivedPart, typedCode } from './matchedValues';
import { likelyCodeReceived, receivedCode, type CodeParameters } from './receivedCodes';
import { replacesCode } from './sendableCodes';
import type { ReceivedCode } from '../site';

const maximumDepth = 6;

/** Finds out where a token of code is compared with, or stands for, a received code. */
export function receivedAt(
  resolver: Resolver,
  token: SyntaxNode,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  return (
    inContext(resolver, token, codeParameters, 0) ??
    replacesCode(resolver, token) ??
    besideReceived(resolver, token) ??
    inDefaultCall(resolver, token) ??
    inFrameBytes(resolver, token)
  );
}

/** `{ok, <<1:1, 0:3, 8:4, 0:1, 2:7, 1002:16>>} = gen_tcp:recv(Socket, 0)`: the bytes of a Close frame that arrives. */
function inFrameBytes(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const bytes = frameBytesAround(resolver, token);
  return bytes?.isExpected ? found(resolver, bytes.node, 'case', likelyCodeReceived) : undefined;
}

const noParameters: CodeParameters = new Set<number>();

/** `raw.get("code", 1000)`: what is done with what a call gives where there is nothing. */
function inDefaultCall(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const call = callWithDefault(resolver.file.language, token);
  return call && inContext(resolver, call, noParameters, 1);
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
      return received && found(resolver, context.node, context.operator, directed(resolver, context.other, received));
    }
    case 'case': {
      if (readsMeasure(resolver, context.subject)) return undefined;
      const received = context.path
        ? (receivedPart(resolver, context.subject, context.path) ?? likelyPart(resolver, context))
        : (receivedCode(resolver, context.subject, codeParameters) ??
          typedCode(resolver, node, context.subject) ??
          readIntoCode(resolver, context.subject));
      const { node: label, operator = 'case', subject } = context;
      return received && found(resolver, label, operator, directed(resolver, subject, received));
    }
    case 'element': {
      const meaning = receivedInTuple(resolver, node);
      // What a test makes up is told, and not looked for.
      const operator = language.tags?.isMatched(context.list) === false ? 'event' : 'case';
      if (meaning?.kind === 'received') return found(resolver, context.list, operator, meaning.received);
      const asserted = context.position === 0 ? inAssertedPair(resolver, context.list) : undefined;
      const paired = context.position === 0 ? inClosePair(resolver, context.list) : undefined;
      const inList =
        asserted ??
        paired ??
        inCollection(resolver, context.list, codeParameters, depth) ??
        inComparedTuple(resolver, context.list, context.position, codeParameters);
      if (inList) return inList;
      const given = parameterGiven(resolver, context.list, context.position);
      return given && inParameter(resolver, given, codeParameters);
    }
    case 'parameter-pattern': {
      const received =
        receivedByParameter(resolver, context.function, context.position) ??
        clauseForCode(resolver, context.function, context.position);
      return received && found(resolver, context.node, 'case', received);
    }
    case 'argument':
      return inCall(resolver, node, context, codeParameters, depth);
    case 'field':
      return (
        inEvent(resolver, context) ??
        inExpectedField(resolver, context) ??
        inComparedObject(resolver, context, codeParameters)
      );
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
  // `verify(ws).close(eq(CloseStatus.NORMAL))` asks what was sent.
  if (call.kind !== 'call' || isMatcherInVerified(resolver, call)) return undefined;
  const event = inToldClose(resolver, call, context.position, token);
  if (event) return event;
  if (isExpectedVariant(resolver, call, context.position))
    return { span: spanOf(call.node), operator: 'event', received: likelyCodeReceived };
  const carrier = inCarrier(resolver, call, context, codeParameters, depth);
  if (carrier) return carrier;
  const told = toldBy(resolver, call, context.position) ?? askedOfCode(resolver, call, context.position, token);
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
  const converted = convertedToOwnType(resolver, call) ?? convertedByLibrary(resolver, call);
  if (converted && converted.id === call.arguments[context.position]?.node.id)
    return inContext(resolver, call.node, codeParameters, depth + 1);
  // `assertThat(code, equalTo(1000))`: the assertion stands around the matcher.
  if (call.arguments.length === 1 && matcher.test(lastNameOf(resolver, call.callee) ?? '')) {
    const around = language.context(call.node);
    const asserted = around.kind === 'argument' ? inContext(resolver, call.node, codeParameters, depth + 1) : undefined;
    if (asserted) return asserted;
  }
  const property = assertedProperty(resolver, call, context.position) ?? matchedPart(resolver, call, context.position);
  if (property) return found(resolver, call.node, 'other', property);
  if (!assertion.test(call.callee.text) && !stub.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, position) => position !== context.position).map((argument) => argument.node);
  const object = callee.kind === 'member' ? [callee.object] : [];
  const received = [...beside, ...object, ...assertedBy(resolver, callee), ...assertedAround(resolver, call)]
    .map((node) => receivedCode(resolver, node, codeParameters))
    .find(Boolean);
  const own = call.arguments[context.position]?.node;
  const typed = own && isTypedCode(resolver, own) ? likelyCodeReceived : undefined;
  const either = received ?? typed ?? saidByMessage(resolver, token, beside);
  return either && found(resolver, call.node, 'other', either);
}

/** `t.is(code, 4205, 'closed with 4205')`: the message of an assertion that says of what the number is the code. */
function saidByMessage(resolver: Resolver, token: SyntaxNode, beside: readonly SyntaxNode[]): ReceivedCode | undefined {
  const { file } = resolver;
  const isSaid = beside.some((node) => {
    const text = file.language.lower(node);
    return text.kind === 'string' && /clos|disconnect/iu.test(text.fixed) && text.fixed.includes(token.text);
  });
  const isCode = () => beside.some((node) => /code$/iu.test(lastNameOf(resolver, node) ?? ''));
  return isSaid && file.speaksOfWebSockets && isCode() ? likelyCodeReceived : undefined;
}

/** The code of a value that is told to a handler, matched or compared as a whole: `onClose(session, new CloseReason(code, text))`. */
function inCarrier(
  resolver: Resolver,
  call: Call,
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
  // `assertThat(told.block()).isEqualTo(CloseStatus.create(4999, "bye"))`
  if (isHeldByTest(resolver, context))
    return { span: spanOf(call.node), operator: 'other', received: likelyCodeReceived };
  return context.kind === 'case'
    ? { span: spanOf(context.node), operator: 'case', received: receivedBy(resolver, call) }
    : undefined;
}

const holds =
  /^(?:is_?equal_?to|assert_?(?:_?\w{0,10}equals?|_?eq|_?same)|(?:xct_?assert|expect)_?equals?|expect_?next|to_?(?:be|equal|strict_?equal)|should_?(?:be|equal)|must_?(?:be|equal))$/iu;

/** Whether a value is an argument of an assertion that holds it against another one. */
function isHeldByTest(resolver: Resolver, context: Context): boolean {
  const outer = context.kind === 'argument' ? resolver.file.language.lower(context.call) : undefined;
  return outer?.kind === 'call' && holds.test(lastNameOf(resolver, outer.callee) ?? '');
}
