/** What a Close frame has for a reason: 125 bytes of a control frame less two for the code (RFC 6455 section 5.5). */
export const reasonLimit = 123;

/** The length of a text in UTF-8; a lone surrogate counts as the three bytes of U+FFFD, which is written for it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it reads tables, which would delay every start. */
function graphemes(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
}

/**
 * The longest beginning of a text that has at most `limit` bytes in UTF-8 and ends where a character ends as people
 * see them, without blanks at the end. Prefers the end of a word when one is near.
 */
export function cutToBytes(text: string, limit: number): string {
  if (utf8Length(text) <= limit) return text;
  let end = 0;
  let bytes = 0;
  for (const { segment, index } of graphemes().segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > limit) break;
    end = index + segment.length;
  }
  const cut = text.slice(0, end);
  const space = /\s/u.test(text.charAt(end)) ? end : cut.lastIndexOf(' ');
  return (space > end - 20 && space > 0 ? cut.slice(0, space) : cut).trimEnd();
}
