import { rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** y-websocket: no named codes, one rule. */
export const yWebsocket: PrivateCodeSet = {
  id: 'y-websocket',
  name: 'y-websocket',
  detect: { modules: ['y-websocket', 'y-websocket/*'] },
  codes: [],
  ranges: [
    rangeRule(
      4400,
      4499,
      'Permanent: the provider does not connect again and emits `closed`.',
      '永久性错误：provider 不再重新连接，并触发 `closed`。',
    ),
    rangeRule(4000, 4999, 'The provider connects again.', 'provider 会重新连接。'),
  ],
  source: 'npm y-websocket 3.1.0 src/y-websocket.js',
};
