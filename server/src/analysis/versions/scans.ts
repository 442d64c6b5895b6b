import type { TreeChange } from '../../syntax/document';

/**
 * What is searched for in a text. What it matches, and all that it looks at to decide, is no more than the line of the
 * match and one character of the lines beside it: so a change is felt in the lines that it touches and those beside them.
 */
export type Scan = {
  /** Global; never matches nothing. */
  readonly pattern: RegExp;
  /** Whether a match is meant, by itself; all are where it is absent. */
  readonly isMeant?: (match: string) => boolean;
};

const plain = new WeakMap<RegExp, Scan>();

/** The scan that finds all matches of a global expression. */
export function scanFor(pattern: RegExp): Scan {
  let scan = plain.get(pattern);
  if (!scan) plain.set(pattern, (scan = { pattern }));
  return scan;
}

/** A match: UTF-16 offsets in the document's text, `end` exclusive. */
export type ScanMatch = { readonly start: number; readonly end: number };

/** What scans find in a document's text, kept from version to version. */
export type Scans = {
  /** The matches of a scan that stand between two offsets, in the order of the text. */
  readonly matches: (scan: Scan, from: number, to: number) => readonly ScanMatch[];
  /** Takes the next version of the text. */
  readonly update: (text: string, change: TreeChange) => void;
};

/** Offsets of matches, in their order. */
type Found = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** Makes the scans of a text; nothing is searched for before it is asked for. */
export function createScans(first: string): Scans {
  let text = first;
  const known = new Map<Scan, Found>();
  return {
    matches(scan, from, to) {
      let found = known.get(scan);
      if (!found) known.set(scan, (found = searched(scan, text, 0, text.length)));
      const { starts, ends } = found;
      const matches: ScanMatch[] = [];
      for (let at = placeOf(starts, from); at < starts.length; at += 1) {
        const [start, end] = [starts[at] as number, ends[at] as number];
        if (start >= to) break;
        if (end <= to) matches.push({ start, end });
      }
      return matches;
    },
    update(next, { start, end, growth }) {
      const before = text;
      text = next;
      const from = lineBefore(next, start);
      const to = lineBehind(next, end + growth);
      const oldTo = before.length - (next.length - to);
      for (const [scan, { starts, ends }] of known) {
        const fresh = searched(scan, next, from, to);
        const [kept, behind] = [placeOf(starts, from), placeOf(starts, oldTo)];
        known.set(scan, {
          starts: spliced(starts, kept, behind, fresh.starts, growth),
          ends: spliced(ends, kept, behind, fresh.ends, growth),
        });
      }
    },
  };
}

/** What starts between two offsets, which lines do as well. */
function searched({ pattern, isMeant }: Scan, text: string, from: number, to: number): Found {
  const starts: number[] = [];
  const ends: number[] = [];
  // A part of the text, or the search for what is rare would go on to its end.
  const base = Math.max(0, from - 1);
  const part = text.slice(base, to + 1);
  pattern.lastIndex = from - base;
  for (let match = pattern.exec(part); match && base + match.index < to; match = pattern.exec(part)) {
    if (isMeant && !isMeant(match[0])) continue;
    starts.push(base + match.index);
    ends.push(base + match.index + match[0].length);
  }
  pattern.lastIndex = 0;
  return { starts, ends };
}

/** The place of the first of ordered offsets that is not before another. */
function placeOf(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets with others in place of those from `from` to `to`; those behind are moved. */
function spliced(
  offsets: readonly number[],
  from: number,
  to: number,
  between: readonly number[],
  growth: number,
): readonly number[] {
  if (growth === 0 && from === to && between.length === 0) return offsets;
  const all = offsets.slice(0, from);
  for (const offset of between) all.push(offset);
  for (let at = to; at < offsets.length; at += 1) all.push((offsets[at] as number) + growth);
  return all;
}

/** Where the line above that of an offset starts. */
function lineBefore(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1);
  return start <= 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
}

/** Where the line below that of an offset ends. */
function lineBehind(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  const next = text.indexOf('\n', end + 1);
  return next === -1 ? text.length : next + 1;
}
