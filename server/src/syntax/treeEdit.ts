import { Edit, type Tree } from 'web-tree-sitter';

/** A replacement of the text from `start` to `end` (UTF-16 offsets of the text before) by `newText`. */
export type TreeEdit = { readonly start: number; readonly end: number; readonly newText: string };
/** A place by row and column, in UTF-16 units, and the offset at which its line starts. */
type TextPoint = { readonly row: number; readonly lineStart: number; readonly column: number };

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

/** Tells the parser's tree of an edit; `text` is the text before it. */
export function editTree(tree: Tree, text: string, edit: TreeEdit): void {
  const start = pointAt(text, edit.start);
  const oldEnd = pointAt(text, edit.end, start);
  const inserted = pointAt(edit.newText, edit.newText.length);
  tree.edit(
    new Edit({
      startIndex: edit.start,
      oldEndIndex: edit.end,
      newEndIndex: edit.start + edit.newText.length,
      startPosition: start,
      oldEndPosition: oldEnd,
      newEndPosition: {
        row: start.row + inserted.row,
        column: inserted.row === 0 ? start.column + inserted.column : inserted.column,
      },
    }),
  );
}
