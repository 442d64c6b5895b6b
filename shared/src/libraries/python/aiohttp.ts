import { everyCode, sent } from '../fates';
import { holdsReason, makes, namespace, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, Fate, LibraryProfile, ReceiveApi, SendApi } from '../profile';

const dropped: Fate = { kind: 'dropped' };

const closeCodes = {
  OK: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  ABNORMAL_CLOSURE: 1006,
  INVALID_TEXT: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
} as const;

const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: -1, keyword: 'code' },
  reason: { position: -1, keyword: 'message' },
  whenOmitted: { code: 1000 },
  fates: everyCode(sent),
  odd: { numericString: dropped, nothing: dropped, negative: dropped, above65535: dropped, fraction: dropped },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
  note: text(
    'Code and message are given by keyword alone. What is no number from 0 to 65535 is swallowed: `close()` returns True, no frame is sent, and `close_code` is 1006.',
    '代码和消息只能按关键字传递。不是 0 到 65535 的数字会被吞掉：`close()` 返回 True，不发送任何帧，`close_code` 为 1006。',
  ),
};

/** What is never told: the codes that aiohttp refuses. An empty Close frame holds 0. */
const told: ReceiveApi['reports'] = [
  [0, 0],
  [1000, 1003],
  [1006, 1014],
  [3000, 65535],
];

const openOrRefused = text(
  'It is None while the connection is open. A peer’s 1006 and codes above 4999 are taken as they are; any other code that may not be sent makes aiohttp answer 1002, which is then what stands here.',
  '连接打开时为 None。对端发送的 1006 和 4999 以上的代码会原样接受；其他不可发送的代码会让 aiohttp 以 1002 回应，此处即为 1002。',
);

const webExports: { readonly [name: string]: Export } = {
  WebSocketResponse: type('ServerSocket'),
  WSCloseCode: { kind: 'constants', values: closeCodes },
  WSMessage: type('Message'),
};

/** aiohttp: the server's and the client's WebSockets. */
export const aiohttp: LibraryProfile = {
  id: 'aiohttp',
  name: 'aiohttp',
  languages: ['python'],
  homepage: 'https://docs.aiohttp.org',
  versions: '3.14.3',
  modules: ['aiohttp'],
  exports: {
    web: namespace(webExports),
    web_ws: namespace(webExports),
    http: namespace({ WSCloseCode: { kind: 'constants', values: closeCodes }, WSMessage: type('Message') }),
    client_ws: namespace({ ClientWebSocketResponse: type('ClientSocket') }),
    ClientSession: type('Session'),
    ClientWebSocketResponse: type('ClientSocket'),
    WSMessage: type('Message'),
    WSCloseCode: { kind: 'constants', values: closeCodes },
  },
  types: {
    Session: {
      members: {
        ws_connect: makes('ClientSocket'),
        close: takesNoCode(
          '`ClientSession.close()` takes no code; it closes the session and not a WebSocket.',
          '`ClientSession.close()` 不接受代码；它关闭的是会话，不是 WebSocket。',
        ),
      },
    },
    Socket: {
      iterates: 'Message',
      members: { close_code: receives('close_code'), receive: makes('Message') },
    },
    ClientSocket: {
      extends: 'Socket',
      iterates: 'Message',
      side: 'client',
      members: { close: sends('client.close') },
    },
    ServerSocket: {
      extends: 'Socket',
      iterates: 'Message',
      side: 'server',
      members: { close: sends('server.close'), close_code: receives('server.close_code') },
    },
    Message: { members: { data: receives('message.data'), extra: holdsReason } },
  },
  sends: [
    { ...close, id: 'client.close', label: 'aiohttp ClientWebSocketResponse.close()', side: 'client' },
    { ...close, id: 'server.close', label: 'aiohttp WebSocketResponse.close()', side: 'server' },
  ],
  receives: [
    {
      id: 'close_code',
      label: 'aiohttp close_code',
      reports: told,
      emptyFrame: 1006,
      maps: [[0, 0, 1002]],
      note: text(
        `${openOrRefused.en} After an empty Close frame it is 1006 here and 0 in the message; with \`autoclose=False\` it is 0 here too.`,
        `${openOrRefused['zh-cn']}收到空关闭帧后，此处为 1006，消息中为 0；若 \`autoclose=False\`，此处也为 0。`,
      ),
    },
    {
      id: 'server.close_code',
      label: 'aiohttp WebSocketResponse.close_code',
      reports: told,
      emptyFrame: 0,
      maps: [[0, 0, 1002]],
      note: openOrRefused,
    },
    {
      id: 'message.data',
      label: 'aiohttp WSMessage.data',
      reports: told,
      emptyFrame: 0,
      dropped: null,
      note: text(
        'It is the code in a message of type `WSMsgType.CLOSE`; the reason is `extra`.',
        '在 `WSMsgType.CLOSE` 类型的消息中它是代码；原因在 `extra` 中。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(closeCodes).map(([name, value]) => [`WSCloseCode.${name}`, value])),
  note: text(
    'A peer’s Close frame is answered with 1000, not with its own code.',
    '对端的关闭帧以 1000 回应，而不是回送其代码。',
  ),
  evidence: [
    ...['client.close', 'server.close', 'close_code', 'message.data', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'aiohttp 3.14.3',
    })),
    { claim: 'server.close_code', how: 'read', source: 'aiohttp 3.14.3 aiohttp/web_ws.py' },
    { claim: 'recognition', how: 'read', source: 'aio-libs/aiohttp 495e7783 aiohttp/web_ws.py, client_ws.py' },
  ],
};
