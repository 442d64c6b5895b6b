import type { TreeEdit } from './treeEdit';

/**
 * What a parser is given to read instead of a text: as long as it, to the UTF-16 unit, and with the same lines. Puts what
 * the grammar knows in place of what it does not, so that a newer or rarer form does not break all that is around it.
 * What becomes of a line depends on that line alone.
 */
export type ReadAs = (text: string) => string;

/** An edit, or all of the lines that it touches where these are read otherwise: what is read may differ in all of them. */
export function readEdit(text: string, edit: TreeEdit, readAs: ReadAs | undefined): TreeEdit {
  if (!readAs) return edit;
  // Searched backwards from before the text, its first character would be looked at all the same.
  const start = edit.start === 0 ? 0 : text.lastIndexOf('\n', edit.start - 1) + 1;
  const newline = text.indexOf('\n', edit.end);
  const end = newline === -1 ? text.length : newline;
  const before = text.slice(start, end);
  const now = text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end);
  return readAs(before) === before && readAs(now) === now ? edit : { start, end, newText: now };
}

/** Reads texts, of which the last ones are remembered: an edit is parsed from the text before it and the one behind. */
export function createReader(): (text: string, readAs: ReadAs | undefined) => string {
  let known: readonly { readonly text: string; readonly readAs: ReadAs; readonly read: string }[] = [];
  return (text, readAs) => {
    if (!readAs) return text;
    const before = known.find((each) => each.readAs === readAs && each.text === text);
    if (before) return before.read;
    const read = readAs(text);
    known = [{ text, readAs, read }, ...known.slice(0, 1)];
    return read;
  };
}
