import type { CodeValue, ConstantPlace, SendCall, Span } from '../../analysis/site';
import { isConverted, isWhole } from './sendNoCode';

/** A place in which a constant can stand for a literal, and the span that it then replaces. */
export type PlaceAround = { readonly span: Span; readonly place: ConstantPlace };

/** What stands around a literal that alone makes a value: `new CloseStatus(1001)`. */
const making = { before: /^(?:new\s+)?[\w.]+\(\s*$/u, after: /^\s*\)$/u };

/**
 * The places of a literal that a call sends: its own, as a number; that of the code, when the literal and its
 * conversions are all that is given there; that of the value that carries it, when that carries nothing else.
 */
export function placesOf(text: string, send: SendCall, value: CodeValue): readonly PlaceAround[] {
  const places: PlaceAround[] = [{ span: value.span, place: { kind: 'number' } }];
  const { api, code } = send;
  if (api === undefined || code === undefined || send.through !== undefined || send.values.length !== 1) return places;
  const isPlain = isWhole(code, value.span);
  if (isPlain || isConverted(text, code, value.span)) places.push({ span: code, place: { kind: 'code', api: api.id } });
  const made = [...send.arguments, send.span].find((span) => isMade(text, span, value.span));
  if (made !== undefined && send.reason === undefined)
    places.push({ span: made, place: { kind: 'made', api: api.id } });
  return places;
}

/** Whether an expression makes a value of a literal alone. */
function isMade(text: string, span: Span, literal: Span): boolean {
  return (
    span.start <= literal.start &&
    literal.end <= span.end &&
    making.before.test(text.slice(span.start, literal.start)) &&
    making.after.test(text.slice(literal.end, span.end))
  );
}
