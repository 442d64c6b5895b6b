import { everyCode, rejected, sent } from '../fates';
import { callback, listener, makes, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile, Parameter, SendApi } from '../profile';

const dropped: Fate = { kind: 'dropped' };
const outOfRange = rejected('ValueError: code is invalid range');

const codes = {
  STATUS_NORMAL: 1000,
  STATUS_GOING_AWAY: 1001,
  STATUS_PROTOCOL_ERROR: 1002,
  STATUS_UNSUPPORTED_DATA_TYPE: 1003,
  STATUS_STATUS_NOT_AVAILABLE: 1005,
  STATUS_ABNORMAL_CLOSED: 1006,
  STATUS_INVALID_PAYLOAD: 1007,
  STATUS_POLICY_VIOLATION: 1008,
  STATUS_MESSAGE_TOO_BIG: 1009,
  STATUS_INVALID_EXTENSION: 1010,
  STATUS_UNEXPECTED_CONDITION: 1011,
  STATUS_SERVICE_RESTART: 1012,
  STATUS_TRY_AGAIN_LATER: 1013,
  STATUS_BAD_GATEWAY: 1014,
  STATUS_TLS_HANDSHAKE_ERROR: 1015,
} as const;

const constants: { readonly [name: string]: Export } = Object.fromEntries(
  Object.entries(codes).map(([name, value]) => [name, { kind: 'constant', value }]),
);

const closed: readonly Parameter[] = ['App', receivedCode('on_close'), receivedReason];

const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'status' },
  reason: { position: 1, keyword: 'reason' },
  whenOmitted: { code: 1000 },
  fates: everyCode(sent),
  odd: { negative: outOfRange, above65535: outOfRange, fraction: dropped },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
  side: 'client',
  note: text(
    'The reason must be bytes: with a str no Close frame is sent at all, and no error is raised.',
    '原因必须是 bytes：若为 str，则根本不会发送关闭帧，也不会抛出错误。',
  ),
};

const appArguments = {
  on_close: callback(...closed),
  on_open: callback('App'),
  on_message: callback('App'),
  on_error: callback('App'),
} as const;

/** websocket-client, whose module is called `websocket`. */
export const pythonWebsocketClient: LibraryProfile = {
  id: 'python-websocket-client',
  name: 'websocket-client',
  languages: ['python'],
  homepage: 'https://websocket-client.readthedocs.io',
  versions: '1.9.2',
  modules: ['websocket'],
  exports: {
    ...constants,
    WebSocket: type('WebSocket'),
    create_connection: { kind: 'function', returns: 'WebSocket' },
    WebSocketApp: { kind: 'type', type: 'App', named: appArguments },
    _abnf: { kind: 'namespace', exports: constants },
    _core: { kind: 'namespace', exports: { WebSocket: type('WebSocket') } },
    _app: { kind: 'namespace', exports: { WebSocketApp: { kind: 'type', type: 'App', named: appArguments } } },
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), send_close: sends('send_close') } },
    App: {
      side: 'client',
      members: {
        close: sends('app.close'),
        sock: { kind: 'value', type: 'WebSocket' },
        on_close: listener(...closed),
        on_open: listener('App'),
        on_message: listener('App'),
        on_error: listener('App'),
        create_dispatcher: makes('App'),
      },
    },
  },
  sends: [
    { ...close, id: 'close', label: 'websocket-client WebSocket.close()', abrupt: 'shutdown' },
    {
      ...close,
      id: 'send_close',
      label: 'websocket-client WebSocket.send_close()',
      abrupt: 'shutdown',
      odd: { ...close.odd, fraction: rejected('struct.error') },
      note: text(
        'The reason must be bytes: a str raises a TypeError, whatever the documentation says.',
        '原因必须是 bytes：无论文档怎么说，str 都会引发 TypeError。',
      ),
    },
    {
      ...close,
      id: 'app.close',
      label: 'websocket-client WebSocketApp.close()',
      code: { position: -1, keyword: 'status' },
      reason: { position: -1, keyword: 'reason' },
    },
  ],
  receives: [
    {
      id: 'on_close',
      label: 'websocket-client on_close',
      reports: [
        [1000, 1003],
        [1007, 1014],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'It is None after an empty Close frame, after a lost connection and when this side closed: never 1005 or 1006. A code that may not be sent goes to on_error instead.',
        '空关闭帧、连接丢失以及本端主动关闭之后都是 None，绝不会是 1005 或 1006。不可发送的代码会转给 on_error。',
      ),
    },
  ],
  constants: codes,
  evidence: [
    ...['close', 'send_close', 'on_close', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'websocket-client 1.9.2',
    })),
    {
      claim: 'app.close',
      how: 'read',
      source: 'websocket-client/websocket-client e46a8fe2 websocket/_app.py, _core.py',
    },
  ],
};
