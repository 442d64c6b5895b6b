import { receiveApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, Parameter, TypeRef, Variant } from '../../../../shared/src/libraries/profile';
import type { Call, FunctionFacts } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { receivedInMessage } from '../values/messages';
import type { Certainty } from '../site';
import { carriedArgument, handedOn } from './carriers';
import { defaultedValue, readsByKey } from './defaultCalls';
import { addedMember } from './members';
import { elementOf, instanceOf, meaningOfDescription, type Meaning, type Resolver } from './meaning';
import { borneOut } from './stoodIn';
import { firstKnown, meaningOfClass, meaningOfTypeNode } from './types';
import { isEventWait, resultOfEventWait, resultOfPromise } from './waits';

/** `CloseCode(4000)`, where this file says what a `CloseCode` is. */
export function convertedToOwnType(resolver: Resolver, call: Call): SyntaxNode | undefined {
  if (call.arguments.length !== 1 || call.constructs) return undefined;
  const { file } = resolver;
  const callee = file.language.lower(call.callee);
  const declaration = callee.kind === 'name' ? file.resolve(callee.node) : undefined;
  return declaration?.kind === 'type' ? call.arguments[0]?.node : undefined;
}

/** The meaning of what a call returns or constructs. */
export function meaningOfCall(resolver: Resolver, call: Call): Meaning | undefined {
  const read = readByKey(resolver, call);
  if (read) return read;
  const callee = resolver.meaningOf(call.callee);
  switch (callee?.kind) {
    case 'export':
      return resultOfExport(resolver, callee, call);
    case 'member': {
      if (callee.member.kind === 'send') return resultOf(callee.library, callee.member, callee.certainty);
      if (callee.member.kind !== 'method') return undefined;
      if (callee.member.converts !== undefined) return received(resolver, carriedArgument(resolver, call, 'code'));
      const returned = resultOf(callee.library, callee.member, callee.certainty);
      return returned ?? received(resolver, handedOn(resolver, call));
    }
    case 'maker':
      return callee.makes;
    // `new view.WebSocket(url)`: another package's class of that name makes what is called so.
    case 'socket-like':
      return call.constructs ? callee : unknownResult(resolver, call);
    // A value or received code that is read by a method: `session.getCloseCode()`.
    case 'instance':
    case 'received':
    case 'received-reason':
      return callee;
    // What another package makes is no WebSocket, unless the call says that it is.
    case 'foreign':
      if (isEventWait(resolver, call)) return resultOfEventWait(resolver, call) ?? callee;
      if (resolver.file.language.passThrough.has(call.callee.text))
        return received(resolver, call.arguments[0]?.node) ?? callee;
      return /web_?socket|\bws\b/iu.test(call.callee.text)
        ? undefined
        : (resultOfAddedMember(resolver, call) ??
            resultOfWrapping(resolver, call) ??
            resultOfGeneric(resolver, call) ??
            callee);
    default:
      return unknownResult(resolver, call);
  }
}

/** What a call gives whose callee no library describes. */
function unknownResult(resolver: Resolver, call: Call): Meaning | undefined {
  return (
    received(resolver, convertedToOwnType(resolver, call)) ??
    received(resolver, defaultedValue(resolver.file.language, call)) ??
    resultOfCollection(resolver, call) ??
    resultOfOwnFunction(resolver, call) ??
    resultOfPromise(resolver, call) ??
    resultOfAddedMember(resolver, call) ??
    resultOfGeneric(resolver, call) ??
    resultOfUnknownClass(resolver, call)
  );
}

/** `message.get("code")` and `message.get("code", 1005)` read the member that the first argument names. */
function readByKey(resolver: Resolver, call: Call): Meaning | undefined {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const first = call.arguments[0];
  if (!first || callee.kind !== 'member' || !readsByKey(language, callee.name)) return undefined;
  const key = language.lower(first.node);
  if (key.kind !== 'string' || key.value === undefined) return undefined;
  const access = {
    kind: 'member',
    node: call.node,
    object: callee.object,
    name: key.value,
    nameNode: key.node,
  } as const;
  const received = receivedInMessage(resolver, access);
  return received && { kind: 'received', received };
}

function resultOfExport(
  resolver: Resolver,
  callee: Extract<Meaning, { kind: 'export' }>,
  call: Call,
): Meaning | undefined {
  const { library, certainty } = callee;
  const exported = callee.export;
  switch (exported.kind) {
    case 'type': {
      const converted = exported.converts === undefined ? undefined : call.arguments[exported.converts]?.node;
      const code = received(resolver, converted);
      if (code) return code;
      return instanceOf(library, variantOf(resolver, exported.variants, call) ?? exported.type, certainty);
    }
    case 'function': {
      const api = exported.receive === undefined ? undefined : receiveApi(library, exported.receive);
      if (api) return { kind: 'received', received: { library, api, certainty } };
      if (exported.converts !== undefined) return received(resolver, carriedArgument(resolver, call, 'code'));
      const variant = variantOf(resolver, exported.variants, call);
      if (variant !== undefined) return instanceOf(library, variant, certainty);
      return resultOf(library, exported, certainty);
    }
    default:
      return undefined;
  }
}

/** A received code stays one when it is converted. */
function received(resolver: Resolver, node: SyntaxNode | undefined): Meaning | undefined {
  const meaning = node && resolver.meaningOf(node);
  return meaning?.kind === 'received' ? meaning : undefined;
}

/** What a described function or method returns, one value or several. */
function resultOf(
  library: LibraryProfile,
  described: { readonly returns?: TypeRef; readonly results?: readonly Parameter[] },
  certainty: Certainty,
): Meaning | undefined {
  if (described.results)
    return { kind: 'results', of: described.results.map((each) => meaningOfDescription(library, each, certainty)) };
  return described.returns === undefined ? undefined : instanceOf(library, described.returns, certainty);
}

function variantOf(resolver: Resolver, variants: readonly Variant[] | undefined, call: Call): string | undefined {
  return variants?.find(({ position, field }) => {
    const options = call.arguments[position];
    const value = options && resolver.file.language.lower(options.node);
    return value?.kind === 'object' && value.fields.some((entry) => entry.name === field);
  })?.type;
}

/** `sockets.get(id)`, `[...clients].find(…)`, `Object.values(new WebSocketPair())`, `Number(event.code)`. */
function resultOfCollection(resolver: Resolver, call: Call): Meaning | undefined {
  const { language } = resolver.file;
  const calleeText = call.callee.text;
  const first = call.arguments[0];
  if (first && language.passThrough.has(calleeText)) return resolver.meaningOf(first.node);
  if (first && language.collections.spread.has(calleeText)) {
    const meaning = resolver.meaningOf(first.node);
    return meaning?.kind === 'instance' ? { ...meaning, each: true } : undefined;
  }
  const callee = language.lower(call.callee);
  if (callee.kind !== 'member') return undefined;
  const object = resolver.meaningOf(callee.object);
  if (object?.kind === 'foreign') return object;
  if (language.collections.mapping?.has(callee.name) === true) return mappedCode(resolver, call);
  if (object?.kind !== 'instance' || !object.each) return undefined;
  if (language.collections.element.has(callee.name)) return elementOf(object);
  return language.collections.same.has(callee.name) ? object : undefined;
}

/** `frame.map(|frame| frame.code)`: the received code that the function gives, which is handed in last. */
function mappedCode(resolver: Resolver, call: Call): Meaning | undefined {
  const { language } = resolver.file;
  const last = call.arguments.at(-1);
  const facts = last && language.functionFacts(language.lower(last.node).node);
  const results = facts?.returns().slice(0, 8) ?? [];
  return firstKnown(results.map((node) => received(resolver, node)));
}

function resultOfOwnFunction(resolver: Resolver, call: Call): Meaning | undefined {
  const { language } = resolver.file;
  const ownClass = classCalled(resolver, call);
  if (ownClass) return meaningOfClass(resolver, ownClass);
  const functions = resolver.functionsCalledBy(call.callee).flatMap((node) => language.functionFacts(node) ?? []);
  const declared = functions.slice(0, 8).map((facts) => declaredResult(resolver, facts));
  const annotated = firstKnown(
    declared.filter((meaning) => meaning?.kind === 'instance' || meaning?.kind === 'results'),
  );
  const results = functions.flatMap(({ returns }) => returns()).slice(0, 8);
  const first = results[0];
  if (annotated) return first ? borneOut(resolver, annotated, first) : annotated;
  const meanings = results.map((node) => resolver.meaningOf(node));
  return firstKnown([...meanings, ...declared].filter((meaning) => meaning?.kind !== 'foreign'));
}

/** What a function of this file returns by its own declaration. */
function declaredResult(resolver: Resolver, { returnType, resultTypes }: FunctionFacts): Meaning | undefined {
  const types = resultTypes ?? (returnType ? [returnType] : []);
  const meanings = types.map((type) => meaningOfTypeNode(resolver, type));
  if (meanings.length < 2) return meanings[0];
  return meanings.some((meaning) => meaning !== undefined) ? { kind: 'results', of: meanings } : undefined;
}

/** The class of this file that a call constructs. */
export function classCalled(resolver: Resolver, call: Call): SyntaxNode | undefined {
  if (!call.constructs) return undefined;
  const callee = resolver.file.language.lower(call.callee);
  const declaration = callee.kind === 'name' ? resolver.file.resolve(callee.node) : undefined;
  return declaration?.kind === 'class' ? declaration.node : undefined;
}

function resultOfAddedMember(resolver: Resolver, call: Call): Meaning | undefined {
  const callee = resolver.file.language.lower(call.callee);
  if (callee.kind !== 'member') return undefined;
  for (const { library, member } of addedMember(resolver.file, callee.name))
    if (member.kind === 'method' && member.returns !== undefined) return instanceOf(library, member.returns, 'likely');
  return undefined;
}

/** `new WebTransport(url)`: a class of the platform that no library describes makes something else. */
function resultOfUnknownClass(resolver: Resolver, call: Call): Meaning | undefined {
  const { file } = resolver;
  const callee = file.language.lower(call.callee);
  if (!call.constructs || callee.kind !== 'name' || file.resolve(callee.node)) return undefined;
  if (call.typeArguments.length > 0 || file.language.collections.types.has(callee.name)) return undefined;
  if (/socket|promise|proxy|closeevent|^WS/iu.test(callee.name)) return undefined;
  return { kind: 'foreign' };
}

/** `ref(socket)`, `useMemo(() => new WebSocket(url))`: what is handed in, or made inside, comes out. */
function resultOfWrapping(resolver: Resolver, call: Call): Meaning | undefined {
  const { language } = resolver.file;
  const first = call.arguments[0];
  if (!first || !language.passThrough.has(call.callee.text)) return undefined;
  const facts = language.functionFacts(language.lower(first.node).node);
  const meaning = firstKnown(
    facts ? facts.returns().map((node) => resolver.meaningOf(node)) : [resolver.meaningOf(first.node)],
  );
  return meaning?.kind === 'instance' ? meaning : undefined;
}

/** `new Map<string, WebSocket>()`, `useRef<WebSocket>(null)`: a holder of what its type arguments name. */
function resultOfGeneric(resolver: Resolver, call: Call): Meaning | undefined {
  const element = firstKnown(call.typeArguments.map((node) => meaningOfTypeNode(resolver, node)));
  if (element?.kind === 'close-event-like') return element;
  if (element?.kind !== 'instance') return undefined;
  const believed = borneOut(resolver, element, call.node);
  return believed === element ? { ...element, each: true } : believed;
}
