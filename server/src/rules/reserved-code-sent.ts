import { isReservedCode, type ReservedCode } from '../../../shared/src/codes/reservedCodes';
import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { SendApi } from '../../../shared/src/libraries/profile';
import type { SendCall } from '../analysis/site';
import { apiSentence } from './apiText';
import type { Fix } from './finding';
import { callAbrupt } from './fixes/callAbrupt';
import { replaceCode, replaceCodes } from './fixes/replaceCode';
import { isWhole, sendNoCode } from './fixes/sendNoCode';
import { failureCode, failureCodes, mirroredCode } from './intents';
import { defineRule, type RuleContext } from './rule';
import { arrives, firstThatArrives, sendsCode, type SentCode, sentCodes } from './sentValue';

export const reservedCodeSent = defineRule({
  id: 'reserved-code-sent',
  since: '0.1.0',
  severity: 'error',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sendsCode(send, isReservedCode),
  *check(send, context) {
    const { locale } = context;
    for (const sent of sentCodes(send)) {
      if (!isReservedCode(sent.code)) continue;
      yield {
        span: sent.value.span,
        code: sent.code,
        library: send.library?.id,
        certainty: send.certainty,
        message: joinSentences(locale, [
          findingText(locale, `reserved${sent.code}`, {}),
          apiSentence(locale, send.api, sent.fate, String(sent.code), true),
          advice(locale, send, sent.code),
        ]),
        fixes: fixes(context, send, sent, sent.code),
      };
    }
  },
});

function advice(locale: Locale, send: SendCall, code: ReservedCode): string {
  const { api } = send;
  switch (code) {
    case 1004:
      return findingText(locale, 'insteadOf1004', { code: tooBigCode(api) });
    case 1005:
      return findingText(locale, api?.whenOmitted === 'sent-empty' ? 'insteadOf1005NoCode' : 'insteadOf1005', {});
    case 1006:
      return api?.abrupt === undefined
        ? findingText(locale, 'insteadOf1006', { code: failureCode(api) })
        : findingText(locale, 'insteadOf1006Abrupt', { code: failureCode(api), abrupt: api.abrupt });
    case 1015:
      return findingText(locale, 'insteadOf1015', { code: failureCode(api) });
  }
}

function fixes(context: RuleContext, send: SendCall, sent: SentCode, code: ReservedCode): readonly Fix[] {
  const { value } = sent;
  const arriving = (codes: readonly number[]) => codes.filter((candidate) => arrives(send.api, candidate));
  switch (code) {
    case 1004:
      return replaceCodes(context, send, value, arriving([tooBigCode(send.api), 1000]));
    case 1005: {
      const plain =
        send.code !== undefined &&
        isWhole(send.code, value.span) &&
        send.reason === undefined &&
        send.api?.code.field === undefined;
      const noCode = sendNoCode(context, send, value, { safety: plain ? 'safe' : 'unsafe', preferred: true });
      const normal = arriving([1000]).flatMap(
        (candidate) =>
          replaceCode(context, send, value, candidate, { safety: 'unsafe', preferred: noCode === undefined }) ?? [],
      );
      return noCode === undefined ? normal : [noCode, ...normal];
    }
    case 1006: {
      const abrupt = callAbrupt(context, send, value);
      const replaced = replaceCodes(context, send, value, arriving([failureCode(send.api), 1000]));
      return abrupt === undefined ? replaced : [...replaced, abrupt];
    }
    case 1015:
      return replaceCodes(context, send, value, arriving(failureCodes).slice(0, 2));
  }
}

function tooBigCode(api: SendApi | undefined): number {
  return firstThatArrives(api, [1009, mirroredCode(1009), 1000]) ?? 1009;
}
