/** What may stand above a comment for the whole file: each matches at the start of what is left of the text. */
const preambles: readonly RegExp[] = [
  /^\uFEFF/u,
  /^#![^\n]*(?:\n|$)/u,
  /^[#%][^\n]*coding[:=][^\n]*(?:\n|$)/u,
  /^[ \t]*\r?\n/u,
  /^<!doctype[^>]*>[^\n]*(?:\n|$)/iu,
  /^<\?(?:xml|php)\b[^\n]*(?:\n|$)/iu,
  /^---[ \t]*\r?\n/u,
  /^(['"])use [a-z ]+\1;?[ \t]*(?:\r?\n|$)/u,
];

const blockComment = /^(?:\/\*[^]*?\*\/|<!--[^]*?-->)[ \t]*(?:\r?\n|$)/u;
const lineComments = /^(?:(?:\/\/|#)[^\n]*(?:\n|$))+/u;
const licence = /copyright|licen[cs]e|spdx|@preserve|\(c\)|^\/\*!/iu;

/**
 * Where a comment that speaks of the whole file goes: behind a byte order mark, a `#!` line, a line that names the encoding, a document type, an
 * opening front matter fence, licence comments and directives such as `'use strict'`; always the start of a line or
 * the end of the text.
 */
export function fileTop(text: string): number {
  let offset = 0;
  for (;;) {
    const next = offset + preambleLength(text.slice(offset, offset + 20_000));
    if (next === offset) return withoutBlankLinesBefore(text, offset);
    offset = next;
  }
}

function preambleLength(rest: string): number {
  for (const pattern of preambles) {
    const match = pattern.exec(rest);
    if (match !== null) return match[0].length;
  }
  const comment = blockComment.exec(rest) ?? lineComments.exec(rest);
  return comment !== null && licence.test(comment[0]) ? comment[0].length : 0;
}

/** Blank lines before the code stay below the comment. */
function withoutBlankLinesBefore(text: string, offset: number): number {
  const blank = /(?:[ \t]*\r?\n)+$/u.exec(text.slice(0, offset));
  if (blank === null) return offset;
  const firstLineEnd = text.indexOf('\n', blank.index) + 1;
  return blank.index === 0 ? 0 : firstLineEnd;
}
