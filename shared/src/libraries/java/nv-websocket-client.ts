import { everyCode, sent } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { holdsReason, makes, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const codes = {
  NORMAL: 1000,
  AWAY: 1001,
  UNCONFORMED: 1002,
  UNACCEPTABLE: 1003,
  NONE: 1005,
  ABNORMAL: 1006,
  INCONSISTENT: 1007,
  VIOLATED: 1008,
  OVERSIZE: 1009,
  UNEXTENDED: 1010,
  UNEXPECTED: 1011,
  INSECURE: 1015,
} as const;

const api = {
  code: { position: 0 },
  reason: { position: 1 },
  fates: everyCode(sent),
  odd: { negative: sent, above65535: sent },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
  side: 'client',
} as const satisfies Partial<SendApi>;

/** nv-websocket-client, a client of Java and Android. */
export const nvWebsocketClient: LibraryProfile = {
  id: 'nv-websocket-client',
  name: 'nv-websocket-client',
  languages: jvm,
  homepage: 'https://github.com/TakahikoKawasaki/nv-websocket-client',
  versions: '2.14, 2.15-SNAPSHOT',
  modules: ['com.neovisionaries.ws.client'],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketFactory: type('WebSocketFactory'),
    WebSocketCloseCode: { kind: 'type', type: 'WebSocketCloseCode', exports: numbers(codes) },
    WebSocketFrame: {
      kind: 'type',
      type: 'WebSocketFrame',
      exports: { createCloseFrame: { kind: 'function', returns: 'WebSocketFrame', send: 'createCloseFrame' } },
    },
  },
  types: {
    WebSocket: {
      side: 'client',
      members: {
        disconnect: sends('disconnect'),
        sendClose: sends('sendClose'),
        connect: makes('WebSocket'),
        addListener: makes('WebSocket'),
        addHeader: makes('WebSocket'),
      },
    },
    WebSocketFactory: { members: { createSocket: makes('WebSocket') } },
    WebSocketCloseCode: { members: {} },
    WebSocketFrame: {
      members: {
        getCloseCode: receives('getCloseCode'),
        closeCode: receives('getCloseCode'),
        getCloseReason: holdsReason,
      },
    },
  },
  sends: [
    {
      ...api,
      id: 'disconnect',
      label: 'nv WebSocket.disconnect()',
      overloads: [{ arguments: 1, first: 'text', reason: { position: 0 } }],
      whenOmitted: { code: 1000 },
      note: text(
        'Nothing is checked. `disconnect("text")` sends 1000 with that reason; `sendClose()` sends an empty Close frame.',
        '不做任何检查。`disconnect("text")` 以该原因发送 1000；`sendClose()` 发送空的关闭帧。',
      ),
    },
    { ...api, id: 'sendClose', label: 'nv WebSocket.sendClose()', whenOmitted: 'sent-empty' },
    {
      ...api,
      id: 'createCloseFrame',
      label: 'WebSocketFrame.createCloseFrame()',
      whenOmitted: 'sent-empty',
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'getCloseCode',
      label: 'WebSocketFrame.getCloseCode()',
      reports: [[0, 65535]],
      dropped: null,
      note: text('A lost connection gives no frame at all.', '连接丢失时根本没有帧。'),
    },
  ],
  userMethods: [
    ...['onDisconnected'].map((name) => ({
      name,
      extends: ['WebSocketAdapter', 'WebSocketListener'],
      parameters: ['WebSocket', 'WebSocketFrame', 'WebSocketFrame'],
    })),
    {
      name: 'onCloseFrame',
      extends: ['WebSocketAdapter', 'WebSocketListener'],
      parameters: ['WebSocket', 'WebSocketFrame'],
    },
    ...['onConnected', 'onTextMessage', 'onBinaryMessage', 'onError'].map((name) => ({
      name,
      extends: ['WebSocketAdapter', 'WebSocketListener'],
      parameters: ['WebSocket'],
    })),
  ],
  constantsFit: 'numbers',
  constants: paths('WebSocketCloseCode', codes),
  evidence: ['disconnect', 'sendClose', 'createCloseFrame', 'getCloseCode', 'constants'].flatMap((claim) => [
    { claim, how: 'ran', source: 'TakahikoKawasaki/nv-websocket-client 2.14' },
    {
      claim,
      how: 'read',
      source:
        'TakahikoKawasaki/nv-websocket-client f9cc3303 WebSocket.java, WebSocketFrame.java, WebSocketCloseCode.java',
    },
  ]),
};
