import type { Call, Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { spanOf } from '../values/constants';
import { assertedBy, assertion } from '../names/expectations';
import { lastNameOf } from '../names/likeness';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { isCloseEventName } from '../meaning/types';
import { comparedBy } from './receivedByLibrary';
import { assertedAround } from './receivedLists';
import { isLikelyEvent } from './likelyEvents';
import { likelyCodeReceived, receivedCode } from './receivedCodes';
import type { ReceivedCode } from '../site';

/** Fields of a table of cases that hold what a test expects. */
const expectedName = /^(?:want|expect(?:ed)?|exp)_?(?:close_?)?(?:code|status)$/iu;
/** The same where the row of a table alone says that it is a case. */
const rowName = /^(?:close_?)?code$/iu;
const maximumAccesses = 12;

const known = new WeakMap<Resolver, Map<string, ReceivedCode | undefined>>();

/** `{ name: "busy", wantCode: 1013 }`: a case of a table whose field a test of this file holds against a received code. */
export function inExpectedField(
  resolver: Resolver,
  { name, object }: Extract<Context, { kind: 'field' }>,
): FoundComparison | undefined {
  if (name === undefined || !(expectedName.test(name) || isOfRow(resolver, name, object))) return undefined;
  const answers = known.get(resolver) ?? new Map<string, ReceivedCode | undefined>();
  known.set(resolver, answers);
  if (!answers.has(name)) answers.set(name, heldAgainst(resolver, name));
  const received = answers.get(name);
  return received && { span: spanOf(object), operator: 'other', received };
}

function isOfRow({ file }: Resolver, name: string, object: SyntaxNode): boolean {
  return rowName.test(name) && file.speaksOfWebSockets && file.language.context(object).kind === 'element';
}

function heldAgainst(resolver: Resolver, name: string): ReceivedCode | undefined {
  for (const access of resolver.file.memberAccesses(name).slice(0, maximumAccesses)) {
    const compared = comparedWith(resolver, access);
    if (compared) return compared;
    const beside = besideAccess(resolver, access);
    const received = beside.map((node) => receivedCode(resolver, node, new Set())).find(Boolean);
    if (received) return received;
  }
  return undefined;
}

/** `websocket.IsCloseError(err, tt.code)`: what a library's own function compares a field with. */
function comparedWith(resolver: Resolver, access: SyntaxNode): ReceivedCode | undefined {
  const { language } = resolver.file;
  const context = language.context(access);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return context.kind === 'argument' && call?.kind === 'call'
    ? comparedBy(resolver, call, context.position)
    : undefined;
}

/** What a field is compared with, or set beside by an assertion. */
function besideAccess(resolver: Resolver, access: SyntaxNode): readonly SyntaxNode[] {
  const { language } = resolver.file;
  const context = language.context(access);
  return context.kind === 'comparison' ? [context.other] : besideInAssertion(resolver, access);
}

/** What an assertion sets beside one of its arguments; none where there is no assertion. */
export function besideInAssertion(resolver: Resolver, access: SyntaxNode): readonly SyntaxNode[] {
  const { language } = resolver.file;
  const context = language.context(access);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || !assertion.test(call.callee.text)) return [];
  const others = call.arguments.map(({ node }) => node).filter(({ id }) => id !== access.id);
  return [...others, ...assertedBy(resolver, language.lower(call.callee)), ...assertedAround(resolver, call)];
}

/** `expect(event).toHaveProperty('code', 1000)`, of what tells of a close. */
export function assertedProperty(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  const { language } = resolver.file;
  const first = call.arguments[0];
  if (!first || position !== 1 || !/^(?:to_?have_?)?property$/iu.test(lastNameOf(resolver, call.callee) ?? ''))
    return undefined;
  const key = language.lower(first.node);
  if (key.kind !== 'string' || key.value !== 'code') return undefined;
  for (const node of assertedBy(resolver, language.lower(call.callee))) {
    const meaning = resolver.memberOf(resolver.meaningOf(node), key.value);
    if (meaning?.kind === 'received') return meaning.received;
    if (isLikelyEvent(resolver, node)) return likelyCodeReceived;
  }
  return undefined;
}

const maximumParts = 6;

/** `isA<CloseEvent>().having((event) => event.code, 'code', 1006)`: what a matcher says of a part of a value of a type. */
export function matchedPart(resolver: Resolver, call: Call, position: number): ReceivedCode | undefined {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  const part = call.arguments[0];
  if (position !== 2 || callee.kind !== 'member' || callee.name !== 'having' || !part) return undefined;
  const read = language.functionFacts(part.node)?.returns() ?? [];
  if (read.length !== 1 || !read.every((node) => /^(?:close_?)?code$/iu.test(lastNameOf(resolver, node) ?? '')))
    return undefined;
  let of = language.lower(callee.object);
  for (let parts = 0; of.kind === 'call' && parts < maximumParts; parts += 1) {
    // Of a type with a prefix, the last is its name.
    const type = of.typeArguments.at(-1);
    if (type) return isCloseEventName(resolver.file, type.text) ? likelyCodeReceived : undefined;
    const before = language.lower(of.callee);
    if (before.kind !== 'member') return undefined;
    of = language.lower(before.object);
  }
  return undefined;
}
