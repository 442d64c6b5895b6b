import type { Span, Suppression } from './site';

/** What every suppression comment holds. */
export const suppressionMarker = 'websocket-close-codes-disable';

const scopes = { '-next-line': 'next-line', '-line': 'line', '': 'file' } as const;

/** `websocket-close-codes-disable-next-line RULE… -- reason`; rules are parted by blanks or commas. */
const directive = /websocket-close-codes-disable(-next-line|-line|)(?![\w-])([^\n\r]*)/gu;

/**
 * The suppression comments of a text, in its order. `commentAt` gives the whole comment, delimiters included, in which
 * an offset stands, or `undefined` when it stands in none; it is asked only where the marker occurs.
 */
export function findSuppressions(
  text: string,
  commentAt: (offset: number) => Span | undefined,
): readonly Suppression[] {
  if (!text.includes(suppressionMarker)) return [];
  return [...text.matchAll(directive)].flatMap((match) => {
    const comment = commentAt(match.index);
    if (comment === undefined) return [];
    const span = withoutLineEnd(text, comment);
    const scope = scopes[(match[1] ?? '') as keyof typeof scopes];
    const rest = match[2] ?? '';
    const restStart = match.index + match[0].length - rest.length;
    const room = Math.max(0, Math.min(rest.length, closerStart(text, span) - restStart));
    return [{ span, scope, ...readList(rest.slice(0, room), restStart) }];
  });
}

/** Some grammars count the end of the line to the comment, and what follows would be a line too far. */
function withoutLineEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\r\n]/u.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}

/** The directive of a new suppression comment, without the comment's delimiters. */
export function writeSuppression(scope: Suppression['scope'], rules: readonly string[], reason?: string): string {
  const suffix = scope === 'file' ? '' : `-${scope}`;
  const list = rules.map((rule) => ` ${rule}`).join('');
  return `${suppressionMarker}${suffix}${list}${reason === undefined ? '' : ` -- ${reason}`}`;
}

/** Where the comment's closing delimiter begins; its end when it runs to the end of the line. */
function closerStart(text: string, span: Span): number {
  const closer = /(?:\*\/\}?|-->|--\]\]|=end)\s*$/u.exec(text.slice(span.start, span.end));
  return closer === null ? span.end : span.start + closer.index;
}

function readList(list: string, start: number): Pick<Suppression, 'rules' | 'ruleSpans' | 'reason'> {
  const dashes = /(?:^|\s)--(?:\s|$)/u.exec(list);
  const named = dashes === null ? list : list.slice(0, dashes.index);
  const matches = [...named.matchAll(/[^\s,]+/gu)];
  const reason = dashes === null ? '' : list.slice(dashes.index + dashes[0].length).trim();
  return {
    rules: matches.map(([rule]) => rule),
    ruleSpans: matches.map(({ 0: rule, index }) => ({ start: start + index, end: start + index + rule.length })),
    reason: reason === '' ? undefined : reason,
  };
}

/** How a language writes comments. */
export type CommentSyntax = {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
};

/**
 * Finds comments by the text alone, for documents without a syntax tree: the marker must stand first in its comment,
 * as it does in every suppression. Gives a function for `findSuppressions`.
 */
export function commentByText(text: string, syntax: CommentSyntax): (offset: number) => Span | undefined {
  return (offset) => {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trimEnd();
    const lineEnd = endOfLine(text, offset);
    for (const [open, close] of syntax.block) {
      if (!before.endsWith(open)) continue;
      const start = text.lastIndexOf(open, offset);
      const end = text.indexOf(close, offset);
      return { start, end: end < 0 ? text.length : end + close.length };
    }
    const opener = syntax.line.find((open) => before.endsWith(open));
    return opener === undefined ? undefined : { start: text.lastIndexOf(opener, offset), end: lineEnd };
  };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
