import type { FateTable, Fate } from '../../../shared/src/libraries/profile';
import type { FeatureMessages } from '../../../shared/src/messages/features';

export type CodeRange = readonly [from: number, to: number];

/** `1000`, `1000–1003, 3000–4999`. */
export function rangesText(ranges: readonly CodeRange[], messages: FeatureMessages): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(messages.listSeparator);
}

/** The codes with a fate of this kind, neighbours joined, ascending. */
export function rangesWithFate(table: FateTable, isWanted: (fate: Fate) => boolean): readonly CodeRange[] {
  const ranges: [number, number][] = [];
  for (const [from, to, fate] of table) {
    if (!isWanted(fate)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === from - 1) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

export function isInRanges(ranges: readonly CodeRange[], code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to);
}
