import { jvm } from '../jvm';
import { makes, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { nettyFates } from './netty';

/** AsyncHttpClient, whose WebSockets are Netty's. */
export const asyncHttpClient: LibraryProfile = {
  id: 'async-http-client',
  name: 'AsyncHttpClient',
  languages: jvm,
  homepage: 'https://github.com/AsyncHttpClient/async-http-client',
  versions: '3.0.12-SNAPSHOT',
  modules: ['org.asynchttpclient.ws'],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketListener: type('WebSocketListener'),
  },
  types: {
    WebSocket: {
      side: 'client',
      members: { sendCloseFrame: sends('sendCloseFrame'), addWebSocketListener: makes('WebSocket') },
    },
    WebSocketListener: { members: {} },
  },
  sends: [
    {
      id: 'sendCloseFrame',
      label: 'AsyncHttpClient WebSocket.sendCloseFrame()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: nettyFates,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        '`sendCloseFrame()` sends 1000 with the reason “normal closure”, though its documentation says that the frame is empty. Netty before 4.1.55 checks no code.',
        '`sendCloseFrame()` 发送 1000 和原因“normal closure”，尽管其文档说发送的是空帧。4.1.55 之前的 Netty 不检查代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'WebSocketListener.onClose()',
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 65535],
      ],
      emptyFrame: null,
      note: text('An empty Close frame has the code −1.', '空的关闭帧代码为 −1。'),
    },
  ],
  userMethods: [
    { name: 'onOpen', extends: ['WebSocketListener'], parameters: ['WebSocket'] },
    {
      name: 'onClose',
      extends: ['WebSocketListener'],
      parameters: ['WebSocket', receivedCode('onClose'), receivedReason],
    },
  ],
  evidence: [
    {
      claim: 'sendCloseFrame',
      how: 'read',
      source: 'AsyncHttpClient/async-http-client 0241eb57 client netty/ws/NettyWebSocket.java, over Netty 4.2.17',
    },
    {
      claim: 'onClose',
      how: 'read',
      source:
        'AsyncHttpClient/async-http-client 0241eb57 client netty/ws/NettyWebSocket.java, netty/handler/WebSocketHandler.java',
    },
  ],
};
