/** A place by row and column, in UTF-16 units, and the offset at which its line starts. */
export type TextPoint = { readonly row: number; readonly lineStart: number; readonly column: number };

/**
 * Row and column of an offset, from which external scanners of indentation-aware grammars work; searched for from a
 * place before it.
 */
export function pointAt(text: string, offset: number, from = { row: 0, lineStart: 0 }): TextPoint {
  let { row, lineStart } = from;
  for (let at = text.indexOf('\n', lineStart); at !== -1 && at < offset; at = text.indexOf('\n', lineStart)) {
    row += 1;
    lineStart = at + 1;
  }
  return { row, lineStart, column: offset - lineStart };
}
