import type { Edit, SendCall, Span } from '../../analysis/site';
import type { RuleContext } from '../rule';

/**
 * Puts an expression in the place of one that gives the code or a part of it. A field written in short (`{ code }`)
 * is written out: `{ code: 1000 }`.
 */
export function replaceValue({ analysis }: RuleContext, send: SendCall, span: Span, newText: string): Edit {
  const whole = analysis.writer.whole?.(span) ?? span;
  const field = fieldInShort(analysis.text, send, span);
  return field === undefined ? { span: whole, newText } : { span, newText: `${field}: ${newText}` };
}

/** The field that a name stands for by itself: `code` of `{ code, reason }` and of `CloseFrame { code, reason }`. */
export function fieldInShort(text: string, send: SendCall, span: Span): string | undefined {
  const { field, keyword } = send.api?.code ?? {};
  const written = text.slice(span.start, span.end);
  const before = text.slice(0, span.start).trimEnd();
  if (!/[{,]$/u.test(before)) return undefined;
  if (field !== undefined) return written === field ? field : undefined;
  return keyword !== undefined && written === keyword && /\w\s*\{$/u.test(upToBracket(before)) ? keyword : undefined;
}

/** A text up to the last bracket that it leaves open. */
function upToBracket(text: string): string {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text.charAt(at);
    if (/[)\]}]/u.test(letter)) depth += 1;
    else if (/[([{]/u.test(letter) && (depth -= 1) < 0) return text.slice(0, at + 1);
  }
  return '';
}
