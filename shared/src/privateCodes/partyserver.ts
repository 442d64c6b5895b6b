import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** PartyServer on Cloudflare, and its client partysocket. */
export const partyserver: PrivateCodeSet = {
  id: 'partyserver',
  name: 'PartyServer',
  detect: { modules: ['partyserver', 'partyserver/*', 'partysocket', 'partysocket/*', 'partykit', 'partykit/*'] },
  codes: [
    privateCode(
      1011,
      undefined,
      undefined,
      'An uncaught exception while the session was set up.',
      '会话初始化期间发生未捕获的异常。',
    ),
    privateCode(
      1999,
      undefined,
      undefined,
      'Made up by partysocket in Node.js and React Native when the event has no code.',
      '在 Node.js 和 React Native 中，事件没有代码时由 partysocket 自行生成。',
    ),
  ],
  source: 'npm partyserver 0.5.10, partysocket 1.3.0',
};
