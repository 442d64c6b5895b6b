import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** QST, quotes of quickscreentrading.com. */
export const quickscreentrading: PrivateCodeSet = {
  id: 'quickscreentrading',
  name: 'QST (quickscreentrading)',
  detect: { hosts: ['.quickscreentrading.com'] },
  codes: [
    privateCode(4101, undefined, undefined, 'The account connected from another device.', '该账号已从另一台设备连接。'),
    privateCode(4102, undefined, undefined, 'Too many messages are waiting to be sent.', '等待发送的消息过多。'),
  ],
  source: 'quickscreentrading.com disconnect_reasons',
};
