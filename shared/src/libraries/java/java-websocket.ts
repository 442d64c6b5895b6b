import { everyCode, fateTable, sent } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { holds, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Fate, LibraryProfile, SendApi } from '../profile';

const codes = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  REFUSE: 1003,
  NOCODE: 1005,
  ABNORMAL_CLOSE: 1006,
  NO_UTF8: 1007,
  POLICY_VALIDATION: 1008,
  TOOBIG: 1009,
  EXTENSION: 1010,
  UNEXPECTED_CONDITION: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  TLS_ERROR: 1015,
} as const;

const refused: Fate = {
  kind: 'dropped',
  leaves: text(
    'The error goes to onError, and the connection is ended locally with 1006.',
    '错误会交给 onError，本地以 1006 结束连接。',
  ),
};

/** `WebSocketImpl.close` ends the connection for 1006 before it checks any code. */
const ended: Fate = {
  kind: 'dropped',
  leaves: text('The connection is ended locally with 1006, without onError.', '本地以 1006 结束连接，不调用 onError。'),
};

/** 1007 is sent beside a reason alone. */
const fatesFrom = (first: 1007 | 1008) =>
  fateTable(
    [
      [1000, 1003, sent],
      [1006, 1006, ended],
      [first, 1014, sent],
      [3000, 4999, sent],
    ],
    refused,
  );

const close: SendApi = {
  id: 'close',
  label: 'Java-WebSocket close()',
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: { code: 1000 },
  fates: fatesFrom(1007),
  withoutReason: { fates: fatesFrom(1008) },
  odd: { negative: refused, above65535: refused },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  note: text(
    'Never throws. 1007 is sent only with a reason. An empty Close frame cannot be sent.',
    '从不抛出异常。1007 只有带原因时才会发送。无法发送空的关闭帧。',
  ),
};

const serverMethods = ['onOpen', 'onMessage', 'onError'].map((name) => ({
  name,
  extends: ['WebSocketServer'],
  parameters: ['WebSocket'],
}));

const heard = [receivedCode('onClose'), receivedReason] as const;

/** Java-WebSocket by TooTallNate: clients and servers by subclass. */
export const javaWebsocket: LibraryProfile = {
  id: 'java-websocket',
  name: 'Java-WebSocket',
  languages: jvm,
  homepage: 'https://github.com/TooTallNate/Java-WebSocket',
  versions: '1.6.0, 1.6.1-SNAPSHOT',
  modules: [
    'org.java_websocket',
    'org.java_websocket.client',
    'org.java_websocket.server',
    'org.java_websocket.framing',
  ],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketClient: type('WebSocketClient'),
    WebSocketServer: type('WebSocketServer'),
    CloseFrame: { kind: 'type', type: 'CloseFrame', exports: numbers(codes) },
  },
  types: {
    WebSocket: { members: { close: sends('close'), closeConnection: sends('closeConnection') } },
    WebSocketClient: { extends: 'WebSocket', side: 'client', members: { getConnection: holds('WebSocket') } },
    WebSocketServer: {
      side: 'server',
      members: { getConnections: holds({ each: 'WebSocket' }), connections: holds({ each: 'WebSocket' }) },
    },
    CloseFrame: { members: {} },
  },
  sends: [
    close,
    {
      ...close,
      id: 'closeConnection',
      label: 'Java-WebSocket closeConnection()',
      whenOmitted: 'required',
      fates: everyCode({ kind: 'dropped' }),
      simulates: true,
      staysLocal: true,
      note: text(
        'Drops the connection without a Close frame; the code is what this side’s onClose is told.',
        '不发送关闭帧直接断开连接；代码只告知本端的 onClose。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'onClose()',
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      note: text('−1 means never connected.', '−1 表示从未连接成功。'),
    },
  ],
  userMethods: [
    ...['onClose', 'onClosing'].flatMap((name) => [
      { name, extends: ['WebSocketClient'], parameters: heard },
      { name, extends: ['WebSocketServer'], parameters: ['WebSocket', ...heard] },
    ]),
    { name: 'onCloseInitiated', extends: ['WebSocketClient'], parameters: heard },
    { name: 'onCloseInitiated', extends: ['WebSocketServer'], parameters: ['WebSocket', ...heard] },
    ...serverMethods,
  ],
  constantsFit: 'numbers',
  constantsFrom: ['org.java_websocket.framing'],
  constants: paths('CloseFrame', codes),
  evidence: [
    ...['close', 'onClose', 'constants'].map(
      (claim) => ({ claim, how: 'ran', source: 'TooTallNate/Java-WebSocket 1.6.0' }) as const,
    ),
    ...['close', 'closeConnection', 'onClose', 'constants'].map(
      (claim) =>
        ({
          claim,
          how: 'read',
          source: 'TooTallNate/Java-WebSocket afeacbf8 framing/CloseFrame.java, WebSocketImpl.java',
        }) as const,
    ),
  ],
};
