import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';

type Variable = Extract<Declaration, { kind: 'variable' }>;

/** The conditions under which an assignment runs and a later use may not, the outermost last. */
type Way = { readonly value: SyntaxNode; readonly conditions: readonly SyntaxNode[] };

/**
 * Whether a value that a variable is given may still be its value at a use: not where another is given in between,
 * whichever way is taken there.
 */
export function mayStillHold(resolver: Resolver, declaration: Variable, value: SyntaxNode, use: SyntaxNode): boolean {
  const { language } = resolver.file;
  const around = language.enclosingFunction(use)?.id;
  const own = new Set(language.conditionsAround(use).map(({ id }) => id));
  const between = assignedValues(resolver, declaration).filter(
    (other) =>
      value.endIndex <= other.startIndex &&
      other.endIndex <= use.startIndex &&
      language.enclosingFunction(other)?.id === around &&
      !refersTo(resolver, other, declaration),
  );
  const ways = between.map((other): Way => {
    const conditions = language.conditionsAround(other).filter(({ id }) => !own.has(id));
    return { value: other, conditions };
  });
  return !isAlwaysOneOf(ways, language.otherwise);
}

/** `code = code || 1000` keeps the value from before; what is reckoned from it is another: `code += 1`. */
function refersTo({ file }: Resolver, value: SyntaxNode, { nameNode }: Variable): boolean {
  const { kind } = file.language.lower(value);
  if (kind === 'other' || kind === 'concatenation') return false;
  return file
    .occurrencesIn(nameNode.text, value)
    .some((token) => file.resolve(token)?.nameNode.id === nameNode.id || token.id === nameNode.id);
}

/** Whether one of some assignments runs in any case: one without a condition, or one on each side of a condition. */
function isAlwaysOneOf(ways: readonly Way[], otherwise: RegExp): boolean {
  if (ways.some(({ conditions }) => conditions.length === 0)) return true;
  const byCondition = new Map<number, Way[]>();
  for (const way of ways) {
    const id = way.conditions.at(-1)?.id ?? 0;
    byCondition.set(id, [...(byCondition.get(id) ?? []), way]);
  }
  return [...byCondition.values()].some((group) => {
    const sides = sidesOf(group, otherwise);
    return sides.length > 1 && sides.every((side) => isAlwaysOneOf(side.map(inside), otherwise));
  });
}

function inside({ value, conditions }: Way): Way {
  return { value, conditions: conditions.slice(0, -1) };
}

/** Assignments under one condition, by the side of it on which they stand; none where a way may be left out. */
function sidesOf(group: readonly Way[], otherwise: RegExp): Way[][] {
  const [first] = group;
  const condition = first?.conditions.at(-1);
  if (!first || !condition) return [];
  const last = group.reduce((latest, { value }) => Math.max(latest, value.endIndex), 0);
  let holder = first.value;
  while (holder.parent && holder.endIndex < last) holder = holder.parent;
  // In one side there may be several, one behind the other; the labels of a `switch` stand in one block.
  const isWhole = holder.startIndex <= condition.startIndex && condition.endIndex <= holder.endIndex;
  if (!isWhole && !otherwise.test(holder.text.slice(0, 4000))) return [];
  const sides = new Map<number, Way[]>();
  for (const way of group) {
    let side = way.value;
    while (side.parent && side.parent.id !== holder.id) side = side.parent;
    sides.set(side.id, [...(sides.get(side.id) ?? []), way]);
  }
  return [...sides.values()];
}
