import { sendApi } from '../../../../shared/src/libraries/lookup';
import type { Export, LibraryProfile, SendApi, Shape } from '../../../../shared/src/libraries/profile';
import type { Call, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { insideMatcher } from '../names/verifications';
import type { Meaning, ProvedSend, Resolver } from './meaning';

/**
 * The argument that a call carries on as the code or the reason: of a constructor (`new CloseReason(code, text)`), or
 * of a conversion (`CloseCodes.getCloseCode(1005)`). `undefined` when the call is none of these.
 */
export function carriedArgument(resolver: Resolver, call: Call, what: 'code' | 'reason'): SyntaxNode | undefined {
  const { takes, converts } = described(resolver.meaningOf(call.callee)) ?? ownEnum(resolver, call) ?? {};
  if (converts !== undefined && what === 'code') return argumentAt(call, converts, undefined);
  const alone = reasonAlone(resolver, call, takes);
  if (alone) return what === 'reason' ? alone : undefined;
  for (const [position, shape] of Object.entries(takes ?? {})) {
    if (!('carries' in shape) || shape.carries !== what) continue;
    const node = argumentAt(call, Number(position), shape.keyword);
    if (node) return node;
  }
  return undefined;
}

/** `close_reason("bye")`: where code and reason are taken, a text alone is the reason. */
function reasonAlone(resolver: Resolver, call: Call, takes: Described['takes']): SyntaxNode | undefined {
  const only = call.arguments.length === 1 ? call.arguments[0] : undefined;
  if (!only || only.keyword !== undefined) return undefined;
  const takesReason = Object.values(takes ?? {}).some((shape) => 'carries' in shape && shape.carries === 'reason');
  const { kind } = resolver.file.language.lower(only.node);
  return takesReason && (kind === 'string' || kind === 'concatenation') ? only.node : undefined;
}

/** The argument that a conversion gives as another kind of number: `StatusCode(4000)`. `undefined` for all other calls. */
export function convertedArgument(resolver: Resolver, call: Call): SyntaxNode | undefined {
  const { converts } = described(resolver.meaningOf(call.callee)) ?? {};
  return converts === undefined ? undefined : argumentAt(call, converts, undefined);
}

type Described = { readonly takes?: { readonly [position: number]: Shape }; readonly converts?: number };

function described(callee: Meaning | undefined): Described | undefined {
  if (callee?.kind === 'member') return callee.member.kind === 'method' ? callee.member : undefined;
  if (callee?.kind !== 'export') return undefined;
  // A number becomes a member of an enum by a call of its name: `CloseCode(1005)`.
  if (callee.export.kind === 'constants') return { converts: 0 };
  return callee.export.kind === 'type' || callee.export.kind === 'function' ? callee.export : undefined;
}

/** The same for an enum of this file. */
function ownEnum(resolver: Resolver, call: Call): Described | undefined {
  const callee = call.arguments.length === 1 ? resolver.file.language.lower(call.callee) : undefined;
  const isEnum = callee?.kind === 'name' && resolver.file.resolve(callee.node)?.kind === 'enum';
  return isEnum ? { converts: 0 } : undefined;
}

function argumentAt(call: Call, position: number, keyword: string | undefined): SyntaxNode | undefined {
  const named = keyword === undefined ? undefined : call.arguments.find((argument) => argument.keyword === keyword);
  const argument = named ?? call.arguments[position];
  if (!argument || argument.spread || (argument.keyword !== undefined && argument !== named)) return undefined;
  return argument.node;
}

/** The object whose code a method's result carries too: `CloseStatus.GOING_AWAY` of `CloseStatus.GOING_AWAY.withReason(text)`. */
export function handedOn(resolver: Resolver, call: Call): SyntaxNode | undefined {
  const meaning = resolver.meaningOf(call.callee);
  if (meaning?.kind !== 'member' || meaning.member.kind !== 'method' || !meaning.member.handsOn) return undefined;
  const callee = resolver.file.language.lower(call.callee);
  return callee.kind === 'member' ? callee.object : undefined;
}

/** Whether a name gives a code as another kind of number, when it is read or called without arguments: `getCode`, `toShort`. */
export function viewedNumber(resolver: Resolver, expression: Expression): SyntaxNode | undefined {
  const { language } = resolver.file;
  const views = language.numberViews;
  if (!views) return undefined;
  if (expression.kind === 'call' && expression.arguments.length > 0) return undefined;
  const access = expression.kind === 'call' ? language.lower(expression.callee) : expression;
  return access.kind === 'member' && views.has(access.name) ? access.object : undefined;
}

const typesOf = new WeakMap<LibraryProfile, ReadonlySet<string>>();

/** The types of a library whose values carry a code to a send. */
function carrierTypes(library: LibraryProfile): ReadonlySet<string> {
  let types = typesOf.get(library);
  if (!types) {
    const found = new Set<string>();
    const exports = [library.exports, ...Object.values(library.moduleExports ?? {}), library.globals ?? {}];
    for (const each of exports) for (const exported of Object.values(each)) addCarriers(exported, found);
    types = found;
    typesOf.set(library, types);
  }
  return types;
}

function addCarriers(exported: Export, found: Set<string>): void {
  if (exported.kind === 'namespace') for (const inner of Object.values(exported.exports)) addCarriers(inner, found);
  if (exported.kind !== 'type') return;
  if (Object.values(exported.takes ?? {}).some((shape) => 'carries' in shape)) {
    found.add(exported.type);
    if (exported.annotated !== undefined) found.add(exported.annotated);
  }
  for (const inner of Object.values(exported.exports ?? {})) addCarriers(inner, found);
}

/**
 * The send that a call by this name is when it is handed a value of a library's carrier type: the value proves the
 * library, whatever the receiver is. `undefined` when no argument is such a value.
 */
export function sendOfCarrier(resolver: Resolver, call: Call, name: string): ProvedSend | undefined {
  for (const [position, argument] of call.arguments.slice(0, 4).entries()) {
    const meaning = resolver.meaningOf(insideMatcher(resolver, argument.node));
    const type =
      meaning?.kind === 'instance' && !meaning.each
        ? meaning.type
        : meaning?.kind === 'export' && meaning.export.kind === 'constant'
          ? meaning.export.type
          : undefined;
    if (type === undefined || (meaning?.kind !== 'instance' && meaning?.kind !== 'export')) continue;
    const { library, certainty } = meaning;
    const api = carrierTypes(library).has(type) ? carrierSend(library, name, position) : undefined;
    if (api) return { library, api, side: api.side, certainty };
  }
  return undefined;
}

function carrierSend(library: LibraryProfile, name: string, position: number): SendApi | undefined {
  const members = Object.values(library.types).map(({ members: own }) =>
    Object.hasOwn(own, name) ? own[name] : undefined,
  );
  const added = (library.addedMembers ?? []).flatMap((each) => (each.name === name ? [each.member] : []));
  for (const member of [...members, ...added]) {
    if (member?.kind !== 'send') continue;
    const api = sendApi(library, member.send);
    const places = api ? [api.code, ...(api.overloads ?? []).flatMap((overload) => overload.code ?? [])] : [];
    if (places.some((place) => place.carrier === true && place.position === position)) return api;
  }
  return undefined;
}
