/**
 * What one library was seen to do, as it is kept in `evidence/<language>/<profile id>.json`. Nothing in it depends on
 * the day, the machine or the ports, so that a second run gives the same bytes.
 *
 * Fates are written `sent`, `sent-empty`, `replaced(1000)`, `rejected(TypeError: … N …)`, `dropped`,
 * `crashes(SIGABRT)`, where `N` stands for the code. Ranges are written `0-999=dropped;1000=sent;…`; after a sample a range ends at the last code tried.
 */
export type Evidence = {
  readonly library: string;
  readonly version: string;
  readonly runtime: string;
  readonly constants?: { readonly [path: string]: number };
  readonly send: { readonly [api: string]: SendEvidence };
  readonly receive: { readonly [api: string]: ReceiveEvidence };
};

/** Which codes were tried: all 65,536, or every boundary with its neighbours and 2,000 seeded random codes. */
export type Tried = 'every' | 'sample';

export type SendEvidence = {
  readonly tried: Tried;
  readonly fates: string;
  /** By value: `frame(1000)`, `frame()` for an empty one, or a fate. */
  readonly odd: { readonly [value: string]: string };
  /** By size: `whole`, `cut(123)`, `lost`, `illegal-frame`, or a fate. */
  readonly reasons?: { readonly [size: string]: string };
  /** A reason given without a code: `lost`, `sent-with(1000)`, `corrupt-frame`, or a fate. */
  readonly reasonWithoutCode?: string;
  /** The call without arguments: `sent-empty`, `no-frame` or `frame(1000)`. Absent: it needs a code. */
  readonly omitted?: string;
};

export type ReceiveEvidence = {
  readonly tried: Tried;
  /**
   * What user code saw for each code: `same`, a number or other value, `null` (no value), `nothing` (it was not called)
   * or `crashes(…)`.
   */
  readonly codes: string;
  readonly empty: string;
  readonly oneByte: string;
  readonly dropped: string;
};

/** Ranges of equal text, from `[code, text]` pairs in ascending order. Gaps between codes belong to the range before. */
export function rangesText(pairs: readonly (readonly [code: number, text: string])[]): string {
  const ranges: { from: number; to: number; text: string }[] = [];
  for (const [code, text] of pairs) {
    const last = ranges.at(-1);
    if (last?.text === text) last.to = code;
    else ranges.push({ from: code, to: code, text });
  }
  return ranges.map(({ from, to, text }) => `${from === to ? from : `${from}-${to}`}=${text}`).join(';');
}

/** Reads `rangesText` back. */
export function readRanges(text: string): readonly (readonly [from: number, to: number, text: string])[] {
  return text.split(/;(?=\d+(?:-\d+)?=)/u).map((part) => {
    const [, from, to, value] = /^(\d+)(?:-(\d+))?=([\s\S]*)$/u.exec(part) ?? [];
    return [Number(from), Number(to ?? from), value ?? ''] as const;
  });
}
