import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { SendApi } from '../../../shared/src/libraries/profile';
import type { Reason, SendCall } from '../analysis/site';
import { isBeforeAccept } from './beforeAccept';
import { errorText } from './plainText';
import type { Fix } from './finding';
import { cutToBytes, reasonLimit, utf8Length } from './reasonBytes';
import { defineRule, type RuleContext } from './rule';
import { holdsNoReason } from './sentValue';

export const reasonTooLong = defineRule({
  id: 'reason-too-long',
  since: '0.1.0',
  severity: 'error',
  fixable: true,
  looksAt: 'send',
  concerns: ({ reason, api }) => (reason?.text ?? reason?.fixedText ?? '').length * 3 > limitOf(api),
  *check(send, context) {
    const { reason, api } = send;
    const text = reason?.text ?? reason?.fixedText;
    if (reason === undefined || text === undefined) return;
    const past = api?.reasons?.past;
    // An API that sends any length puts the reason somewhere else than into a Close frame.
    if (past?.kind === 'sent' || holdsNoReason(send) || isBeforeAccept(send)) return;

    const { locale } = context;
    const what = excess(locale, api, reason, text);
    if (what === undefined) return;
    yield {
      span: reason.span,
      library: send.library?.id,
      certainty: send.certainty,
      message: joinSentences(locale, [what, consequence(locale, api), findingText(locale, 'shortenReason', {})]),
      fixes: shortened(context, send, reason),
      // Who repeats a letter wants to know what becomes of too long a reason.
      ...(reason.repeats && { expected: true }),
    };
  },
});

function limitOf(api: SendApi | undefined): number {
  return api?.reasons?.limit ?? reasonLimit;
}

/** Says by how much a reason is too long; `undefined` when it is not. */
function excess(locale: Locale, api: SendApi | undefined, reason: Reason, text: string): string | undefined {
  const limit = limitOf(api);
  if (api?.reasons?.unit === 'characters') {
    if (text.length <= limit) return undefined;
    return findingText(locale, 'reasonTooLongCharacters', { characters: text.length, limit, label: api.label });
  }
  const bytes = utf8Length(text);
  if (bytes <= limit) return undefined;
  return findingText(locale, reason.text === undefined && !reason.isFixed ? 'reasonTooLongAtLeast' : 'reasonTooLong', {
    bytes,
    limit,
  });
}

function consequence(locale: Locale, api: SendApi | undefined): string {
  const past = api?.reasons?.past;
  if (api === undefined || past === undefined) return '';
  const { label } = api;
  switch (past.kind) {
    case 'rejected':
      return findingText(locale, 'reasonRejected', { label, error: errorText(past.error, '…') });
    case 'crashes':
      return findingText(locale, 'reasonCrashes', { label, error: errorText(past.error, '…') });
    case 'cut':
      return findingText(locale, 'reasonCut', { label });
    case 'illegal-frame':
      return findingText(locale, 'reasonIllegalFrame', { label });
    case 'dropped':
      return findingText(locale, 'reasonDropped', { label });
    case 'sent-empty':
      return findingText(locale, 'reasonEmptied', { label });
    case 'sent':
    case 'replaced':
      return '';
  }
}

/** Only a reason that is one string literal can be written anew without touching what else uses the text. */
function shortened(context: RuleContext, send: SendCall, reason: Reason): readonly Fix[] {
  if (reason.text === undefined) return [];
  const written = context.analysis.text.slice(reason.span.start, reason.span.end);
  if (!/^["'`]/u.test(written)) return [];
  const cut = cutToBytes(reason.text, Math.min(limitOf(send.api), reasonLimit));
  return [
    {
      title: fixTitle(context.locale, 'shortenReason', { bytes: utf8Length(cut) }),
      safety: 'unsafe',
      preferred: true,
      edits: [{ span: reason.span, newText: context.analysis.writer.stringLiteral(cut, reason.span) }],
    },
  ];
}
