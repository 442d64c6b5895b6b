import { privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** SocketCluster. */
export const socketcluster: PrivateCodeSet = {
  id: 'socketcluster',
  name: 'SocketCluster',
  detect: {
    modules: ['socketcluster-client', 'socketcluster-client/*', 'socketcluster-server', 'socketcluster', 'sc-errors'],
  },
  codes: [
    privateCode(4000, undefined, 'at-once', 'The server’s ping timed out.', '服务器的 ping 超时。'),
    privateCode(4001, undefined, 'at-once', 'The client’s pong timed out.', '客户端的 pong 超时。'),
    privateCode(
      4002,
      undefined,
      'after-delay',
      'The server failed to sign the auth token.',
      '服务器签署身份验证令牌失败。',
    ),
    privateCode(4003, undefined, 'after-delay', 'The handshake could not be completed.', '未能完成握手。'),
    privateCode(
      4004,
      undefined,
      'after-delay',
      'The client failed to save the auth token.',
      '客户端保存身份验证令牌失败。',
    ),
    privateCode(
      4005,
      undefined,
      'after-delay',
      'The server did not receive #handshake in time.',
      '服务器未在规定时间内收到 #handshake。',
    ),
    privateCode(
      4006,
      undefined,
      'after-delay',
      'The socket could not be bound to the message broker.',
      '无法将套接字绑定到消息代理。',
    ),
    privateCode(4007, undefined, 'after-delay', 'The client timed out while connecting.', '客户端建立连接超时。'),
    privateCode(
      4008,
      undefined,
      'after-delay',
      'The server rejected the handshake; the default code for that.',
      '服务器拒绝了握手；这是此情况的默认代码。',
    ),
    privateCode(
      4009,
      undefined,
      'after-delay',
      'The server received a message before the handshake.',
      '服务器在握手之前收到了消息。',
    ),
  ],
  ranges: [
    rangeRule(4000, 4499, 'The client connects again after a delay.', '客户端会延迟后重新连接。'),
    rangeRule(4500, 4999, 'The client does not connect again.', '客户端不会重新连接。'),
  ],
  source: 'npm sc-errors 3.0.0, socketcluster-client 20.0.2 lib/clientsocket.js, socketcluster-server 20.0.1',
};
