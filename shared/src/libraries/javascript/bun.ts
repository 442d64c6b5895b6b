import { acceptsOnly, emptiedByUwebsockets, registryCodes, rejected } from '../fates';
import { importsOf } from '../importSigns';
import {
  callback,
  eventTypes,
  fields,
  receivedCode,
  receivedReason,
  sends,
  socketEvents,
  text,
  type,
} from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile, ReceiveApi, Shape } from '../profile';

const notANumber = rejected('TypeError: close requires a numeric code or undefined');

const invalidCode = rejected(
  'InvalidAccessError: The close code must be a valid WebSocket close code (1000-1014, excluding the reserved codes 1004-1006, or in the range of 3000 to 4999). Received N.',
);

const handlers: Shape = fields({
  open: callback('ServerWebSocket'),
  message: callback('ServerWebSocket'),
  drain: callback('ServerWebSocket'),
  ping: callback('ServerWebSocket'),
  pong: callback('ServerWebSocket'),
  close: callback('ServerWebSocket', receivedCode('server-close'), receivedReason),
});

const bunExports: { readonly [name: string]: Export } = {
  serve: { kind: 'function', takes: { 0: fields({ websocket: handlers }) } },
  ServerWebSocket: type('ServerWebSocket'),
  WebSocketHandler: { kind: 'type', type: 'WebSocketHandler', describes: handlers },
};

/** Codes of the peer's that a frame must not hold are told as 1006. */
const maps: NonNullable<ReceiveApi['maps']> = [
  [0, 999, 1006],
  [1004, 1004, 1006],
  [1015, 2999, 1006],
  [5000, 65535, 1006],
];

/** What a server of Bun tells of the peer's codes. */
export const reportedByBun: Pick<ReceiveApi, 'reports' | 'maps'> = {
  reports: [
    [1000, 1003],
    [1005, 1014],
    [3000, 4999],
  ],
  maps,
};

/** Bun: the sockets of `Bun.serve` and the global client. */
export const bun: LibraryProfile = {
  id: 'bun',
  name: 'Bun',
  languages: ['javascript'],
  homepage: 'https://bun.sh/docs/api/websockets',
  versions: '1.4.5',
  modules: ['bun'],
  // `bun:test` and its kin are imported nowhere else.
  signs: ['Bun.', "'bun'", '"bun"', ...importsOf('bun:')],
  exports: bunExports,
  globals: {
    Bun: { kind: 'namespace', exports: bunExports },
    WebSocket: type('WebSocket'),
    CloseEvent: type('CloseEvent'),
  },
  types: {
    ServerWebSocket: { side: 'server', members: { close: sends('server.close') } },
    WebSocketHandler: { members: {} },
    WebSocket: { side: 'client', members: { close: sends('client.close'), ...socketEvents } },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'server.close',
      label: 'Bun ServerWebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: emptiedByUwebsockets,
      odd: { numericString: notANumber, nothing: notANumber, fraction: 'truncated' },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      side: 'server',
      abrupt: 'terminate',
      note: text(
        'Without a code Bun’s server sends 1000, not an empty frame. Only 0, 1005 and 1006 are caught (the frame is emptied); 1004, 1015, 2000 or 5000 really go on the wire.',
        '不带代码时，Bun 服务器发送 1000，而不是空帧。只有 0、1005、1006 会被拦下（改发空帧）；1004、1015、2000、5000 会真的发送出去。',
      ),
    },
    {
      id: 'client.close',
      label: 'Bun WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(registryCodes, invalidCode),
      odd: { ...clampedThen(invalidCode), fraction: 'rounded' },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError: The close reason must not be greater than 123 UTF-8 bytes.'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      abrupt: 'terminate',
      note: text(
        'Bun’s client takes more than a browser: 1001–1003 and 1007–1014 too. Versions before that check sent any code.',
        'Bun 客户端比浏览器宽松：也接受 1001–1003 和 1007–1014。加入这项检查之前的版本会发送任何代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'server-close',
      label: 'Bun.serve websocket.close()',
      ...reportedByBun,
    },
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      reports: [
        [1000, 1003],
        [1005, 1015],
        [3000, 4999],
      ],
      maps,
      note: text(
        'Unlike a browser, Bun has reported a failed TLS handshake as 1015.',
        '与浏览器不同，Bun 曾把 TLS 握手失败报告为 1015。',
      ),
    },
  ],
  evidence: [
    { claim: 'server.close', how: 'ran', source: 'Bun 1.4.5' },
    { claim: 'client.close', how: 'ran', source: 'Bun 1.4.5' },
    { claim: 'server-close', how: 'ran', source: 'Bun 1.4.5' },
    { claim: 'close-event', how: 'ran', source: 'Bun 1.4.5' },
    { claim: 'close-event 1015', how: 'read', source: 'oven-sh/bun 0b06d6c7 src/http/websocket_client.zig' },
  ],
};
