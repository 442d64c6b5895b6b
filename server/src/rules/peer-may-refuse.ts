import { peerRefusals } from '../../../shared/src/libraries/peerRefusals';
import { enumerate, findingText } from '../../../shared/src/messages/message';
import { defineRule } from './rule';
import { arrives, sentCodes } from './sentValue';

export const peerMayRefuse = defineRule({
  id: 'peer-may-refuse',
  since: '0.1.0',
  severity: 'off',
  fixable: false,
  looksAt: 'send',
  *check(send, { locale }) {
    for (const { value, code } of sentCodes(send)) {
      if (!arrives(send.api, code)) continue;
      const who = peerRefusals.filter(({ from, to }) => code >= from && code <= to).map((refusal) => refusal.who);
      if (who.length === 0) continue;
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
