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

/** Reads texts, of which the last ones are remembered: of the next version of a text only the lines that differ are read. */
export function createReader(): (text: string, readAs: ReadAs | undefined) => string {
  let known: readonly KnownReading[] = [];
  return (text, readAs) => {
    if (!readAs) return text;
    const before = known.find((each) => each.readAs === readAs && each.text === text);
    if (before) return before.read;
    const last = known.find((each) => each.readAs === readAs);
    const read = last ? readAnew(last, text) : readAs(text);
    known = [{ text, readAs, read }, ...known.slice(0, 1)];
    return read;
  };
}

type KnownReading = { readonly text: string; readonly readAs: ReadAs; readonly read: string };

/** Reads a text of which much may stand in another one: the lines between what both begin and end with. */
function readAnew({ text, readAs, read }: KnownReading, now: string): string {
  const head = longest(Math.min(text.length, now.length), (count) => text.slice(0, count) === now.slice(0, count));
  const start = head === 0 ? 0 : text.lastIndexOf('\n', head - 1) + 1;
  const room = Math.min(text.length, now.length) - head;
  const tail = longest(room, (count) => text.slice(text.length - count) === now.slice(now.length - count));
  const newline = text.indexOf('\n', text.length - tail);
  const behind = newline === -1 ? 0 : text.length - newline;
  return read.slice(0, start) + readAs(now.slice(start, now.length - behind)) + read.slice(read.length - behind);
}

/** The largest number up to a limit for which something holds that holds for all smaller ones. */
function longest(limit: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
