import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { CodeValue, SendCall } from '../analysis/site';
import { apiSentence } from './apiText';
import type { Fix } from './finding';
import { replaceCode, replaceCodes } from './fixes/replaceCode';
import { defineRule, type RuleContext } from './rule';
import { arrives, sendsCode, sendsOther, sentCodes, sentValue } from './sentValue';

export const codeOutOfRange = defineRule({
  id: 'code-out-of-range',
  since: '0.1.0',
  severity: 'error',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sendsOther(send) || sendsCode(send, isOutside),
  *check(send, context) {
    const { locale } = context;
    const head = { library: send.library?.id, certainty: send.certainty };
    for (const { value, code, fate } of sentCodes(send)) {
      if (!isOutside(code)) continue;
      yield {
        ...head,
        span: value.span,
        code,
        message: joinSentences(locale, [
          findingText(locale, 'outOfRange', { value: code }),
          apiSentence(locale, send.api, fate, String(code), false),
          findingText(locale, 'usePrivateCode', {}),
        ]),
        fixes: replaceCodes(context, send, value, arriving(send, [privateCodeFor(code)])),
      };
    }
    for (const value of send.values) {
      const read = sentValue(send.api, value);
      if (read.kind !== 'number' || send.api?.emptyFrameIdiom?.includes(read.number) === true) continue;
      yield {
        ...head,
        span: value.span,
        message: joinSentences(locale, [
          oddness(locale, read.number),
          fraction(locale, send, read.becomes) || apiSentence(locale, send.api, read.fate, String(read.number), false),
          isTakenAs(send, read.becomes)
            ? findingText(locale, 'writeNumber', { code: read.becomes })
            : findingText(locale, 'usePrivateCode', {}),
        ]),
        fixes: fixesForOdd(context, send, value, read.number, read.becomes),
      };
    }
  },
});

/** Numbers that `wrong-argument` takes for exit codes or HTTP statuses are left to it. */
function isOutside(code: number): boolean {
  if (code > 4999) return true;
  return (code > 1 && code < 100) || (code > 599 && code < 1000);
}

function oddness(locale: Locale, number: number): string {
  if (Number.isNaN(number)) return findingText(locale, 'notANumber', {});
  if (Number.isInteger(number)) return findingText(locale, 'outOfRange', { value: number });
  return findingText(locale, 'notWhole', { value: number });
}

/** Whether the API makes a code of the number that then arrives. */
function isTakenAs({ api }: SendCall, becomes: number | undefined): becomes is number {
  return becomes !== undefined && arrives(api, becomes);
}

/** Says what the API makes of a fraction, when that then arrives. */
function fraction(locale: Locale, send: SendCall, becomes: number | undefined): string {
  if (send.api === undefined || !isTakenAs(send, becomes)) return '';
  const key = send.api.odd?.fraction === 'truncated' ? 'fractionCut' : 'fractionRounded';
  return findingText(locale, key, { label: send.api.label, code: becomes });
}

function fixesForOdd(
  context: RuleContext,
  send: SendCall,
  value: CodeValue,
  number: number,
  becomes: number | undefined,
): readonly Fix[] {
  if (isTakenAs(send, becomes)) {
    const fix = replaceCode(context, send, value, becomes, { safety: 'safe', preferred: true });
    return fix === undefined ? [] : [fix];
  }
  const nearest = Number.isNaN(number) || number < 0 ? 1000 : privateCodeFor(Math.trunc(number));
  return replaceCodes(context, send, value, arriving(send, [nearest]));
}

/** Keeps the last three digits: 5001 → 4001. */
function privateCodeFor(code: number): number {
  return 4000 + (code % 1000);
}

function arriving(send: SendCall, codes: readonly number[]): readonly number[] {
  return codes.filter((code) => arrives(send.api, code));
}
