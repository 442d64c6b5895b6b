import type { Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { lastNameOf } from '../names/likeness';
import { besideInAssertion } from './expectedFields';
import { found } from './foundComparison';
import { fieldHeldBy } from './heldCodes';
import { isLikelyEvent } from './likelyEvents';
import { likelyCodeReceived, receivedCode, type CodeParameters } from './receivedCodes';
import type { ReceivedCode } from '../site';

/** Matchers that stand for an object with these fields, and maybe others: `expect.objectContaining({ code: 1000 })`. */
const partOfObject = /^(?:object_?containing|has_?fields?|include|match_?object)$/iu;

/** `expect(event).toEqual({ code: 1000, reason: '' })`: a field of what a test holds against something that has the code. */
export function inComparedObject(
  resolver: Resolver,
  { name, object }: Extract<Context, { kind: 'field' }>,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  if (name === undefined) return undefined;
  const { language } = resolver.file;
  const around = language.context(object);
  const matcher = around.kind === 'argument' ? language.lower(around.call) : undefined;
  const isPart = matcher?.kind === 'call' && partOfObject.test(lastNameOf(resolver, matcher.callee) ?? '');
  const whole = isPart ? matcher.node : object;
  const context = language.context(whole);
  const isElement = context.kind === 'element';
  for (const beside of besideWhole(resolver, isElement ? context.list : whole)) {
    const received = isElement
      ? heldBy(resolver, beside, name, true, codeParameters)
      : (fieldOf(resolver, beside, name) ?? heldBy(resolver, beside, name, false, codeParameters));
    if (received) return found(resolver, object, '===', received);
  }
  return undefined;
}

/** What a whole value is compared with, or set beside by an assertion. */
function besideWhole(resolver: Resolver, whole: SyntaxNode): readonly SyntaxNode[] {
  const context = resolver.file.language.context(whole);
  return context.kind === 'comparison' ? [context.other] : besideInAssertion(resolver, whole);
}

function fieldOf(resolver: Resolver, node: SyntaxNode, name: string): ReceivedCode | undefined {
  const member = resolver.memberOf(resolver.meaningOf(node), name);
  if (member?.kind === 'received') return member.received;
  return name === 'code' && isLikelyEvent(resolver, node) ? likelyCodeReceived : undefined;
}

function heldBy(
  resolver: Resolver,
  holder: SyntaxNode,
  name: string,
  isElement: boolean,
  codeParameters: CodeParameters,
): ReceivedCode | undefined {
  return fieldHeldBy(resolver, holder, name, isElement, (asking, node) => receivedCode(asking, node, codeParameters));
}
