import { libraryById } from '../../../shared/src/libraries/lookup';
import type { LibraryProfile, Place, SendApi } from '../../../shared/src/libraries/profile';
import type { Argument, Expression } from '../languages/language';
import type { SyntaxNode } from '../syntax/node';
import type { FoundSend } from './drafts';
import type { Purpose } from './engine';
import { constantOf, containerOf, spanOf } from './constants';
import { failingCallee } from './expectations';
import { isGuarded } from './guards';
import { closingNames, ownCloserNames, sendNames } from './inSight';
import { closersOf, lastNameOf, socketLikeness, usualLibrary } from './likeness';
import { callsAround, type CallAround } from './callees';
import { sendApiOf, shapeOfArgument } from './meaning/calls';
import { isCompared } from './carried';
import { messagesMade, sendOfMessage } from './messages';
import { carriedArgument, handedOn, sendOfCarrier } from './meaning/carriers';
import { handlerParameters } from './meaning/handlers';
import { typeFacts, type Meaning, type Resolver } from './meaning/meaning';
import { addedSend, assignedSend } from './meaning/members';
import { meaningOfTypeNode } from './meaning/types';
import { assertion, toldName } from './receivedCodes';
import { sendOfTypedCode } from './meaning/typedCodes';
import { handedNumbers } from './handedNumbers';
import { ownClose } from './ownClosers';
import { callsOfTaken, hasLostReceiver, mayBeTaken } from './takenMethods';
import { findTuples } from './tupleCalls';
import { reasonOf } from './reasons';
import { flowInto, type Flow, type Source } from './sources';
import type { Certainty, ReceivedCode, SendCall } from './site';

/** The sends that stand in a unit, and what else the search for them showed. */
export type Sends = {
  readonly sends: readonly FoundSend[];
  /** Ids of the names of parameters through which codes reach a send. */
  readonly codeParameters: readonly number[];
};

type Call = Extract<Expression, { kind: 'call' }>;

/** A part of the document's text, and where it starts. */
type TextPart = { readonly text: string; readonly start: number };

/** What proves that a call sends. */
type Proof = {
  readonly library: LibraryProfile | undefined;
  readonly api: SendApi | undefined;
  readonly side: 'client' | 'server' | undefined;
  readonly certainty: Certainty;
  /** The code, where it is known by itself and no API says where it stands. */
  readonly code?: SyntaxNode;
};

/** A send call that stands in the text, before its code is followed. */
type Found = CallAround & {
  readonly proof: Proof;
  readonly nameNode: SyntaxNode;
  /** Where code and reason stand, when no API says it. */
  readonly places?: Pick<SendApi, 'code' | 'reason'>;
  /** The code, where it stands at no place of a known call. */
  readonly code?: SyntaxNode;
  /** The default of a parameter, which a send may be found to speak for. */
  readonly isDefault?: true;
};

/** Finds every call that sends a close code in a part of the text, and the constants that reach it from anywhere. */
export function findSends(resolver: Resolver, { text, start }: TextPart, purpose: Purpose): Sends {
  const sends: FoundSend[] = [];
  const codeParameters: number[] = [];
  const called = findCalls(resolver, text, start, purpose);
  const packed = packedByHand(resolver, text, start, called);
  const every: readonly Found[] = [
    ...called,
    ...findTuples(resolver, text, start),
    ...findMessages(resolver, text, start),
    ...packed,
    ...findHandedNumbers(resolver, text, start, called),
  ];
  for (const each of every) {
    const closing = closes(resolver, each);
    if (closing === 'no') continue;
    const found = closing === 'yes' ? each : { ...each, proof: { ...each.proof, certainty: 'likely' as const } };
    const code =
      found.code ?? found.proof.code ?? placeIn(resolver, found.call, placesOf(resolver, found).code, found.shift);
    const flow: Flow = code ? flowInto(resolver, code) : { sources: [], complete: false, parameters: [] };
    for (const parameter of flow.parameters) codeParameters.push(parameter.id);
    const mayStay = found.proof.api?.mayStayLocal === true;
    const believed = mayStay ? asCarrier(resolver, found, code, flow) : found;
    if (!believed || !isBelievable(believed, flow)) continue;
    const calls = [directCall(resolver, believed, code, flow), ...wrapperCalls(resolver, believed, flow)];
    sends.push({
      calls,
      codes: flow.sources.map((source) => spanOf(source.node)),
      onlyCarries: mayStay || found.isDefault === true,
    });
  }
  return { sends, codeParameters };
}

/**
 * A call that only makes a value which carries a code: none of its own when a send has been found that its code
 * reaches, or when the value is told to a handler or compared; weak when its code is one that only local reports hold.
 */
function asCarrier(resolver: Resolver, found: Found, code: SyntaxNode | undefined, flow: Flow): Found | undefined {
  if (isToldOrCompared(resolver, found.call)) return undefined;
  // A received code that is put into such a value is told on, not sent.
  const isForwarded = flow.received !== undefined || (code !== undefined && forwardedIn(resolver, code) !== undefined);
  if (isForwarded && flow.sources.length === 0 && !isHandedToCloser(resolver, found.call)) return undefined;
  const local = flow.sources.some(({ value: { value } }) => value.kind === 'number' && isLocalReport(value.value));
  if (!local || isHandedToCloser(resolver, found.call)) return found;
  return { ...found, proof: { ...found.proof, certainty: 'possible' } };
}

/** `shard.close(CloseFrame::new(1006, "lost"))`: made for no other end than to be sent. */
function isHandedToCloser(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (outer?.kind !== 'call' || outer.constructs) return false;
  const name = lastNameOf(resolver, outer.callee) ?? '';
  // A variant of an enum only tells: `Self::Close(frame)`.
  if (language.scan.closingVariants?.includes(name) === true) return false;
  return language.lower(outer.callee).kind === 'member' && closingNames.test(name);
}

function isLocalReport(code: number): boolean {
  return code < 1000 || code === 1005 || code === 1006 || code === 1015;
}

function isToldOrCompared(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  if (context.kind === 'case' || isCompared(resolver, call.node)) return true;
  if (context.kind !== 'argument') return false;
  const outer = language.lower(context.call);
  if (outer.kind !== 'call') return false;
  const name = lastNameOf(resolver, outer.callee) ?? '';
  const shape = shapeOfArgument(resolver, outer, context.position)?.shape;
  if (shape && 'received' in shape) return true;
  return assertion.test(name) || toldName.test(name) || resolver.meaningOf(outer.callee)?.kind === 'received';
}

/** Where code and reason stand in a call of so many arguments. */
function placesOf(resolver: Resolver, { proof, call, shift, places }: Found): { code?: Place; reason?: Place } {
  if (places) return places;
  const { api } = proof;
  if (!api) return { code: { position: 0 }, reason: { position: 1 } };
  const count = call.arguments.length - shift;
  const first = call.arguments[shift];
  const overload = api.overloads?.find(
    (each) => each.arguments === count && (!each.first || (first && kindOf(resolver, first.node) === each.first)),
  );
  return overload ?? { code: api.code, ...(api.reason && { reason: api.reason }) };
}

function kindOf(resolver: Resolver, node: SyntaxNode): 'text' | 'truth' | undefined {
  const { kind } = resolver.file.language.lower(node);
  if (kind === 'boolean') return 'truth';
  const constant = constantOf(resolver, node)?.value.kind;
  return kind === 'string' || kind === 'concatenation' || constant === 'string' ? 'text' : undefined;
}

/** Object literals that are messages which close, as if they were calls with themselves as the argument. */
function findMessages(resolver: Resolver, text: string, start: number): Found[] {
  return messagesMade(resolver, text, start).flatMap((message): Found[] => {
    const proof = sendOfMessage(message);
    if (!proof || isCompared(resolver, message.object.node)) return [];
    const { node } = message.object;
    const call: Call = {
      kind: 'call',
      node,
      callee: message.marker,
      arguments: [{ node }],
      constructs: true,
      typeArguments: [],
    };
    return [{ proof, call, nameNode: message.marker, shift: 0 }];
  });
}

/** Numbers that are handed to what closes by its name alone, where no library's call has been found. */
function findHandedNumbers(resolver: Resolver, text: string, start: number, known: readonly Found[]): Found[] {
  const isKnown = new Set(known.map(({ call }) => call.node.id));
  return handedNumbers(resolver, text, start).flatMap(({ call, nameNode, code, certainty, isDefault }): Found[] => {
    const proof: Proof = { library: undefined, api: undefined, side: undefined, certainty };
    return isKnown.has(call.node.id)
      ? []
      : [{ proof, call, nameNode, shift: 0, code, ...(isDefault && { isDefault }) }];
  });
}

/** A pattern that reads like the call that makes such a value: `case Close(1000, _)`. */
function isPattern(resolver: Resolver, call: Call): boolean {
  return resolver.file.language.context(call.node).kind === 'case';
}

function findCalls(resolver: Resolver, text: string, start: number, purpose: Purpose): Found[] {
  const { file } = resolver;
  const found: Found[] = [];
  const { pattern, signOf } = sendNames(file.language);
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    assignmentFollows.lastIndex = end;
    file.language.scan.callFollows.lastIndex = end;
    const assigns = assignmentFollows.test(text);
    const isUsed = assigns || file.language.scan.callFollows.test(text);
    if (!isUsed && !mayBeTaken(text, end)) continue;
    if (!file.matches(signOf(match[0]))) continue;
    if (!isUsed) {
      found.push(...callsOfTaken(resolver, start + match.index));
      continue;
    }
    const nameNode = file.language.tokenAt(file.root, start + match.index);
    if (!nameNode || nameNode.startIndex !== start + match.index) continue;
    if (assigns) {
      found.push(...assignmentAt(resolver, nameNode));
      continue;
    }
    const callee = file.language.memberAccess(nameNode) ?? nameNode;
    const around = callsAround(resolver, callee);
    const called = purpose === 'edit' ? around : around.filter(({ call }) => call.arguments.length > 0);
    const first = called[0];
    const proof = first && !isPattern(resolver, first.call) ? proofOf(resolver, callee, first.call) : undefined;
    if (!proof || hasLostReceiver(resolver, callee)) continue;
    for (const each of called)
      found.push({
        proof,
        nameNode: each.calledAs ?? nameNode,
        ...each,
        call: proof.api ? each.call : codeFirst(each.call),
      });
  }
  return found;
}

const assignmentFollows = /\s*=(?![=>])/uy;

/** `metadata.closeCode = …`: an assignment that is as good as a call with one argument. */
function assignmentAt(resolver: Resolver, nameNode: SyntaxNode): Found[] {
  const { language } = resolver.file;
  const member = language.declaresMember(nameNode);
  const callee = language.memberAccess(nameNode);
  if (member?.how !== 'assigned' || !member.value || !callee) return [];
  const proof = assignedSend(resolver.meaningOf(member.container), nameNode.text);
  const call: Call = {
    kind: 'call',
    node: language.enclosingStatement(callee),
    callee,
    arguments: [{ node: member.value }],
    constructs: false,
    typeArguments: [],
  };
  return proof ? [{ proof, nameNode, call, shift: 0 }] : [];
}

function proofOf(resolver: Resolver, callee: SyntaxNode, call: Call): Proof | undefined {
  const meaning = resolver.meaningOf(callee);
  const proved = sendApiOf(meaning);
  if (proved) return proved;
  const carrier = sendOfCarrier(resolver, call, lastNameOf(resolver, callee) ?? '');
  if (carrier) return carrier;
  const isUnknown = meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'socket-like';
  if (isUnknown && resolver.functionsCalledBy(callee).length === 0) {
    const added = addedSend(resolver, call) ?? sendOfTypedCode(resolver, call, lastNameOf(resolver, callee) ?? '');
    if (added) return added;
    const likely = meaning === undefined ? likelyProof(resolver, callee, call) : undefined;
    return likely ?? ownProof(resolver, call, meaning?.kind === 'foreign');
  }
  if (meaning !== undefined) return undefined;
  return likelyProof(resolver, callee, call);
}

/** A function of the project that is out of sight and closes, by its name and by what it is handed. */
function ownProof(resolver: Resolver, call: Call, isForeign: boolean): Proof | undefined {
  const name = call.constructs ? undefined : lastNameOf(resolver, call.callee);
  const own = name !== undefined && ownCloserNames.includes(name) ? ownClose(resolver, call, isForeign) : undefined;
  return own && { library: undefined, api: undefined, side: undefined, ...own };
}

/** A receiver of unknown origin: its name and the file speak for it, or nothing does. */
function likelyProof(resolver: Resolver, calleeNode: SyntaxNode, call: Call): Proof | undefined {
  const { file } = resolver;
  const callee = file.language.lower(calleeNode);
  if (callee.kind !== 'member') return undefined;
  if (resolver.functionsCalledBy(calleeNode).length > 0) return undefined;
  const shown = shownByConstant(resolver, callee.name, call);
  if (shown) return shown;
  if (!closingNames.test(callee.name)) return undefined;
  const object = resolver.meaningOf(callee.object);
  if (file.language.scan.closingVariants?.includes(callee.name) === true)
    return object === undefined && isClosingVariant(resolver, call) ? ownVariant : undefined;
  if (object !== undefined && object.kind !== 'socket-like') return undefined;
  if (!file.speaksOfWebSockets) return undefined;
  // `sendClose` is said of WebSockets alone; other things close, too.
  const likeness =
    object || !/^close(?:_?async)?$/iu.test(callee.name) ? 'strong' : socketLikeness(resolver, callee.object);
  if (likeness === 'no') return undefined;
  if (likeness === 'weak' && !looksLikeClose(resolver, call)) return undefined;
  const known = likeness === 'strong' && !object ? usualLibrary(file, callee.name) : undefined;
  // A bare number does not fit where an enum is wanted: the method is another's.
  const usual = known?.api.typed ? undefined : known;
  return { library: usual?.library, api: usual?.api, side: usual?.side, certainty: 'likely' };
}

const ownVariant: Proof = { library: undefined, api: undefined, side: undefined, certainty: 'likely' };

/** `Output::Close { code: 4403, message }`: a value of the project's own that carries code and text, and is expected by no test. */
function isClosingVariant(resolver: Resolver, call: Call): boolean {
  const { file } = resolver;
  const [code, text] = codeFirst(call).arguments;
  const number = code && flowInto(resolver, code.node).sources[0]?.value.value;
  if (call.arguments.length !== 2 || number?.kind !== 'number' || !isPlausible(number.value)) return false;
  // A private code beside a text speaks for itself.
  if (!file.speaksOfWebSockets && number.value < 4000) return false;
  const isText = text?.keyword === undefined || /^(?:reason|message|msg|text|description)$/u.test(text.keyword);
  const context = file.language.context(call.node);
  const around = context.kind === 'argument' ? file.language.lower(context.call) : undefined;
  return isText && !(around?.kind === 'call' && assertion.test(around.callee.text));
}

/** A literal's fields with the one that is called `code` before all others, as an argument of its own. */
function codeFirst(call: Call): Call {
  const code = call.arguments.find(({ keyword }) => keyword === 'code');
  if (!code) return call;
  return { ...call, arguments: [{ node: code.node }, ...call.arguments.filter((argument) => argument !== code)] };
}

/** A receiver of unknown type that is given a library's own constant where that library's call takes its code. */
function shownByConstant(resolver: Resolver, name: string, call: Call): Proof | undefined {
  for (const [position, { node }] of call.arguments.slice(0, 2).entries()) {
    const meaning = resolver.meaningOf(node);
    if (meaning?.kind !== 'export' || meaning.export.kind !== 'constant') continue;
    const shown = closersOf(meaning.library, name)[0];
    if (shown?.api.code.position === position)
      return { library: shown.library, api: shown.api, side: shown.side, certainty: 'likely' };
  }
  return undefined;
}

/** A code of 1000–1015 or 3000–4999 with a text behind it. */
function looksLikeClose(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const [code, reason] = call.arguments;
  if (!code || !reason) return false;
  const number = flowInto(resolver, code.node).sources[0]?.value.value;
  const text = language.lower(reason.node);
  return (
    number?.kind === 'number' && isPlausible(number.value) && (text.kind === 'string' || text.kind === 'concatenation')
  );
}

function isPlausible(code: number): boolean {
  return Number.isInteger(code) && ((code >= 1000 && code <= 1015) || (code >= 3000 && code <= 4999));
}

/**
 * A send that is only likely and gives numbers that no one would take for close codes is something else; so is a
 * likely send of a library unknown, unless its code looks like one.
 */
function isBelievable({ proof, call }: Found, flow: Flow): boolean {
  if (proof.certainty === 'certain') return true;
  const numbers = flow.sources.flatMap(({ value }) => (value.value.kind === 'number' ? [value.value.value] : []));
  if (numbers.length > 0) return numbers.some((code) => code >= 1000 && code <= 4999);
  return flow.received !== undefined || flow.parameters.length > 0 || call.arguments.length === 0;
}

/** The expression at a place of a call: an argument, or a field of the object there. */
function placeIn(resolver: Resolver, call: Call, place: Place | undefined, shift: number): SyntaxNode | undefined {
  if (!place) return undefined;
  const byKeyword =
    place.keyword === undefined ? undefined : call.arguments.find((argument) => argument.keyword === place.keyword);
  const position = place.position + shift;
  if (call.arguments.slice(0, position + 1).some((argument) => argument.spread)) return byKeyword?.node;
  const argument = byKeyword ?? call.arguments[position];
  if (!argument || (argument.keyword !== undefined && argument !== byKeyword)) return undefined;
  if (place.packed) return packedIn(resolver, argument.node, 0);
  if (place.carrier) return carriedIn(resolver, argument.node, 'code') ?? argument.node;
  if (place.element !== undefined) {
    const element = elementIn(resolver, argument.node, place.element);
    return element === 'no tuple' ? (place.orWhole ? argument.node : undefined) : element;
  }
  if (place.field === undefined) return argument.node;
  const container = containerOf(resolver, argument.node);
  const object = container && resolver.file.language.lower(container);
  return object?.kind === 'object' ? object.fields.find((entry) => entry.name === place.field)?.value : undefined;
}

/** The code whose two bytes a payload begins with: `pack('n', 1001) . 'bye'`. */
function packedIn(resolver: Resolver, node: SyntaxNode, depth: number): SyntaxNode | undefined {
  const { language } = resolver.file;
  const packed = language.packedNumber?.(node);
  if (packed || depth > 4) return packed;
  const payload = language.lower(node);
  const first = payload.kind === 'concatenation' ? payload.parts[0] : undefined;
  return first && packedIn(resolver, first, depth + 1);
}

/** Whether a call that serves for several things closes here; `maybe` when what decides is handed in from elsewhere. */
function closes(resolver: Resolver, { proof, call, shift }: Found): 'yes' | 'maybe' | 'no' {
  const condition = proof.api?.when;
  if (!condition) return 'yes';
  const node = placeIn(resolver, call, condition, shift);
  if (!node) return 'no';
  if (condition.named !== undefined && lastNameOf(resolver, node) === condition.named) return 'yes';
  const value = constantOf(resolver, node)?.value;
  if (value?.kind === 'number' || value?.kind === 'string') return value.value === condition.equals ? 'yes' : 'no';
  const declaration = resolver.file.language.lower(node).kind === 'name' ? resolver.file.resolve(node) : undefined;
  return declaration?.kind === 'parameter' && condition.keyword !== undefined ? 'maybe' : 'no';
}

/** The bytes of a Close frame, put together by hand: `close_data = [4004].pack('n')`, `send_frame(:close, pack('n', 1001))`. */
function packedByHand(resolver: Resolver, text: string, start: number, known: readonly Found[]): Found[] {
  const { file } = resolver;
  const { language } = file;
  if (!language.packedNumber || !text.includes('pack') || !file.speaksOfWebSockets) return [];
  return file.occurrences('pack').flatMap((nameNode): Found[] => {
    if (nameNode.startIndex < start || nameNode.endIndex > start + text.length) return [];
    const [around] = callsAround(resolver, language.memberAccess(nameNode) ?? nameNode);
    const code = around && language.packedNumber?.(around.call.node);
    if (!around || !code || language.context(around.call.node).kind === 'comparison') return [];
    const { startIndex, endIndex } = around.call.node;
    if (known.some(({ call: { node } }) => node.startIndex <= startIndex && endIndex <= node.endIndex)) return [];
    if (!/clos/iu.test(language.enclosingStatement(around.call.node).text.slice(0, 300))) return [];
    const proof: Proof = { library: undefined, api: undefined, side: undefined, certainty: 'likely' };
    return [{ ...around, proof, nameNode, code }];
  });
}

/** The part of a value that is made where it stands: `close(new CloseReason(code, text))`, `close(Status.GONE.withReason(text))`. */
function carriedIn(resolver: Resolver, node: SyntaxNode, what: 'code' | 'reason'): SyntaxNode | undefined {
  const made = resolver.file.language.lower(node);
  // `close({ code, reason })` makes the value by its type's constructor.
  if (made.kind === 'list') return made.elements[what === 'code' ? 0 : 1];
  if (made.kind !== 'call') return undefined;
  const from = what === 'code' ? handedOn(resolver, made) : undefined;
  return from ? (carriedIn(resolver, from, what) ?? from) : carriedArgument(resolver, made, what);
}

/** The expression that gives the reason: an argument, or part of the value that carries the code. */
function reasonNodeOf(resolver: Resolver, found: Found): SyntaxNode | undefined {
  const { code, reason } = placesOf(resolver, found);
  const { call, shift } = found;
  const own = placeIn(resolver, call, reason, shift);
  if (own || !code?.carrier) return own;
  const argument = placeIn(
    resolver,
    call,
    { position: code.position, ...(code.keyword !== undefined && { keyword: code.keyword }) },
    shift,
  );
  return argument && carriedIn(resolver, argument, 'reason');
}

/** The element of a tuple or binary that is written where it is handed over. */
function elementIn(resolver: Resolver, node: SyntaxNode, position: number): SyntaxNode | undefined | 'no tuple' {
  const list = resolver.file.language.lower(node);
  return list.kind === 'list' ? list.elements[position] : 'no tuple';
}

function directCall(resolver: Resolver, found: Found, code: SyntaxNode | undefined, flow: Flow): SendCall {
  const { proof, call, nameNode } = found;
  const absent = code !== undefined && resolver.file.language.lower(code).kind === 'absent';
  const forwards = code && forwardedIn(resolver, code);
  const reasonNode = reasonNodeOf(resolver, found);
  const reason = reasonNode && reasonOf(resolver, reasonNode);
  return {
    ...base(resolver, proof, call, nameNode),
    ...(code && { code: spanOf(code) }),
    values: flow.sources.filter((source) => !source.call).map((source) => source.value),
    valuesAreComplete: flow.complete || absent,
    ...(forwards && { forwards }),
    ...(reason && { reason }),
  };
}

/** What every send call says of itself. */
function base(resolver: Resolver, proof: Proof, call: Call, nameNode: SyntaxNode) {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const list = call.list ? spanOf(call.list) : { start: call.node.endIndex, end: call.node.endIndex };
  const fails = isExpectedToFail(resolver, call.node);
  return {
    library: proof.library,
    api: proof.api,
    certainty: proof.certainty,
    span: spanOf(call.node),
    name: spanOf(nameNode),
    ...(callee.kind === 'member' && { receiver: spanOf(callee.object) }),
    arguments: call.arguments.map((argument) => spanOf(argument.node)),
    argumentList: list.end - list.start >= 2 ? { start: list.start + 1, end: list.end - 1 } : list,
    ...(proof.side && { side: proof.side }),
    ...(fails && { expectedToFail: true }),
  };
}

/** Calls of this file's own functions that hand a constant on to the send. */
function wrapperCalls(resolver: Resolver, found: Found, flow: Flow): SendCall[] {
  const byCall = new Map<number, Source[]>();
  for (const source of flow.sources)
    if (source.call) byCall.set(source.call.id, [...(byCall.get(source.call.id) ?? []), source]);
  return [...byCall.values()].flatMap((sources): SendCall[] => {
    const callNode = sources[0]?.call;
    const call = callNode && resolver.file.language.lower(callNode);
    if (call?.kind !== 'call') return [];
    const nameNode = lastNameNode(resolver, call.callee);
    const argument =
      call.arguments.find(({ node }) =>
        sources.some((source) => node.startIndex <= source.node.startIndex && source.node.endIndex <= node.endIndex),
      ) ?? passedFor(resolver, placeIn(resolver, found.call, placesOf(resolver, found).code, found.shift), call);
    const reason = argument && reasonThrough(resolver, found, call);
    return [
      {
        ...base(resolver, found.proof, call, nameNode),
        ...(argument && { code: spanOf(argument.node) }),
        values: sources.map((source) => source.value),
        valuesAreComplete: false,
        ...(reason && { reason }),
        through: lastNameOf(resolver, call.callee) ?? call.callee.text,
      },
    ];
  });
}

function lastNameNode(resolver: Resolver, callee: SyntaxNode): SyntaxNode {
  const expression = resolver.file.language.lower(callee);
  return expression.kind === 'member' ? expression.nameNode : callee;
}

/** The reason that a wrapper hands on, when the send's reason is the wrapper's own parameter. */
function reasonThrough(resolver: Resolver, found: Found, wrapper: Call) {
  const argument = passedFor(resolver, reasonNodeOf(resolver, found), wrapper);
  return argument && reasonOf(resolver, argument.node);
}

/** The argument of a wrapper's call that stands for an expression of the send, when that is the wrapper's parameter. */
function passedFor(resolver: Resolver, node: SyntaxNode | undefined, wrapper: Call): Argument | undefined {
  const { file } = resolver;
  const name = node && file.language.lower(node);
  const declaration = name?.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return undefined;
  if (!resolver.callsOf(declaration.function).some((call) => call.id === wrapper.node.id)) return undefined;
  return wrapper.arguments[declaration.position];
}

/**
 * Whether a code is read from a value of which only the type is known, where the type carries codes both ways: the
 * parameter of a method that no library calls, a name in a pattern. Such a value may well be about to be sent.
 */
function isOnlyTyped(resolver: Resolver, expression: Expression, depth: number): boolean {
  if (depth > 6) return false;
  const { file } = resolver;
  const inner = (node: SyntaxNode) => isOnlyTyped(resolver, file.language.lower(node), depth + 1);
  if (expression.kind === 'call') return inner(expression.callee);
  if (expression.kind === 'member') return inner(expression.object);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind === 'variable')
    return declaration.initialiser
      ? inner(declaration.initialiser)
      : declaration.constant && declaration.type !== undefined;
  if (declaration?.kind !== 'parameter' || !declaration.type) return false;
  const meaning = meaningOfTypeNode(resolver, declaration.type);
  const facts = meaning?.kind === 'instance' ? typeFacts(meaning.library, meaning.type, libraryById)?.facts : undefined;
  if (facts?.received === undefined) return false;
  const { nameNode, decorators = [] } = file.language.functionFacts(declaration.function) ?? {};
  const isTold = (nameNode && toldName.test(nameNode.text)) || decorators.some((name) => /close/iu.test(name));
  return !isTold && handlerParameters(resolver, declaration.function) === undefined;
}

/** The received code that an expression hands on with nothing between to take the reserved codes out. */
function forwardedIn(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  if (expression.kind === 'choice')
    return expression.condition
      ? undefined
      : expression.branches.map((branch) => forwardedIn(resolver, branch)).find(Boolean);
  const meaning: Meaning | undefined = resolver.meaningOf(node);
  if (meaning?.kind !== 'received' || isOnlyTyped(resolver, expression, 0)) return undefined;
  // A tuple in a message may be an order to close as well as the report of a close.
  if (file.language.tags && meaning.received.certainty !== 'certain') return undefined;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const isPassedByFile = declaration?.kind === 'parameter' && resolver.callsOf(declaration.function).length > 0;
  return isPassedByFile || isGuarded(resolver, node) ? undefined : meaning.received;
}

/** Whether a test expects the call to throw: it stands in a function that is handed to an assertion. */
function isExpectedToFail(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  for (const entered of language.enteredAround?.(node) ?? []) {
    const manager = language.lower(entered);
    if (manager.kind === 'call' && failingCallee.test(manager.callee.text)) return true;
  }
  const around = language.enclosingFunction(node);
  if (!around) return false;
  const context = language.context(around);
  if (context.kind !== 'argument') return false;
  const call = language.lower(context.call);
  return call.kind === 'call' && failingCallee.test(call.callee.text);
}
