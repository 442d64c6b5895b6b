import { displayWidth, isWide } from './displayWidth';

/** Marks that must not begin a line, and marks that must not end one. */
const staysBehind = /^[，。、；：！？）」』】》”’…,.;:!?)\]]$/u;
const staysBefore = /^[（「『【《“‘([]$/u;

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between Chinese characters. A word longer than
 * the width has a line of its own. An empty text gives one empty line.
 */
export function wrap(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(paragraph)) {
    const fits = displayWidth(line) + displayWidth(piece.trimEnd()) <= width;
    if (line === '' || fits) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The parts between which a line may break, each with the spaces that follow it. */
function pieces(paragraph: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let previous = '';
  for (const character of paragraph) {
    if (part !== '' && mayBreak(previous, character)) {
      parts.push(part);
      part = '';
    }
    part += character;
    previous = character;
  }
  if (part !== '') parts.push(part);
  return parts;
}

function mayBreak(previous: string, next: string): boolean {
  if (next === ' ') return false;
  if (previous === ' ') return true;
  if (staysBehind.test(next) || staysBefore.test(previous)) return false;
  return isWide(previous) || isWide(next);
}
