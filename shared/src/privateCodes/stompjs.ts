import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** STOMP.js. */
export const stompjs: PrivateCodeSet = {
  id: 'stompjs',
  name: 'STOMP.js',
  detect: { modules: ['@stomp/stompjs', '@stomp/stompjs/*', '@stomp/rx-stomp'] },
  codes: [
    privateCode(
      4001,
      undefined,
      undefined,
      'Made up by the client when it discards a socket without waiting for the peer; `wasClean` is false.',
      '客户端不等对端就丢弃套接字时自行生成；`wasClean` 为 false。',
    ),
  ],
  source: 'npm @stomp/stompjs 7.5.0 src/augment-websocket.ts',
};
