import type { Span } from '../analysis/site';

/** A place as people count: lines and columns from 1, columns in UTF-16 units. */
export type Region = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Makes a function that turns spans of a text into regions. Lines end with `\n`, `\r\n` or `\r`, as in editors. */
export function createLineTable(text: string): (span: Span) => Region {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/gu)) starts.push(lineBreak.index + lineBreak[0].length);
  const place = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const from = place(start);
    const to = place(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
