import type { RuleId } from '../../../shared/src/protocol';
import type { Span, Suppression } from '../analysis/site';

/** What a suppression comment turned out to be good for. */
export type SuppressionUse = {
  readonly suppression: Suppression;
  /** Rules of which it silenced a finding. */
  readonly used: ReadonlySet<RuleId>;
};

/** Parts findings into those that stand and those that a comment silences; tells what each comment was used for. */
export function suppress<F extends { readonly rule: RuleId; readonly span: Span }>(
  text: string,
  suppressions: readonly Suppression[],
  findings: readonly F[],
): { readonly standing: readonly F[]; readonly uses: readonly SuppressionUse[] } {
  if (suppressions.length === 0) return { standing: findings, uses: [] };
  const uses = suppressions.map((suppression) => ({
    suppression,
    range: reach(text, suppression),
    used: new Set<RuleId>(),
  }));
  const standing = findings.filter((finding) => {
    let silenced = false;
    for (const { suppression, range, used } of uses) {
      if (!covers(suppression, range, finding)) continue;
      used.add(finding.rule);
      silenced = true;
    }
    return !silenced;
  });
  return { standing, uses };
}

function covers(
  suppression: Suppression,
  range: Span,
  finding: { readonly rule: RuleId; readonly span: Span },
): boolean {
  if (finding.span.start < range.start || finding.span.start >= range.end) return false;
  return suppression.rules.length === 0 || suppression.rules.includes(finding.rule);
}

/** The part of the text in which a suppression holds: whole lines, or all of it. A finding counts where it begins. */
export function reach(text: string, { scope, span }: Suppression): Span {
  if (scope === 'file') return { start: 0, end: text.length + 1 };
  if (scope === 'line') return { start: lineStart(text, span.start), end: nextLine(text, span.end) };
  const start = nextLine(text, span.end);
  return { start, end: start > text.length ? start : nextLine(text, start) };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line's end; past the text when it is the last line. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length + 1 : end + 1;
}
