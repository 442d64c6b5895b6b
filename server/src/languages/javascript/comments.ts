import { closest, type SyntaxNode } from '../../syntax/node';
import { beginsInText } from '../lineComments';
import { regionsOf } from './embedded';
import { isInTag, type Region } from './markup';

const kinds: ReadonlySet<string> = new Set(['comment', 'html_comment']);

/** The comment of the code in which an offset stands. */
export function commentAt(root: SyntaxNode, offset: number): Region | undefined {
  const comment = closest(root.descendantForIndex(offset, offset + 1), kinds);
  return comment && { start: comment.startIndex, end: comment.endIndex };
}

/** The comment of the markup around scripts in which an offset stands. */
export function markupCommentAt(languageId: string, text: string, offset: number): Region | undefined {
  const regions = regionsOf(languageId, text);
  if (!regions || isIn(regions, offset)) return undefined;
  const start = text.lastIndexOf('<!--', offset);
  if (start < 0) return undefined;
  const close = text.indexOf('-->', start + '<!--'.length);
  const end = close < 0 ? text.length : close + '-->'.length;
  return offset < end ? { start, end } : undefined;
}

const line = { open: '//', close: '' };

/**
 * How a comment begins that takes the rest of a line from an offset on; `undefined` where none can stand: among the
 * attributes of a tag, and in the text of a template literal.
 */
export function comment(text: string, offset: number, languageId: string): { open: string; close: string } | undefined {
  const regions = regionsOf(languageId, text);
  if ((!regions || isIn(regions, offset)) && beginsInText(text, offset, '${', /`/u)) return undefined;
  if (!regions) return languageId !== 'typescript' && isInElement(text, offset) ? { open: '{/*', close: '*/}' } : line;
  if (isIn(regions, offset)) return line;
  return isInTag(text, offset) ? undefined : { open: '<!--', close: '-->' };
}

function isIn(regions: readonly Region[], offset: number): boolean {
  return regions.some(({ start, end }) => start <= offset && offset < end);
}

const element = /<[A-Za-z>]/uy;
const expression = /\{/uy;
const beforeChild = /(?:[^=]>|\})\s*$/u;
const textBeforeChild =
  /(?:^|\n)[^\n]*?(?<!\b(?:return|default|case|yield|await|else|do))(?<=[\p{L}\p{N}.!])[^\S\n]*\n\s*$/u;
const expressionLine = /(?:^|\n)[^\S\n]*\{[^\n]*\}\s*$/u;

/**
 * Whether what begins at an offset, as the first on its line, is a child of a JSX element: it is an element or an
 * expression in braces, and behind it another child or a tag has ended.
 */
function isInElement(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2000), offset);
  element.lastIndex = offset;
  expression.lastIndex = offset;
  if (element.test(text)) return beforeChild.test(before) || textBeforeChild.test(before);
  return expression.test(text) && (/[^=]>\s*$/u.test(before) || expressionLine.test(before));
}
