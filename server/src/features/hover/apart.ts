import { comparePair } from '../../../../shared/src/codes/comparePair';
import type { HoverContext } from './hoverContext';

const mostRivals = 3;

/** The codes of a group that people confuse with this one, at most three, in the group's order. */
export function confusedWith(code: number, group: readonly number[]): readonly number[] {
  return [...new Set(group)]
    .filter((other) => other !== code && comparePair(code, other).handWritten)
    .slice(0, mostRivals);
}

/** What sets the code apart from each of its rivals, a line each. */
export function apartLines(
  code: number,
  rivals: readonly number[],
  { locale, messages }: HoverContext,
): readonly string[] {
  return rivals.map((other) => {
    const pair = comparePair(code, other);
    return messages.labelled(`${other}`, pair.differences[0]![locale]);
  });
}
