import type { Edit } from '../analysis/site';
import type { Finding, Fix } from '../rules/finding';

const loudness = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/**
 * The edits of all safe fixes that go together, sorted by position and not overlapping. A fix is taken whole or not at
 * all; where two collide the louder finding's stands and the other is left for the next run. Empty when nothing is safe.
 */
export function fixAll(findings: readonly Finding[]): readonly Edit[] {
  const byLoudness = [...findings].sort(
    (one, other) => loudness[one.severity] - loudness[other.severity] || one.span.start - other.span.start,
  );
  let taken: readonly Edit[] = [];
  for (const finding of byLoudness) taken = withEdits(taken, safeFix(finding)?.edits ?? []) ?? taken;
  return [...taken].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

/** Both lists of edits, equal ones once; `undefined` when they cannot all be applied. */
function withEdits(taken: readonly Edit[], edits: readonly Edit[]): readonly Edit[] | undefined {
  const all = [...taken];
  for (const edit of edits) {
    if (all.some((other) => isSameEdit(edit, other))) continue;
    if (all.some((other) => collide(edit, other))) return undefined;
    all.push(edit);
  }
  return all;
}

/** The safe fix of a finding: the preferred one, else the first. */
function safeFix({ fixes }: Finding): Fix | undefined {
  const safe = fixes.filter((fix) => fix.safety === 'safe');
  return safe.find((fix) => fix.preferred === true) ?? safe[0];
}

/** Two fixes may bring the same import along. */
function isSameEdit(one: Edit, other: Edit): boolean {
  return one.span.start === other.span.start && one.span.end === other.span.end && one.newText === other.newText;
}

/** Whether edits overlap, or insert at one place, where their order would be a guess. */
function collide({ span: one }: Edit, { span: other }: Edit): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}
