import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { Language } from '../../languages/language';
import type { SyntaxNode } from '../../syntax/node';
import { toldName } from '../names/closeNames';
import { assertion, calledWith } from '../names/expectations';
import { isAskedWhetherSent } from './expectedSends';
import { baseConstructorCalls } from './baseConstructors';
import { callsAround } from './callees';
import { isCompared, madeAround } from '../values/carried';
import { spanOf } from '../values/constants';
import type { FoundSend } from '../drafts';
import type { Purpose } from '../engine';
import { forwardedIn } from './forwardedCodes';
import type { Found, Proof } from './foundSend';
import { handedNumbers } from './handedNumbers';
import { closingNames, sendNames } from '../inSight';
import { lastNameOf } from '../names/likeness';
import { isOtherFrame } from './otherFrames';
import { localReports, mayOnlyReport } from './localReports';
import { isUnsendable, mayBePlayed } from './playedSockets';
import { shapeOfArgument } from '../meaning/describedArguments';
import { weaker, type Resolver } from '../meaning/meaning';
import { assignedSend } from '../meaning/members';
import { messagesMade, sendOfMessage } from '../values/messages';
import { directCall, forwardingCalls, wrapperCalls } from './sendCalls';
import { closes, placeIn, placesOf, reasonNodeOf } from './sendPlaces';
import { believedOf, codeFirst, isBelievable, proofOf } from './sendProofs';
import { flowIntoCarrier, refusingMaker } from '../values/carrierFlow';
import { flowInto } from '../values/sources';
import type { Flow } from '../values/flow';
import {
  callByName,
  callsByConstant,
  callsOfTaken,
  hasLostReceiver,
  isKey,
  isQuoted,
  mayBeTaken,
} from './takenMethods';
import { isOnlyTold } from './toldFrames';
import { findTuples } from './tupleCalls';
import { isVerified } from '../names/verifications';

/** The sends that stand in a unit, and what else the search for them showed. */
export type Sends = {
  readonly sends: readonly FoundSend[];
  /** Ids of the names of parameters through which codes reach a send. */
  readonly codeParameters: readonly number[];
};

/** A part of the document's text, and where it starts. */
type TextPart = { readonly text: string; readonly start: number };

/** Finds every call that sends a close code in a part of the text, and the constants that reach it from anywhere. */
export function findSends(resolver: Resolver, { text, start }: TextPart, purpose: Purpose): Sends {
  const sends: FoundSend[] = [];
  const codeParameters: number[] = [];
  const called = findCalls(resolver, text, start, purpose);
  const packed = packedByHand(resolver, text, start, called);
  const all: readonly Found[] = [
    ...called,
    ...findTuples(resolver, text, start),
    ...baseConstructorCalls(resolver, text, start),
    ...findMessages(resolver, text, start),
    ...packed,
    ...findHandedNumbers(resolver, text, start, called),
  ];
  for (const each of all) {
    const closing = closes(resolver, each);
    if (closing === 'no') continue;
    const found =
      closing === 'yes'
        ? each
        : { ...each, proof: { ...each.proof, certainty: weaker(each.proof.certainty, 'likely') } };
    // A payload that another call makes is sent by that one.
    if (found.proof.api?.reason?.text && !reasonNodeOf(resolver, found)) continue;
    const place = placesOf(resolver, found).code;
    const code = found.code ?? found.proof.code ?? placeIn(resolver, found.call, place, found.shift);
    const follow = place?.carrier ? flowIntoCarrier : flowInto;
    const every: Flow = code ? follow(resolver, code) : { sources: [], complete: false, parameters: [] };
    const flow = believedOf(resolver, found, every);
    for (const parameter of flow.parameters) codeParameters.push(parameter.id);
    const mayStay = found.proof.api?.mayStayLocal === true;
    if (!mayStay && isMadeValue(resolver, found.call) && isToldOrCompared(resolver, found.call)) continue;
    const believed = mayStay ? asCarrier(resolver, found, code, flow) : found;
    if (!believed || !isBelievable(believed, flow)) continue;
    const mayBeLocal =
      mayOnlyReport(resolver, believed, localReports(flow)) ||
      mayBePlayed(resolver, believed, flow) ||
      // Bytes are put together by hand for what no library would send.
      (packed.includes(each) && isUnsendable(flow));
    const refusing = place?.carrier ? refusingMaker(resolver, flow, found.proof.api) : undefined;
    const judged = byMaker(resolver, mayBeLocal ? asPossible(believed) : believed, refusing);
    const calls = [
      directCall(resolver, judged, code, flow),
      ...wrapperCalls(resolver, judged, flow),
      ...forwardingCalls(resolver, judged, code),
    ];
    const isTold = isMadeByExport(resolver, found) && isOnlyTold(resolver, found.call.node);
    sends.push({
      calls,
      codes: flow.sources.map((source) => spanOf(source.node)),
      onlyCarries: mayStay || found.isDefault === true,
      ...(isTold && { isTold }),
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
  if (isForwarded && flow.sources.length === 0 && !isHandedToCloser(resolver, found)) return undefined;
  return localReports(flow).length === 0 || isHandedToCloser(resolver, found) ? found : asPossible(found);
}

/** A send as the constructor decides it that makes what the send is handed. */
function byMaker(resolver: Resolver, found: Found, api: SendApi | undefined): Found {
  return api ? { ...found, places: placesOf(resolver, found), proof: { ...found.proof, api } } : found;
}

function asPossible(found: Found): Found {
  return { ...found, proof: { ...found.proof, certainty: 'possible' } };
}

/**
 * `shard.close(CloseFrame::new(1006, "lost"))`, `connection.send(CloseConnection(1006))` of a connection of the library:
 * made for no other end than to be sent.
 */
function isHandedToCloser(resolver: Resolver, { call, proof }: Found): boolean {
  const { language } = resolver.file;
  const context = language.context(call.node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (outer?.kind !== 'call' || outer.constructs) return false;
  const taker = resolver.meaningOf(outer.callee);
  if (taker?.kind === 'member' && taker.member.kind === 'method' && taker.library === proof.library) return true;
  const name = lastNameOf(resolver, outer.callee) ?? '';
  // A variant of an enum only tells: `Self::Close(frame)`.
  if (language.scan.closingVariants?.includes(name) === true) return false;
  return language.lower(outer.callee).kind === 'member' && closingNames.test(name);
}

/** Whether a call makes a value of a library's type, which a test may as well only hold against another. */
function isMadeValue(resolver: Resolver, call: Call): boolean {
  const meaning = resolver.meaningOf(call.callee);
  return meaning?.kind === 'export' && meaning.export.kind === 'type';
}

/** Whether a call only makes something of a library's: a value of its type, or what a function gives that takes no connection. */
function isMadeByExport(resolver: Resolver, { call, proof }: Found): boolean {
  const meaning = resolver.meaningOf(call.callee);
  if (meaning?.kind !== 'export') return false;
  return meaning.export.kind === 'type' || (meaning.export.kind === 'function' && proof.api?.code.position === 0);
}

function isToldOrCompared(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const whole = madeAround(resolver, call.node);
  if (whole.id !== call.node.id && isHeldAgainst(resolver, whole)) return true;
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

/** Whether a value is matched, compared or asserted as a whole. */
function isHeldAgainst(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind === 'case' || isCompared(resolver, node)) return true;
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  const name = outer?.kind === 'call' ? (lastNameOf(resolver, outer.callee) ?? '') : '';
  return assertion.test(name) && !calledWith.test(name);
}

/** Object literals that are messages which close, as if they were calls with themselves as the argument. */
function findMessages(resolver: Resolver, text: string, start: number): Found[] {
  return messagesMade(resolver, text, start).flatMap((message): Found[] => {
    const { node } = message.object;
    const sent = sendOfMessage(message);
    if (!sent || isHeldAgainst(resolver, node)) return [];
    // What a test asks whether it was sent is sent elsewhere.
    const proof = isAskedWhetherSent(resolver, node) ? { ...sent, certainty: 'possible' as const } : sent;
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
  // An object of options where a library wants the code speaks against a library that is only likely.
  const isOfLibrary = new Set(
    known.flatMap(({ call, proof }) => (proof.library && proof.certainty === 'certain' ? [call.node.id] : [])),
  );
  return handedNumbers(resolver, start, start + text.length).flatMap((handed): Found[] => {
    const { call, nameNode, code, certainty, isDefault, isOption } = handed;
    const proof: Proof = { library: undefined, api: undefined, side: undefined, certainty };
    return (isOption ? isOfLibrary : isKnown).has(call.node.id)
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
  const { scan, signOf, conditionsOf } = sendNames(file.language);
  for (const match of file.scanned(scan, start, start + text.length)) {
    const end = match.end - start;
    const name = text.slice(match.start - start, end);
    assignmentFollows.lastIndex = end;
    file.language.scan.callFollows.lastIndex = end;
    if (isKey(file.language, text, match.start - start)) {
      if (file.matches(signOf(name))) found.push(...callByName(resolver, match.start, name));
      continue;
    }
    const assigns = assignmentFollows.test(text);
    const isUsed = assigns || file.language.scan.callFollows.test(text);
    const isName = !isUsed && isQuoted(text, match.start - start, end);
    if (!isUsed && !isName && !mayBeTaken(text, end)) continue;
    if (!file.matches(signOf(name))) continue;
    if (isName) {
      found.push(...callsByConstant(resolver, match.start, name));
      continue;
    }
    if (!isUsed) {
      found.push(...callsOfTaken(resolver, match.start));
      continue;
    }
    const nameNode = file.language.tokenAt(file.root, match.start);
    if (!nameNode || !isNamed(file.language, nameNode, match.start, match.end)) continue;
    if (assigns) {
      found.push(...assignmentAt(resolver, nameNode));
      continue;
    }
    const callee = file.language.memberAccess(nameNode) ?? nameNode;
    const around = callsAround(resolver, callee);
    const called = purpose === 'edit' ? around : around.filter(({ call }) => mayGiveCode(file.language, call));
    const first = called[0];
    if (first && isOtherFrame(resolver, first.call, conditionsOf(name))) continue;
    const proved = first && !isPattern(resolver, first.call) ? proofOf(resolver, callee, first.call) : undefined;
    if (!first || !proved || hasLostReceiver(resolver, callee)) continue;
    // What a test asks after may be what must not happen.
    const proof = isVerified(resolver, first.call) ? { ...proved, certainty: 'possible' as const } : proved;
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

/** Whether a call is given anything but functions, of which nothing can be said as codes. */
function mayGiveCode(language: Language, call: Call): boolean {
  return call.arguments.some(({ node }) => language.lower(node).kind !== 'function');
}

/** Whether a token is a name that stands between two offsets, or a whole path that ends with it. */
function isNamed({ pathSeparator }: Language, token: SyntaxNode, from: number, to: number): boolean {
  if (token.startIndex === from) return true;
  return pathSeparator !== undefined && token.endIndex === to && token.text.includes(pathSeparator);
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
    const statement = language.enclosingStatement(around.call.node).text.slice(0, 300);
    if (!/clos/iu.test(statement) || /^\s*(?:\w+\.)?(?:assert|expect)/u.test(statement)) return [];
    const proof: Proof = { library: undefined, api: undefined, side: undefined, certainty: 'likely' };
    return [{ ...around, proof, nameNode, code }];
  });
}
