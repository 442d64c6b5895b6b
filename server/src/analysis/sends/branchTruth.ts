import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { truthFor } from './testedNumbers';

/** What stands before the condition of a branch that is taken where it holds. */
const asks = /(?:^|[^\w])(?:else\s*)?(?:if|elif|elsif|elseif|guard)\b[\s(]*$/u;
const otherwise = /\b(?:else|otherwise)\b/u;

/**
 * Whether a condition that stands around a place (one of `conditionsAround`) lets the place be reached where an
 * expression that it tests is a number; `undefined` where other things decide, or on which side the place stands cannot
 * be told.
 */
export function reachesWith(
  resolver: Resolver,
  condition: SyntaxNode,
  place: SyntaxNode,
  tested: SyntaxNode,
  value: number,
): boolean | undefined {
  const side = sideOf(resolver, condition, place);
  if (side === undefined) return undefined;
  const truth = truthFor(resolver, condition, tested, value);
  return truth === undefined ? undefined : truth === side;
}

/** Whether a place stands where a condition around it holds, or where it does not; `undefined` where that cannot be told. */
export function sideOf(
  { file: { language } }: Resolver,
  condition: SyntaxNode,
  place: SyntaxNode,
): boolean | undefined {
  let holder = condition.parent;
  let test = condition;
  while (holder && !contains(holder, place)) {
    test = holder;
    holder = holder.parent;
  }
  if (!holder || test.endIndex > place.startIndex) return undefined;
  const joined = language.joined?.(holder);
  if (joined) return joined.by === 'and';
  const branch = holder.children.find((child) => contains(child, place));
  if (!branch) return undefined;
  const between = holder.children.filter(
    (child) => child.startIndex >= test.endIndex && child.endIndex <= branch.startIndex && !child.isExtra,
  );
  const isSecond = between.some((child) => child.isNamed) || [...between, branch].some(startsOtherwise);
  const isQuestion = holder.startIndex === test.startIndex && between[0]?.type === '?';
  const before = holder.children.filter((child) => child.endIndex <= test.startIndex);
  const isAsked = isQuestion || asks.test(before.map((child) => child.type).join(' '));
  return isAsked ? !isSecond : undefined;
}

function startsOtherwise(child: SyntaxNode): boolean {
  return otherwise.test(child.type) || otherwise.test(child.firstChild?.type ?? '');
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
