import type { Language } from './language';

/**
 * Comments that take the rest of their line. None can stand where the line before goes on behind a `\`, nor on a line
 * that begins within text: one that has the `interpolation` of the language before any quote.
 */
export function lineComments(open: string, interpolation?: string): Language['comment'] {
  return (text, offset) =>
    isContinued(text, offset) || (interpolation !== undefined && beginsInText(text, offset, interpolation))
      ? undefined
      : { open, close: '' };
}

/** Whether the line before the one at an offset ends in a backslash. */
function isContinued(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /\\\r?\n$/u.test(text.slice(Math.max(0, lineStart - 3), lineStart));
}

/** Whether what follows on the line of an offset opens an interpolation (`${`, `#{`) before any string that takes one. */
export function beginsInText(text: string, offset: number, interpolation: string, quotes = /["`]/u): boolean {
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(offset, lineEnd < 0 ? text.length : lineEnd);
  const opens = line.indexOf(interpolation);
  return opens >= 0 && !quotes.test(line.slice(0, opens));
}
