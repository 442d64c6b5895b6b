import { peerRefusals } from '../../../shared/src/libraries/peerRefusals';
import { enumerate, findingText } from '../../../shared/src/messages/message';
import { defineRule } from './rule';
import { arrives, sendsCode, sentCodes } from './sentValue';

export const peerMayRefuse = defineRule({
  id: 'peer-may-refuse',
  since: '0.1.0',
  severity: 'off',
  fixable: false,
  looksAt: 'send',
  concerns: (send) => sendsCode(send, (code) => refusalsOf(code).length > 0),
  *check(send, { locale }) {
    for (const { value, code } of sentCodes(send)) {
      if (!arrives(send.api, code)) continue;
      const refusals = refusalsOf(code);
      if (refusals.length === 0) continue;
      const who = refusals.map((refusal) => refusal.who[locale]);
      yield {
        span: value.span,
        code,
        library: send.library?.id,
        certainty: send.certainty,
        message: findingText(locale, 'peerMayRefuse', { code, who: enumerate(locale, who) }),
      };
    }
  },
});

function refusalsOf(code: number) {
  return peerRefusals.filter(({ from, to }) => code >= from && code <= to);
}
