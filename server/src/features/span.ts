import type { Span } from '../analysis/site';

/** Whether a cursor at this offset stands in or at an end of the span. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether two spans share text, or one is empty and stands in or at an end of the other. */
export function meet(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
