import { fateTable, sent, sentEmpty } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { holdsReason, receivedCode, receivedReason, receives, sends, text, type } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const codes = {
  NORMAL: 1000,
  SHUTDOWN: 1001,
  PROTOCOL: 1002,
  BAD_DATA: 1003,
  UNDEFINED: 1004,
  NO_CODE: 1005,
  NO_CLOSE: 1006,
  ABNORMAL: 1006,
  BAD_PAYLOAD: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_LARGE: 1009,
  REQUIRED_EXTENSION: 1010,
  SERVER_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  INVALID_UPSTREAM_RESPONSE: 1014,
  FAILED_TLS_HANDSHAKE: 1015,
} as const;

const coreCodes = {
  NORMAL: 1000,
  SHUTDOWN: 1001,
  PROTOCOL: 1002,
  BAD_DATA: 1003,
  RESERVED: 1004,
  NO_CODE: 1005,
  NO_CLOSE: 1006,
  BAD_PAYLOAD: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_LARGE: 1009,
  EXTENSION_ERROR: 1010,
  SERVER_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  FAILED_TLS_HANDSHAKE: 1015,
} as const;

/** Jetty 12 tells the callback alone; Jetty 9.4 ends the connection. */
const refused: Fate = {
  kind: 'dropped',
  leaves: text(
    'Jetty 12 fails the callback and leaves the session open; Jetty 9 cuts the connection, which reports 1006.',
    'Jetty 12 让回调失败，会话保持打开；Jetty 9 切断连接，并报告 1006。',
  ),
};

/** What Jetty makes of a code: 1005 is an empty frame, what may not travel is not sent. */
export const jettyFates = fateTable(
  [
    [1000, 1003, sent],
    [1005, 1005, sentEmpty],
    [1007, 1014, sent],
    [3000, 4999, sent],
  ],
  refused,
);

const packages = [
  'org.eclipse.jetty.websocket.api',
  'org.eclipse.jetty.ee9.websocket.api',
  'org.eclipse.jetty.ee8.websocket.api',
];

/** Jetty’s own WebSocket API, from 9.4 to 12. */
export const jetty: LibraryProfile = {
  id: 'jetty',
  name: 'Jetty',
  languages: jvm,
  homepage: 'https://jetty.org/docs/jetty/12/programming-guide/server/websocket.html',
  versions: '9.4.57, 12.0.15',
  modules: [...packages, ...packages.map((name) => `${name}.annotations`), 'org.eclipse.jetty.websocket.core'],
  exports: {
    Session: { kind: 'type', type: 'Session', exports: { Listener: type('Listener') } },
    StatusCode: { kind: 'type', type: 'StatusCode', exports: numbers(codes) },
    CloseStatus: {
      kind: 'type',
      type: 'CloseStatus',
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
      exports: numbers(coreCodes),
    },
    WebSocketAdapter: type('WebSocketAdapter'),
    WebSocketListener: type('Listener'),
  },
  types: {
    Session: { members: { close: sends('close') } },
    Listener: { members: {} },
    WebSocketAdapter: { members: { getSession: { kind: 'value', type: 'Session' } } },
    StatusCode: { members: {} },
    CloseStatus: {
      received: 'onWebSocketClose',
      members: { getCode: receives('onWebSocketClose'), getReason: holdsReason },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'Jetty Session.close()',
      code: { position: 0 },
      reason: { position: 1 },
      overloads: [{ arguments: 1, code: { position: 0, carrier: true } }],
      whenOmitted: { code: 1000 },
      fates: jettyFates,
      odd: { negative: refused, above65535: refused },
      emptyFrameIdiom: [1005],
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      abrupt: 'disconnect',
      note: text(
        '`close(StatusCode.NO_CODE, null, callback)` sends an empty Close frame; that is what it is for.',
        '`close(StatusCode.NO_CODE, null, callback)` 会发送空的关闭帧，这正是它的用途。',
      ),
    },
  ],
  receives: [
    {
      id: 'onWebSocketClose',
      label: 'onWebSocketClose()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'A code that may not travel is a protocol error, reported as 1002.',
        '不允许传输的代码属于协议错误，报告为 1002。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'onWebSocketClose',
      extends: ['WebSocketAdapter', 'WebSocketListener', 'Listener', 'AutoDemanding', 'Abstract'],
      parameters: [receivedCode('onWebSocketClose'), receivedReason],
    },
    { name: 'onWebSocketOpen', extends: ['Listener', 'AutoDemanding', 'Abstract'], parameters: ['Session'] },
    { name: 'onWebSocketConnect', extends: ['WebSocketAdapter', 'WebSocketListener'], parameters: ['Session'] },
    { decorator: ['OnWebSocketClose'], count: 2, parameters: [receivedCode('onWebSocketClose'), receivedReason] },
    {
      decorator: ['OnWebSocketClose'],
      count: 3,
      parameters: ['Session', receivedCode('onWebSocketClose'), receivedReason],
    },
  ],
  constantsFit: 'numbers',
  constants: paths('StatusCode', codes),
  evidence: ['close', 'onWebSocketClose', 'constants'].flatMap((claim) => [
    { claim, how: 'ran', source: 'Debian libjetty9-java 9.4.57' },
    {
      claim,
      how: 'read',
      source: 'jetty/jetty.project acf33259 WebSocketCoreSession.java, FrameValidation.java, StatusCode.java',
    },
  ]),
};
