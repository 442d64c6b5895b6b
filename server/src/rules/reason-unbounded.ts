import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { SendApi } from '../../../shared/src/libraries/profile';
import type { Reason } from '../analysis/site';
import { errorText } from './plainText';
import type { Fix } from './finding';
import { reasonLimit } from './reasonBytes';
import { defineRule, type RuleContext } from './rule';
import { holdsNoReason } from './sentValue';

export const reasonUnbounded = defineRule({
  id: 'reason-unbounded',
  since: '0.1.0',
  severity: 'hint',
  fixable: true,
  looksAt: 'send',
  concerns: ({ reason }) => reason?.unboundedSource !== undefined,
  *check(send, context) {
    const { reason, api } = send;
    if (reason?.unboundedSource === undefined || reason.received === true || api === undefined) return;
    if (holdsNoReason(send)) return;
    const { locale } = context;
    const harm = consequence(locale, api);
    if (harm === undefined) return;
    yield {
      span: reason.span,
      library: send.library?.id,
      certainty: send.certainty,
      message: joinSentences(locale, [
        findingText(locale, 'reasonUnbounded', { source: reason.unboundedSource }),
        harm,
        findingText(locale, 'boundReason', {}),
      ]),
      fixes: bound(context, reason),
    };
  },
});

/** What a longer reason does; `undefined` when it does no harm or nothing is known. */
function consequence(locale: Locale, api: SendApi): string | undefined {
  const past = api.reasons?.past;
  const { label } = api;
  switch (past?.kind) {
    case 'rejected':
    case 'crashes':
      return findingText(locale, 'reasonUnboundedRejected', { label, error: errorText(past.error, '…') });
    case 'illegal-frame':
      return findingText(locale, 'reasonUnboundedIllegal', { label });
    case 'dropped':
      return findingText(locale, 'reasonUnboundedDropped', { label });
    case 'cut':
    case 'sent':
    case 'sent-empty':
    case 'replaced':
    case undefined:
      return undefined;
  }
}

function bound(context: RuleContext, reason: Reason): readonly Fix[] {
  const { text, writer } = context.analysis;
  const newText = writer.cutToBytes?.(text.slice(reason.span.start, reason.span.end), reasonLimit);
  if (newText === undefined) return [];
  return [
    {
      title: fixTitle(context.locale, 'boundReason', {}),
      safety: 'unsafe',
      preferred: true,
      edits: [{ span: reason.span, newText }],
    },
  ];
}
