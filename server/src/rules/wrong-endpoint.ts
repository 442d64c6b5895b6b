import { findingText, joinSentences } from '../../../shared/src/messages/message';
import { replaceCodes } from './fixes/replaceCode';
import { defineRule } from './rule';
import { arrives, firstThatArrives, sendsCode, sentCodes } from './sentValue';

/** RFC 6455 section 7.4.1: 1010 "is not used by the server, because it can fail the WebSocket handshake instead". */
export const wrongEndpoint = defineRule({
  id: 'wrong-endpoint',
  since: '0.1.0',
  severity: 'warning',
  fixable: true,
  looksAt: 'send',
  concerns: (send) => sendsCode(send, (code) => code === 1010),
  *check(send, context) {
    if ((send.side ?? send.api?.side) !== 'server') return;
    const { locale } = context;
    for (const { value, code } of sentCodes(send)) {
      // Where 1010 does not arrive at all, another rule says so.
      if (code !== 1010 || !arrives(send.api, code)) continue;
      const instead = firstThatArrives(send.api, [1008, 1000]) ?? 1008;
      yield {
        span: value.span,
        code,
        library: send.library?.id,
        certainty: send.certainty,
        message: joinSentences(locale, [
          findingText(locale, 'serverSends1010', {}),
          findingText(locale, 'serverSends1010Instead', { code: instead }),
        ]),
        fixes: replaceCodes(context, send, value, arrives(send.api, instead) ? [instead] : []),
      };
    }
  },
});
