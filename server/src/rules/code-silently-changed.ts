import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { Locale } from '../../../shared/src/locale';
import type { Fate, SendApi } from '../../../shared/src/libraries/profile';
import type { SendCall } from '../analysis/site';
import { plainText } from './plainText';
import type { Fix } from './finding';
import { codeName, replaceCode, replaceCodes } from './fixes/replaceCode';
import { sendNoCode } from './fixes/sendNoCode';
import { mirroredCode } from './intents';
import { defineRule, type RuleContext } from './rule';
import { arrives, isSendable, sentCodes, type SentCode } from './sentValue';

export const codeSilentlyChanged = defineRule({
  id: 'code-silently-changed',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sentCodes(send).some(({ fate }) => fate !== undefined && fate.kind !== 'sent'),
  *check(send, context) {
    const { api } = send;
    // Where layers below decide, the table shows but one of them.
    if (api === undefined || api.decidedBelow !== undefined) return;
    for (const sent of sentCodes(send)) {
      if (!isSendable(sent.code) || sent.fate === undefined) continue;
      const what = change(context.locale, api, sent.code, sent.fate);
      if (what === undefined) continue;
      yield {
        span: sent.value.span,
        code: sent.code,
        library: send.library?.id,
        certainty: send.certainty,
        message: joinSentences(context.locale, what),
        fixes: fixes(context, send, sent, sent.fate),
      };
    }
  },
});

/** What the API makes of the code, in sentences; `undefined` when it sends or loudly refuses it. */
function change(locale: Locale, api: SendApi, code: number, fate: Fate): readonly string[] | undefined {
  const values = { label: api.label, code, name: codeName(locale, code) };
  switch (fate.kind) {
    case 'sent-empty':
      return [findingText(locale, 'libraryEmpties', values), findingText(locale, 'writeWhatIsSent', {})];
    case 'replaced':
      return [
        findingText(locale, 'libraryReplaces', { ...values, with: fate.with }),
        isWorthWriting(api, fate.with)
          ? findingText(locale, 'writeWhatIsSent', {})
          : codeThatArrives(locale, api, code),
      ];
    case 'dropped':
      return [
        findingText(locale, 'libraryDrops', values),
        fate.leaves === undefined ? '' : plainText(fate.leaves[locale]),
        codeThatArrives(locale, api, code),
      ];
    case 'sent':
    case 'rejected':
    case 'crashes':
      return undefined;
  }
}

/** Whether a code that is sent in place of another is one to write: 1002 would accuse the peer of an error. */
function isWorthWriting(api: SendApi | undefined, code: number): boolean {
  return code !== 1002 && arrives(api, code);
}

function codeThatArrives(locale: Locale, api: SendApi, code: number): string {
  const other = otherCode(api, code);
  return other === undefined ? '' : findingText(locale, 'sendCodeThatArrives', { code: other });
}

function fixes(context: RuleContext, send: SendCall, { value, code }: SentCode, fate: Fate): readonly Fix[] {
  if (fate.kind === 'replaced' && isWorthWriting(send.api, fate.with)) {
    const fix = replaceCode(context, send, value, fate.with, { safety: 'safe', preferred: true });
    return fix === undefined ? [] : [fix];
  }
  const noCode =
    fate.kind === 'sent-empty' ? sendNoCode(context, send, value, { safety: 'safe', preferred: true }) : undefined;
  if (noCode !== undefined) return [noCode];
  const other = otherCode(send.api, code);
  return other === undefined ? [] : replaceCodes(context, send, value, [other]);
}

function otherCode(api: SendApi | undefined, code: number): number | undefined {
  return [mirroredCode(code), 1000].find((candidate) => candidate !== code && arrives(api, candidate));
}
