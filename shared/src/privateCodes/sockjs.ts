import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** SockJS; 2000, 2007 and 2010 travel inside its own messages, never in a WebSocket Close frame. */
export const sockjs: PrivateCodeSet = {
  id: 'sockjs',
  name: 'SockJS',
  detect: {
    modules: [
      'sockjs-client',
      'sockjs-client/*',
      'sockjs',
      'sockjs.tornado',
      'org.springframework.web.socket.sockjs/*',
    ],
    names: ['SockJS', 'AbstractSockJsSession'],
  },
  codes: [
    privateCode(1000, undefined, undefined, 'A normal close, the default.', '正常关闭，默认值。'),
    privateCode(
      1002,
      undefined,
      undefined,
      'The connection was interrupted, or no connection could be made.',
      '连接被中断，或无法连接到服务器。',
    ),
    privateCode(
      1006,
      undefined,
      undefined,
      'The server lost the session, or the connection broke.',
      '服务器丢失了会话，或连接已断开。',
    ),
    privateCode(
      2000,
      undefined,
      undefined,
      'All transports failed; reported by the client itself.',
      '所有传输方式均失败；由客户端自行报告。',
    ),
    privateCode(
      2007,
      undefined,
      undefined,
      'A transport timed out; reported by the client itself.',
      '传输超时；由客户端自行报告。',
    ),
    privateCode(
      2010,
      undefined,
      undefined,
      'Another connection of the same session is still open.',
      '同一会话的另一个连接仍处于打开状态。',
    ),
    privateCode(
      3000,
      undefined,
      undefined,
      '“Go away!”: the server closed the session; sockjs-node also for broken framing or a missing heartbeat.',
      '“Go away!”：服务器关闭了会话；sockjs-node 在分帧损坏或心跳无响应时也使用它。',
    ),
  ],
  source:
    'sockjs/sockjs-protocol; npm sockjs 0.3.24 lib/transport.js; npm sockjs-client 1.6.1 lib/main.js; Spring AbstractSockJsSession',
};
