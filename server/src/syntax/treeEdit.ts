import { Edit } from 'web-tree-sitter';
import { pointAt } from './textPoint';

/** A replacement of the text from `start` to `end` (UTF-16 offsets of the text before) by `newText`. */
export type TreeEdit = { readonly start: number; readonly end: number; readonly newText: string };

/** An edit as the parser's trees are told of it; `text` is the text before it. */
export function parserEdit(text: string, edit: TreeEdit): Edit {
  const start = pointAt(text, edit.start);
  const oldEnd = pointAt(text, edit.end, start);
  const inserted = pointAt(edit.newText, edit.newText.length);
  return new Edit({
    startIndex: edit.start,
    oldEndIndex: edit.end,
    newEndIndex: edit.start + edit.newText.length,
    startPosition: start,
    oldEndPosition: oldEnd,
    newEndPosition: {
      row: start.row + inserted.row,
      column: inserted.row === 0 ? start.column + inserted.column : inserted.column,
    },
  });
}
