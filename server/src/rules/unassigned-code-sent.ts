import { findingText, joinSentences } from '../../../shared/src/messages/message';
import { apiSentence } from './apiText';
import { replaceCodes } from './fixes/replaceCode';
import { mirroredCode } from './intents';
import { defineRule } from './rule';
import { arrives, sendsCode, sentCodes } from './sentValue';

export const unassignedCodeSent = defineRule({
  id: 'unassigned-code-sent',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sendsCode(send, isUnassigned),
  *check(send, context) {
    const { locale } = context;
    for (const { value, code, fate } of sentCodes(send)) {
      if (!isUnassigned(code)) continue;
      yield {
        span: value.span,
        code,
        library: send.library?.id,
        certainty: send.certainty,
        message: joinSentences(locale, [
          findingText(locale, 'unassigned', { code }),
          apiSentence(locale, send.api, fate, String(code), false),
          findingText(locale, 'usePrivateCode', {}),
        ]),
        fixes: replaceCodes(
          context,
          send,
          value,
          [mirroredCode(code)].filter((candidate) => arrives(send.api, candidate)),
        ),
      };
    }
  },
});

function isUnassigned(code: number): boolean {
  return code >= 1016 && code <= 2999;
}
