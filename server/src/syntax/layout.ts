/**
 * How the layout of a language's texts shows where statements at the top begin, whatever is broken in them. Absent in a
 * language where it does not show.
 */
export type Layout = {
  /** What begins a line on which a statement at the top begins; global and multiline. */
  readonly starts: RegExp;
  /** Texts and comments, also those of one line: what seems to begin inside of one does not. Global. */
  readonly opaque: RegExp;
};

/** A piece of a text, in UTF-16 units, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The offsets from `from` on, and before `to`, at which statements at the top begin by their layout. `from` must not
 * stand in a text or a comment.
 */
export function startsIn(text: string, { starts, opaque }: Layout, from = 0, to = text.length): readonly number[] {
  const piece = text.slice(from, to);
  const wide: Span[] = [];
  for (const { index, 0: match } of piece.matchAll(opaque))
    if (match.includes('\n')) wide.push({ start: index, end: index + match.length });
  const found: number[] = [];
  let next = 0;
  starts.lastIndex = 0;
  for (const { index } of piece.matchAll(starts)) {
    while ((wide[next]?.end ?? Infinity) <= index) next += 1;
    // What begins before a piece of text is found in it has begun before the piece that is looked at.
    const isInside = (wide[next]?.start ?? Infinity) < index;
    if (!isInside && (index > 0 || from === 0 || text[from - 1] === '\n')) found.push(from + index);
  }
  return found;
}

/** Whether a statement at the top begins at an offset that stands in no text and no comment. */
export function isStart(text: string, { starts }: Layout, offset: number): boolean {
  starts.lastIndex = offset;
  return starts.exec(text)?.index === offset;
}
