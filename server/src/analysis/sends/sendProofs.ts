import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { isAcceptedSocket } from './acceptedSockets';
import { codeKeyword } from '../names/closeNames';
import { assertion } from '../names/expectations';
import type { Found, Proof } from './foundSend';
import { isDeclaredOutOfSight, isOfProjectClass } from './projectClasses';
import { closingNames, ownCloserNames } from '../inSight';
import {
  closersOf,
  importedClosers,
  isMadeAsSocket,
  lastNameOf,
  playedCloser,
  socketLikeness,
  usualLibrary,
  type UsualLibrary,
} from '../names/likeness';
import { overridingMethods } from '../meaning/calledFunctions';
import { sendApiOf } from '../meaning/sendApis';
import { sendOfCarrier } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';
import { addedSend } from '../meaning/members';
import { sendOfTypedCode } from '../meaning/typedCodes';
import { meaningOfClass } from '../meaning/types';
import { certaintyOf, isPlausible, numberOf, ownClose } from './ownClosers';

import { flowInto } from '../values/sources';
import type { Flow } from '../values/flow';

/** What proves that a call sends; `undefined` when nothing does. */
export function proofOf(resolver: Resolver, callee: SyntaxNode, call: Call): Proof | undefined {
  const meaning = resolver.meaningOf(callee);
  const proved = sendApiOf(meaning);
  // What the project's own method makes of a code shows where it hands it on.
  if (proved && overridingMethods(resolver, call).length > 0) return { ...proved, certainty: 'possible' };
  if (proved) return proved;
  const carrier = sendOfCarrier(resolver, call, lastNameOf(resolver, callee) ?? '');
  if (carrier) return carrier;
  const isUnknown = meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'socket-like';
  if (isUnknown && resolver.functionsCalledBy(callee).length === 0) {
    const added = addedSend(resolver, call);
    if (added) return added;
    const typed = sendOfTypedCode(resolver, call, lastNameOf(resolver, callee) ?? '');
    if (typed) return toldApart(resolver, callee, call, typed);
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
  return own && { ...ofNoLibrary, ...own };
}

/** A receiver of unknown origin: its name and the file speak for it, or nothing does. */
function likelyProof(resolver: Resolver, calleeNode: SyntaxNode, call: Call): Proof | undefined {
  const { file } = resolver;
  const callee = file.language.lower(calleeNode);
  if (callee.kind === 'name') return ofSocketItself(resolver, calleeNode, callee.name, call);
  if (callee.kind !== 'member') return undefined;
  if (resolver.functionsCalledBy(calleeNode).length > 0) return undefined;
  const shown = shownByConstant(resolver, calleeNode, callee.name, call);
  if (shown) return shown;
  if (!closingNames.test(callee.name)) return undefined;
  const object = resolver.meaningOf(callee.object);
  if (file.language.scan.closingVariants?.includes(callee.name) === true)
    return object === undefined && isClosingVariant(resolver, call) ? ownVariant : undefined;
  // `WebSocketFrame.Close(1000, "bye")` makes a value, whatever it is a member of.
  if (call.constructs || (object !== undefined && object.kind !== 'socket-like')) return undefined;
  if (!file.speaksOfWebSockets) return undefined;
  // `sendClose` is said of WebSockets alone; other things close, too.
  const likeness =
    object || !/^close(?:_?async)?$/iu.test(callee.name) ? 'strong' : socketLikeness(resolver, callee.object);
  if (likeness === 'no') return undefined;
  if (likeness === 'weak' && !looksLikeClose(resolver, call)) return undefined;
  const isMade = isMadeAsSocket(resolver, callee.object);
  // What the project makes may take something else, or the same in another order.
  if (isMade && !mayTakeReason(resolver, call)) return undefined;
  const known = likeness === 'strong' && !object ? usualLibrary(file, callee.name) : undefined;
  // A bare number does not fit where an enum is wanted, nor a client where a server hands over its end: it is another's.
  const isOwnEnd = known?.api.side === 'client' || known?.api.simulates === true;
  const isOther =
    known?.api.typed === true ||
    (isOwnEnd && isAcceptedSocket(resolver, callee.object)) ||
    (known !== undefined && (isMade || isOfProjectClass(resolver, callee.object)));
  const usual = likeness === 'weak' ? playedCloser(file, callee.name) : isOther ? undefined : known;
  return { library: usual?.library, api: usual?.api, side: usual?.side, certainty: 'likely', byName: true };
}

/** Whether all that a call is given beside its first argument may be the reason of a close. */
function mayTakeReason({ file: { language } }: Resolver, { arguments: [, second, ...more] }: Call): boolean {
  const kind = second && language.lower(second.node).kind;
  return more.length === 0 && kind !== 'object' && kind !== 'number';
}

/** `CloseAsync(1000)` in a class that extends what goes by the name of a WebSocket: its own method. */
function ofSocketItself(resolver: Resolver, callee: SyntaxNode, name: string, call: Call): Proof | undefined {
  const { file } = resolver;
  if (!file.language.implicitSelf || !closingNames.test(name) || call.arguments.length === 0) return undefined;
  if (!file.speaksOfWebSockets || file.resolve(callee)) return undefined;
  const owner = file.language.enclosingClass(callee);
  const isSocket = owner !== undefined && meaningOfClass(resolver, owner)?.kind === 'socket-like';
  return isSocket ? { ...ofNoLibrary, certainty: 'likely' } : undefined;
}

const ofNoLibrary = { library: undefined, api: undefined, side: undefined };
const ownVariant: Proof = { ...ofNoLibrary, certainty: 'likely' };

/** `Output::Close { code: 4403, message }`: a value of the project's own that carries code and text, and is expected by no test. */
function isClosingVariant(resolver: Resolver, call: Call): boolean {
  const { file } = resolver;
  const [code, text] = codeFirst(call).arguments;
  const number = code && flowInto(resolver, code.node).sources[0]?.value.value;
  if (call.arguments.length !== 2 || number?.kind !== 'number' || !isWholeCode(number.value)) return false;
  // A private code beside a text speaks for itself.
  if (!file.speaksOfWebSockets && number.value < 4000) return false;
  const isText = text?.keyword === undefined || /^(?:reason|message|msg|text|description)$/u.test(text.keyword);
  const context = file.language.context(call.node);
  const around = context.kind === 'argument' ? file.language.lower(context.call) : undefined;
  return isText && !(around?.kind === 'call' && assertion.test(around.callee.text));
}

/** A literal's fields with the one that is called `code` before all others, as an argument of its own. */
export function codeFirst(call: Call): Call {
  const code = call.arguments.find(({ keyword }) => keyword !== undefined && codeKeyword.test(keyword));
  if (!code) return call;
  return { ...call, arguments: [{ node: code.node }, ...call.arguments.filter((argument) => argument !== code)] };
}

/** A receiver of unknown type that is given a library's own constant where that library's call takes its code. */
function shownByConstant(resolver: Resolver, calleeNode: SyntaxNode, name: string, call: Call): Proof | undefined {
  for (const [position, { node }] of call.arguments.slice(0, 2).entries()) {
    const meaning = resolver.meaningOf(node);
    if (meaning?.kind !== 'export' || meaning.export.kind !== 'constant') continue;
    const shown = closersOf(meaning.library, name)[0];
    if (shown?.api.code.position !== position) continue;
    return toldApart(resolver, calleeNode, call, shown);
  }
  return undefined;
}

/**
 * The send that a library's own kind of code speaks for: that library's, where nothing stands against it. What a class
 * that is out of sight makes of a code that must not be sent is up to that class.
 */
function toldApart(resolver: Resolver, calleeNode: SyntaxNode, call: Call, shown: UsualLibrary): Proof {
  const { library, api, side } = shown;
  const callee = resolver.file.language.lower(calleeNode);
  if (callee.kind === 'member') {
    const code = call.arguments[api.code.position];
    const certainty = certaintyOf(code && numberOf(resolver, code.node));
    if (isOfProjectClass(resolver, callee.object)) return { ...ofNoLibrary, certainty };
    if (certainty === 'possible' && isDeclaredOutOfSight(resolver, callee.object)) return { ...ofNoLibrary, certainty };
  }
  return isToldApart(resolver, calleeNode, call, shown)
    ? { library, api, side, certainty: 'likely' }
    : { ...ofNoLibrary, certainty: 'likely' };
}

/**
 * Whether a constant says whose call it is given to. A plain number of one library fits the calls of every other: where
 * one is imported that closes by the same name, nothing tells them apart but what holds the receiver (`channel.sink`).
 * A call that leaves out what the library's own must be given is not the library's.
 */
function isToldApart(resolver: Resolver, calleeNode: SyntaxNode, call: Call, { library, api }: UsualLibrary): boolean {
  const { file } = resolver;
  if (api.leastArguments !== undefined && call.arguments.length < api.leastArguments) return false;
  if (api.typed === true || file.language.castType) return true;
  const callee = file.language.lower(calleeNode);
  if (callee.kind !== 'member') return true;
  const holder = lastNameOf(resolver, callee.object) ?? '';
  if (Object.values(library.types).some(({ members }) => Object.hasOwn(members, holder))) return true;
  return importedClosers(file, callee.name).every((other) => other.library === library);
}

function isWholeCode(code: number): boolean {
  return Number.isInteger(code) && isPlausible(code);
}

/** A code of 1000–1015 or 3000–4999 with a text behind it. */
function looksLikeClose(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  const [code, reason] = call.arguments;
  if (!code || !reason) return false;
  const number = flowInto(resolver, code.node).sources[0]?.value.value;
  const text = language.lower(reason.node);
  const isText = text.kind === 'string' || text.kind === 'concatenation';
  // No one gives a text beside a number of milliseconds; where the text is not seen, the number must be no round one.
  const isNamed = text.kind === 'member' && /^(?:message|reason|text|description)$/iu.test(text.name);
  return number?.kind === 'number' && isWholeCode(number.value) && (isText || (isNamed && number.value % 100 !== 0));
}

/**
 * What may reach a send, without the numbers of other functions that no one would take for close codes, where another
 * may and no library says that these are any: a descriptor that is handed to a function of the same name.
 */
export function believedOf(resolver: Resolver, { proof, call }: Found, flow: Flow): Flow {
  if (proof.library || proof.certainty === 'certain' || flow.sources.length < 2) return flow;
  const { language } = resolver.file;
  const own = language.enclosingFunction(call.node)?.id;
  const sources = flow.sources.filter(
    ({ node, value: { value } }) =>
      value.kind !== 'number' ||
      (value.value >= 1000 && value.value <= 4999) ||
      language.enclosingFunction(node)?.id === own,
  );
  return sources.length === 0 ? flow : { ...flow, sources };
}

/**
 * A send that is only likely and gives numbers that no one would take for close codes is something else; so is a
 * likely send of a library unknown, unless its code looks like one.
 */
export function isBelievable({ proof, call }: Found, flow: Flow): boolean {
  if (proof.certainty === 'certain') return true;
  const numbers = flow.sources.flatMap(({ value }) => (value.value.kind === 'number' ? [value.value.value] : []));
  if (numbers.length > 0) return numbers.some((code) => code >= 1000 && code <= 4999);
  return flow.received !== undefined || flow.parameters.length > 0 || call.arguments.length === 0;
}
