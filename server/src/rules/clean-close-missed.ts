import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { Fix } from './finding';
import { canReport } from './received';
import { defineRule, type ReceiveSite, type RuleContext } from './rule';

export const cleanCloseMissed = defineRule({
  id: 'clean-close-missed',
  since: '0.1.0',
  severity: 'hint',
  fixable: true,
  looksAt: 'receive',
  concerns: ({ comparison }) => comparison.leadsToReconnect === true,
  *check(site, context) {
    const { group, leadsToReconnect, received } = site.comparison;
    if (leadsToReconnect !== true || site.code !== 1000 || group.includes(1005)) return;
    if (received.api !== undefined && !canReport(received.api, 1005)) return;
    const { locale } = context;
    yield {
      span: site.span,
      code: 1000,
      library: received.library?.id,
      certainty: received.certainty,
      message: joinSentences(locale, [
        findingText(locale, 'cleanCloseMissed', {}),
        findingText(locale, 'treatAs1000', {}),
      ]),
      fixes: include1005(site, context),
    };
  },
});

/** Adds 1005 beside 1000: to the list, or as a second condition of the same form. */
function include1005(site: ReceiveSite, context: RuleContext): readonly Fix[] {
  const { comparison, span } = site;
  const { text, writer } = context.analysis;
  const fix = (at: number, newText: string): readonly Fix[] => [
    {
      title: fixTitle(context.locale, 'include1005', {}),
      safety: 'unsafe',
      preferred: true,
      edits: [{ span: { start: at, end: at }, newText }],
    },
  ];
  if (comparison.operator === 'in') return fix(span.end, ', 1005');
  if (comparison.operator !== '!==' || writer.and === undefined) return [];
  const { start, end } = comparison.span;
  if (start > span.start || end < span.end || end - start > 80) return [];
  const second = `${text.slice(start, span.start)}1005${text.slice(span.end, end)}`;
  return fix(end, ` ${writer.and} ${second}`);
}
