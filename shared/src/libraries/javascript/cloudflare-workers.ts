import { acceptsOnly, rejected, workersCodes } from '../fates';
import { eventTypes, holds, makes, receivedCode, receivedReason, sends, socketEvents, text, type } from '../members';
import { clampedThen } from '../oddValues';
import type { LibraryProfile } from '../profile';

const invalidCode = rejected('InvalidAccessError: Invalid WebSocket close code: N.');

/** Cloudflare Workers and Durable Objects. */
export const cloudflareWorkers: LibraryProfile = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  languages: ['javascript'],
  homepage: 'https://developers.cloudflare.com/workers/runtime-apis/websockets/',
  versions: 'workerd 1.20261117.1',
  modules: ['cloudflare:workers', '@cloudflare/workers-types', '@cloudflare/workers-types/*'],
  // Of names that others have as well (`Network.webSocketClosed` of Chrome's protocol, `ExecutionContext` of NestJS and
  // AVA), only the shape that they have in a Worker.
  signs: [
    'WebSocketPair',
    'DurableObject',
    'webSocketClose(',
    'webSocketMessage(',
    'acceptWebSocket',
    'getWebSockets',
    'cloudflare:workers',
    '@cloudflare/workers-types',
    'Env, ctx: ExecutionContext',
    'Env, _ctx: ExecutionContext',
    'ExportedHandler',
    'serializeAttachment',
  ],
  exports: {
    WebSocket: type('WebSocket'),
    CloseEvent: type('CloseEvent'),
    WebSocketPair: { kind: 'function', returns: { each: 'WebSocket' } },
  },
  globals: {
    WebSocket: type('WebSocket'),
    CloseEvent: type('CloseEvent'),
    WebSocketPair: { kind: 'function', returns: { each: 'WebSocket' } },
  },
  types: {
    WebSocket: { members: { close: sends('close'), ...socketEvents } },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'close',
      label: 'Workers WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      refusesWhenClosed: true,
      fates: acceptsOnly(workersCodes, invalidCode),
      odd: { ...clampedThen(invalidCode), fraction: 'truncated' },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError: WebSocket close reason must not be longer than 123 bytes when UTF-8 encoded.'),
        withoutCode: {
          kind: 'rejected',
          error: 'InvalidAccessError: If you specify a WebSocket close reason, you must also specify a code.',
        },
      },
      note: text(
        'Handing on the code of `webSocketClose(ws, code)` throws for 1005 and 1006. With the flag `pedantic_wpt` only 1000 and 3000–4999 are taken; the reason is measured from compatibility date 2026-03-03 on.',
        '把 `webSocketClose(ws, code)` 收到的代码原样传回时，1005 和 1006 会抛出异常。启用 `pedantic_wpt` 标志后只接受 1000 和 3000–4999；自兼容日期 2026-03-03 起才检查原因的长度。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      reports: [[0, 65535]],
    },
    {
      id: 'webSocketClose',
      label: 'webSocketClose()',
      reports: [[0, 65535]],
      note: text(
        '1005 stands for a Close frame without a code, 1006 for a connection that dropped: neither may be handed back to `close()`.',
        '1005 表示不带代码的关闭帧，1006 表示连接中断：两者都不能再传给 `close()`。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'webSocketClose',
      parameters: ['WebSocket', receivedCode('webSocketClose'), receivedReason],
    },
    { name: 'webSocketMessage', parameters: ['WebSocket'] },
    { name: 'webSocketError', parameters: ['WebSocket'] },
  ],
  addedMembers: [
    { name: 'webSocket', member: holds('WebSocket') },
    { name: 'getWebSockets', member: makes({ each: 'WebSocket' }) },
  ],
  evidence: [
    { claim: 'recognition', how: 'read', source: 'cloudflare/workerd 6552d999 src/workerd/api/web-socket.c++' },
    { claim: 'close', how: 'ran', source: 'workerd 1.20261117.1' },
    { claim: 'close-event', how: 'ran', source: 'workerd 1.20261117.1' },
    { claim: 'webSocketClose', how: 'ran', source: 'workerd 1.20261117.1' },
    { claim: 'reasons', how: 'read', source: 'cloudflare/workerd 6552d999 src/workerd/io/compatibility-date.capnp' },
  ],
};
