import { fateOf } from '../../../shared/src/libraries/fates';
import { findingText, fixTitle, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { SendApi } from '../../../shared/src/libraries/profile';
import type { SendCall } from '../analysis/site';
import { errorText } from './plainText';
import type { Fix } from './finding';
import { replaceValue } from './fixes/replaceValue';
import { defineRule, type RuleContext } from './rule';
import { arrives, sentValue } from './sentValue';

export const reasonLost = defineRule({
  id: 'reason-lost',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => send.reason !== undefined && (sendsNoCode(send) || isEmptied(send)),
  *check(send, context) {
    const { reason, api } = send;
    if (reason === undefined || reason.text === '' || api === undefined) return;
    const { locale } = context;
    const what = sendsNoCode(send) ? withoutCode(locale, api) : withEmptiedCode(locale, send, api);
    if (what === undefined) return;
    yield {
      span: reason.span,
      library: send.library?.id,
      certainty: send.certainty,
      message: joinSentences(locale, [
        what,
        api.payloadBy === undefined
          ? findingText(locale, 'giveACode', {})
          : findingText(locale, 'makePayload', { maker: api.payloadBy }),
      ]),
      fixes: giveCode(context, send, api),
    };
  },
});

/** Whether no code is given: no argument, or the language's word for that. */
function sendsNoCode(send: SendCall): boolean {
  if (send.code === undefined) return true;
  return send.valuesAreComplete && send.values.length > 0 && send.values.every(({ value }) => value.kind === 'absent');
}

function withoutCode(locale: Locale, api: SendApi): string | undefined {
  const { label } = api;
  const facts = api.reasons?.withoutCode;
  switch (facts?.kind) {
    case 'lost':
      return findingText(locale, api.whenOmitted === 'no-frame' ? 'reasonLostNoFrame' : 'reasonLost', { label });
    case 'rejected':
      return findingText(locale, 'reasonLostRejected', { label, error: errorText(facts.error, '…') });
    case 'corrupt-frame':
      return findingText(locale, 'reasonLostCorrupt', { label });
    case 'sent-with':
    case undefined:
      return undefined;
  }
}

/** Whether every code that is given becomes an empty frame. */
function isEmptied({ api, values, valuesAreComplete }: SendCall): boolean {
  if (api === undefined || !valuesAreComplete || values.length === 0) return false;
  return values.every((value) => {
    const read = sentValue(api, value);
    return read.kind === 'code' && fateOf(api.fates, read.code)?.kind === 'sent-empty';
  });
}

/** Says so when every code that is given becomes an empty frame. */
function withEmptiedCode(locale: Locale, send: SendCall, api: SendApi): string | undefined {
  const first = send.values[0] && sentValue(api, send.values[0]);
  if (!isEmptied(send) || first?.kind !== 'code') return undefined;
  return findingText(locale, 'reasonLostEmptied', { label: api.label, code: first.code });
}

function giveCode(context: RuleContext, send: SendCall, api: SendApi): readonly Fix[] {
  if (send.code === undefined || !arrives(api, 1000)) return [];
  return [
    {
      title: fixTitle(context.locale, 'giveCode', { code: 1000 }),
      safety: 'unsafe',
      preferred: true,
      edits: [replaceValue(context, send, send.code, '1000')],
    },
  ];
}
