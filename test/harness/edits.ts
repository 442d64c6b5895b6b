import type { Edit } from '../../server/src/analysis/site';

/** The text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let result = text;
  let limit = text.length;
  for (const { span, newText } of ordered) {
    if (span.end > limit) throw new Error(`Edits overlap at ${span.end}.`);
    result = result.slice(0, span.start) + newText + result.slice(span.end);
    limit = span.start;
  }
  return result;
}
