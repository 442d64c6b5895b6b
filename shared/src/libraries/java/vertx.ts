import { everyCode, sent } from '../fates';
import { jvm } from '../jvm';
import { callback, holdsReason, makes, method, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const api = {
  reason: { position: 1 },
  whenOmitted: { code: 1000 },
  fates: everyCode(sent),
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
} as const satisfies Partial<SendApi>;

/** Eclipse Vert.x: sockets of its HTTP server and client. */
export const vertx: LibraryProfile = {
  id: 'vertx',
  name: 'Vert.x',
  languages: jvm,
  homepage: 'https://vertx.io/docs/vertx-core/java/#_websockets',
  versions: '5.2.0-SNAPSHOT',
  modules: ['io.vertx.core.http'],
  exports: {
    ServerWebSocket: type('ServerWebSocket'),
    WebSocket: type('WebSocket'),
    WebSocketBase: type('WebSocket'),
    ClientWebSocket: type('WebSocket'),
    WebSocketClient: type('WebSocketClient'),
    HttpServer: type('HttpServer'),
    HttpClient: type('WebSocketClient'),
    WebSocketFrame: type('WebSocketFrame'),
  },
  types: {
    WebSocket: {
      members: {
        close: sends('close'),
        shutdown: sends('shutdown'),
        closeStatusCode: receives('closeStatusCode'),
        closeReason: holdsReason,
        frameHandler: method({ 0: callback('WebSocketFrame') }),
      },
    },
    ServerWebSocket: { extends: 'WebSocket', side: 'server', members: {} },
    WebSocketClient: {
      side: 'client',
      members: { connect: makes({ each: 'WebSocket' }), webSocket: makes({ each: 'WebSocket' }) },
    },
    HttpServer: { members: { webSocketHandler: method({ 0: callback('ServerWebSocket') }, 'HttpServer') } },
    WebSocketFrame: { members: { closeStatusCode: receives('closeStatusCode'), closeReason: holdsReason } },
  },
  sends: [
    {
      ...api,
      id: 'close',
      label: 'Vert.x WebSocketBase.close()',
      code: { position: 0 },
      note: text(
        'Nothing is checked: the frame is made past the check of Netty’s constructor.',
        '不做任何检查，也绕过了 Netty 帧构造函数的检查。',
      ),
    },
    {
      ...api,
      id: 'shutdown',
      label: 'Vert.x WebSocketBase.shutdown()',
      code: { position: 2 },
      reason: { position: 3 },
      // `shutdown(unit, …, code)` and `shutdown(timeout, code, reason)` are of one length; both are left alone.
      overloads: [{ arguments: 1 }, { arguments: 2 }, { arguments: 3 }],
    },
  ],
  receives: [
    {
      id: 'closeStatusCode',
      label: 'closeStatusCode()',
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 32767],
      ],
      emptyFrame: 1000,
      earlier: [{ before: '4.5.16', dropped: null }],
      note: text(
        'An empty Close frame reads as 1000. A lost connection reads as 1006 since 4.5.16 and 5.0.1, and as null before.',
        '空的关闭帧读作 1000。自 4.5.16 和 5.0.1 起，连接丢失读作 1006，此前为 null。',
      ),
    },
  ],
  addedMembers: [{ name: 'webSocketHandler', member: method({ 0: callback('ServerWebSocket') }) }],
  evidence: ['close', 'shutdown', 'closeStatusCode'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'eclipse-vertx/vert.x d9e1080b, 4.5.15, 4.5.16, 5.0.0, 5.0.1 io/vertx/core/http/WebSocketBase.java, impl/websocket',
  })),
};
