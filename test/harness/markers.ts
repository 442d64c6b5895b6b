/** What a marker says about the span it points at. */
export type Expectation =
  | { readonly kind: 'finding'; readonly severity: string; readonly rule: string; readonly part: string }
  | {
      readonly kind: 'site';
      readonly role: string;
      readonly code: string;
      readonly certainty: string;
      readonly library: string | undefined;
    }
  | { readonly kind: 'hover'; readonly part: string }
  | { readonly kind: 'inlay'; readonly part: string };

export type Marker = {
  readonly expectation: Expectation;
  /** Offset in the source without markers. */
  readonly start: number;
  /** `undefined` for `<-`, which points at a beginning only. */
  readonly end: number | undefined;
  /** The line of the block that holds the marker, from 0. */
  readonly line: number;
};

export type MarkedSource = {
  /** The source without marker lines and without `$0`. */
  readonly text: string;
  readonly markers: readonly Marker[];
  /** Where `$0` stood. */
  readonly cursor: number | undefined;
  /** For each line of `text`, its line in the block, from 0. */
  readonly lines: readonly number[];
};

/** A comment in any language that holds nothing but a marker. */
const markerLine = /^(\s*)(\{\/\*|\/\/|\/\*|<!--|--|#|;|%)(\s*)(\^+|~+|<-)\s+(\S.*?)\s*(?:\*\/\}?|-->)?$/u;

/** Takes the markers out of a block. Each points into the nearest line above it that is no marker. */
export function readMarkers(block: string): MarkedSource {
  const kept: string[] = [];
  const lines: number[] = [];
  const markers: Marker[] = [];
  let cursor: number | undefined;
  let lineStart = 0;
  let next = 0;
  for (const [number, line] of block.replace(/\n$/u, '').split('\n').entries()) {
    const match = markerLine.exec(line);
    if (match === null) {
      const at = line.indexOf('$0');
      if (at >= 0) cursor = next + at;
      const text = at < 0 ? line : line.slice(0, at) + line.slice(at + 2);
      kept.push(text);
      lines.push(number);
      lineStart = next;
      next += text.length + 1;
      continue;
    }
    const pointer = match[4]!;
    const column = pointer === '<-' ? match[1]!.length : match[1]!.length + match[2]!.length + match[3]!.length;
    const start = lineStart + column;
    markers.push({
      expectation: readExpectation(match[5]!, number),
      start,
      end: pointer === '<-' ? undefined : start + pointer.length,
      line: number,
    });
  }
  return { text: kept.map((line) => `${line}\n`).join(''), markers, cursor, lines };
}

function readExpectation(text: string, line: number): Expectation {
  const finding = /^(error|warning|info|hint)\[([\w-]+)\](?:\s+"(.*)")?$/u.exec(text);
  if (finding !== null) return { kind: 'finding', severity: finding[1]!, rule: finding[2]!, part: finding[3] ?? '' };
  const site = /^(send|receive|define)\s+(-?[\d.]+|none)\s+(certain|likely|possible)(?:\s+([\w-]+))?$/u.exec(text);
  if (site !== null) return { kind: 'site', role: site[1]!, code: site[2]!, certainty: site[3]!, library: site[4] };
  const shown = /^(hover|inlay)\s+"(.*)"$/u.exec(text);
  if (shown !== null) return { kind: shown[1] as 'hover' | 'inlay', part: shown[2]! };
  throw new Error(`Line ${line + 1} of the block is no marker that is understood: ${text}`);
}
