import { emptiedByUwebsockets, everyCode, rejected, sent } from '../fates';
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
import type { Export, LibraryProfile, Shape } from '../profile';

const notANumber = rejected('TypeError: close requires a numeric code or undefined');

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

/** Bun: the sockets of `Bun.serve` and the global client. */
export const bun: LibraryProfile = {
  id: 'bun',
  name: 'Bun',
  languages: ['javascript'],
  homepage: 'https://bun.sh/docs/api/websockets',
  versions: 'sources of 2025',
  modules: ['bun'],
  signs: ['Bun.', "'bun'", '"bun"'],
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
      odd: { numericString: notANumber, nothing: notANumber },
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
      fates: everyCode(sent),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('WebSocket close message is too long.'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      abrupt: 'terminate',
      note: text(
        'Bun’s client checks no range: codes that a browser refuses, 1001 as well as 1006, are sent.',
        'Bun 客户端不检查范围：浏览器会拒绝的代码（1001 也好，1006 也好）都会被发送。',
      ),
    },
  ],
  receives: [
    {
      id: 'server-close',
      label: 'Bun.serve websocket.close()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      maps: [
        [0, 999, 1006],
        [1004, 1004, 1006],
        [1015, 2999, 1006],
        [5000, 65535, 1006],
      ],
    },
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      reports: [
        [1000, 1000],
        [1002, 1003],
        [1006, 1015],
        [3000, 65535],
      ],
      emptyFrame: 1000,
      maps: [
        [0, 999, 1002],
        [1001, 1001, 1000],
        [1004, 1006, 1002],
        [1016, 2999, 1002],
      ],
      note: text(
        'Bun’s client reports the peer’s 1001 and an empty frame as 1000, a TLS failure as 1015, a refused upgrade as 1002, a timeout as 1013.',
        'Bun 客户端把对端的 1001 和空帧都报告为 1000，TLS 失败报告为 1015，升级被拒报告为 1002，超时报告为 1013。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'server.close',
      how: 'read',
      source:
        'oven-sh/bun 04ff4686 src/bun.js/api/server/ServerWebSocket.zig; 049c4d28 packages/bun-uws/src/WebSocketProtocol.h',
    },
    { claim: 'client.close', how: 'read', source: 'oven-sh/bun 0ac21218 src/bun.js/bindings/webcore/WebSocket.cpp' },
    { claim: 'server-close', how: 'read', source: 'oven-sh/bun 049c4d28 packages/bun-uws/src/WebSocketProtocol.h' },
    { claim: 'close-event', how: 'read', source: 'oven-sh/bun 0b06d6c7 src/http/websocket_client.zig' },
  ],
};
