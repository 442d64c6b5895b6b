import type { Edit, SendCall, Span } from '../../analysis/site';
import type { RuleContext } from '../rule';

/**
 * Puts an expression in the place of one that gives the code or a part of it. A field written in short (`{ code }`)
 * is written out: `{ code: 1000 }`.
 */
export function replaceValue({ analysis }: RuleContext, send: SendCall, span: Span, newText: string): Edit {
  const { field } = send.api?.code ?? {};
  const written = analysis.text.slice(span.start, span.end);
  const whole = analysis.writer.whole?.(span) ?? span;
  if (field === undefined || written !== field) return { span: whole, newText };
  const before = analysis.text.slice(0, span.start).trimEnd().at(-1);
  return before === '{' || before === ',' ? { span, newText: `${field}: ${newText}` } : { span, newText };
}
