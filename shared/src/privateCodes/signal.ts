import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** The Signal server. */
export const signal: PrivateCodeSet = {
  id: 'signal',
  name: 'Signal server',
  detect: {
    modules: [
      'org.whispersystems.textsecuregcm.*',
      'org.whispersystems.signalservice.*',
      'org.whispersystems.websocket.*',
      '@signalapp/libsignal-client',
      '@signalapp/libsignal-client/*',
    ],
    hosts: ['chat.signal.org'],
  },
  codes: [
    privateCode(1000, undefined, undefined, 'Closed, or closed after a timeout.', '正常关闭，或因超时而关闭。'),
    privateCode(1007, undefined, undefined, 'A message is badly formatted.', '消息格式有误。'),
    privateCode(
      1011,
      undefined,
      undefined,
      'An error while the connection was set up or messages were fetched.',
      '初始化连接或获取消息时发生错误。',
    ),
    privateCode(4401, undefined, undefined, 'The account must authenticate again.', '需要重新进行身份验证。'),
    privateCode(4409, undefined, undefined, 'The account connected elsewhere.', '该账号已在别处连接。'),
  ],
  source: 'signalapp/Signal-Server main',
};
