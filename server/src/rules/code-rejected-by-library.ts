import { findingText, joinSentences } from '../../../shared/src/messages/message';
import type { Fate } from '../../../shared/src/libraries/profile';
import { acceptedCodes } from './apiText';
import { errorText, plainText } from './plainText';
import { codeName, replaceCodes } from './fixes/replaceCode';
import { mirroredCode } from './intents';
import { defineRule } from './rule';
import { arrives, isSendable, sentCodes } from './sentValue';

/** Codes that say nearly the same, for APIs that refuse the one. */
const kin: { readonly [code: number]: readonly number[] } = {
  1001: [1000],
  1012: [1001, 1000],
};

export const codeRejectedByLibrary = defineRule({
  id: 'code-rejected-by-library',
  since: '0.1.0',
  severity: 'error',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sentCodes(send).some(({ fate }) => isRefused(fate)),
  *check(send, context) {
    const { api } = send;
    // Where layers below decide, the table shows but one of them.
    if (api === undefined || api.decidedBelow !== undefined) return;
    const { locale } = context;
    for (const { value, code, fate } of sentCodes(send)) {
      if (!isSendable(code) || !isRefused(fate)) continue;
      const codes = acceptedCodes(locale, api.fates);
      const leaves = fate.kind === 'rejected' && fate.leaves !== undefined ? plainText(fate.leaves[locale]) : '';
      const replacements = [...(kin[code] ?? []), mirroredCode(code), 1000];
      yield {
        span: value.span,
        code,
        library: send.library?.id,
        certainty: send.certainty,
        message: joinSentences(locale, [
          findingText(locale, fate.kind === 'rejected' ? 'libraryRejects' : 'libraryCrashes', {
            label: api.label,
            code,
            name: codeName(locale, code),
            error: errorText(fate.error, String(code)),
          }),
          leaves,
          codes === '' ? '' : findingText(locale, 'apiTakesOnly', { codes }),
        ]),
        fixes: replaceCodes(
          context,
          send,
          value,
          replacements.filter((candidate) => candidate !== code && arrives(api, candidate)),
        ),
      };
    }
  },
});

function isRefused(fate: Fate | undefined): fate is Extract<Fate, { kind: 'rejected' | 'crashes' }> {
  return fate?.kind === 'rejected' || fate?.kind === 'crashes';
}
