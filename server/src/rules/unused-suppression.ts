import { findingText, fixTitle } from '../../../shared/src/messages/message';
import { ruleIds, type RuleId } from '../../../shared/src/protocol';
import type { Edit, Span, Suppression } from '../analysis/site';
import { defineRule, type Draft, type RuleContext } from './rule';
import { reach, type SuppressionUse } from './suppress';

/** Finds nothing by itself: what comments silence is known only after all other rules, see `unusedSuppressions`. */
export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  since: '0.1.0',
  severity: 'hint',
  fixable: true,
  looksAt: 'file',
  check: () => [],
});

/** Hints at comments, and rules named in them, that silence nothing. None when the analysis stopped early. */
export function unusedSuppressions(
  context: RuleContext,
  uses: readonly SuppressionUse[],
): readonly (Draft & { readonly rule: RuleId })[] {
  if (context.analysis.limited !== undefined) return [];
  const tolerant = uses
    .filter(({ suppression }) => suppression.rules.includes('unused-suppression'))
    .map(({ suppression }) => reach(context.analysis.text, suppression));
  return uses
    .flatMap((use) => hintsFor(context, use))
    .filter(({ span }) => !tolerant.some(({ start, end }) => span.start >= start && span.start < end))
    .map((draft) => ({ ...draft, rule: 'unused-suppression' }));
}

function hintsFor(context: RuleContext, { suppression, used }: SuppressionUse): readonly Draft[] {
  const { rules } = suppression;
  const idle = rules.flatMap((rule, index) => (isIdle(context, rule, used) ? [{ rule, index }] : []));
  if (rules.length === 0 ? used.size === 0 : idle.length === rules.length && idle.length > 1) {
    return [
      hint(suppression.span, findingText(context.locale, 'unusedSuppression', {}), {
        title: fixTitle(context.locale, 'removeSuppression', {}),
        edit: removeComment(context.analysis.text, suppression.span),
      }),
    ];
  }
  return idle.map(({ rule, index }) => {
    const text = isRule(rule) ? 'unusedSuppressionRule' : 'unknownSuppressionRule';
    return hint(
      suppression.ruleSpans[index] ?? suppression.span,
      findingText(context.locale, text, { rule }),
      rules.length === 1
        ? {
            title: fixTitle(context.locale, 'removeSuppression', {}),
            edit: removeComment(context.analysis.text, suppression.span),
          }
        : {
            title: fixTitle(context.locale, 'removeSuppressionRule', { rule }),
            edit: removeRule(suppression, index),
          },
    );
  });
}

function hint(span: Span, message: string, { title, edit }: { readonly title: string; readonly edit: Edit }): Draft {
  return { span, message, certainty: 'certain', fixes: [{ title, safety: 'safe', preferred: true, edits: [edit] }] };
}

/** Whether a named rule silenced nothing although it could have. */
function isIdle(context: RuleContext, rule: string, used: ReadonlySet<RuleId>): boolean {
  if (!isRule(rule)) return true;
  if (rule === 'unused-suppression') return false;
  if (rule === 'undeclared-private-code' && context.privateCodes === undefined) return false;
  return !used.has(rule);
}

function isRule(text: string): text is RuleId {
  return (ruleIds as readonly string[]).includes(text);
}

/** Takes a comment away: with its line when it stands alone there, else with the blanks before it. */
function removeComment(text: string, { start, end }: Span): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (before.trim() === '' && after.trim() === '' && lineEnd >= 0) {
    return { span: { start: lineStart, end: lineEnd + 1 }, newText: '' };
  }
  return { span: { start: after.trim() === '' ? lineStart + before.trimEnd().length : start, end }, newText: '' };
}

/** Takes one rule out of the list, with the separator on its side. */
function removeRule(suppression: Suppression, index: number): Edit {
  const [before, own, next] = [-1, 0, 1].map((step) => suppression.ruleSpans[index + step]);
  const start = next === undefined ? before?.end : own?.start;
  const end = next === undefined ? own?.end : next.start;
  return { span: { start: start ?? suppression.span.end, end: end ?? suppression.span.end }, newText: '' };
}
