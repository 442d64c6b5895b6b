import { acceptsOnly, registryCodes, rejected } from '../fates';
import { callback, callbackReturning, eventTypes, fields, holds, sends, text } from '../members';
import { bun, cloudflare, deno, nodeWs } from '../layers';
import type { Export, LibraryProfile, Shape } from '../profile';

const events: Shape = fields({
  onOpen: callback('Event', 'WSContext'),
  onMessage: callback('Event', 'WSContext'),
  onClose: callback('CloseEvent', 'WSContext'),
  onError: callback('Event', 'WSContext'),
});

/** `upgradeWebSocket((context) => events)` and `upgradeWebSocket(context, events)`. */
const upgradeWebSocket: Export = {
  kind: 'function',
  takes: { 0: callbackReturning(events, null), 1: events },
};

/** Hono's WebSocket helper, which hands codes to the socket of the runtime. */
export const hono: LibraryProfile = {
  id: 'hono',
  name: 'Hono',
  languages: ['javascript'],
  homepage: 'https://hono.dev/docs/helpers/websocket',
  versions: 'hono 4.13.19, @hono/node-ws 1.3.1, @hono/node-server 2.0.11',
  modules: [
    'hono/ws',
    'hono/bun',
    'hono/deno',
    'hono/cloudflare-workers',
    '@hono/node-ws',
    '@hono/node-server',
    '@hono/bun',
    '@hono/deno',
    '@hono/cloudflare-workers',
  ],
  exports: {
    upgradeWebSocket,
    createNodeWebSocket: { kind: 'function', returns: 'Upgrader' },
    createBunWebSocket: { kind: 'function', returns: 'Upgrader' },
    WSContext: { kind: 'type', type: 'WSContext' },
    WSEvents: { kind: 'type', type: 'WSEvents', describes: events },
  },
  types: {
    WSContext: { side: 'server', members: { close: sends('close') } },
    WSEvents: { members: {} },
    Upgrader: {
      members: {
        upgradeWebSocket: { kind: 'method', takes: { 0: callbackReturning(events, null), 1: events } },
        wss: holds('WebSocketServer'),
      },
    },
    ...eventTypes('WSContext'),
  },
  basedOn: 'ws',
  sends: [
    {
      id: 'close',
      label: 'Hono WSContext.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(registryCodes, rejected('TypeError: First argument must be a valid error code number')),
      side: 'server',
      layers: [nodeWs, cloudflare, deno, bun],
      decidedBelow: text(
        'Hono hands the code to the runtime’s socket. Node.js (`ws`) throws a TypeError for codes that must not be sent; Cloudflare Workers throws InvalidAccessError, but takes 1016–2999; Deno sends everything; Bun sends all but 0, 1005 and 1006, which become an empty frame, and 1000 when there is no code.',
        'Hono 把代码交给运行时的套接字。Node.js（`ws`）对不可发送的代码抛出 TypeError；Cloudflare Workers 抛出 InvalidAccessError，但接受 1016–2999；Deno 什么都发送；Bun 把 0、1005、1006 变成空帧，其余照发，不带代码时发送 1000。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'Hono onClose event.code',
      reports: [[0, 65535]],
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm hono 4.13.19 with @hono/node-ws 1.3.1' },
    { claim: 'close-event', how: 'ran', source: 'npm hono 4.13.19 with @hono/node-ws 1.3.1' },
    { claim: 'close', how: 'read', source: 'honojs/hono 28a9c128 src/helper/websocket; npm @hono/node-ws 1.3.1' },
    { claim: 'recognition', how: 'read', source: 'honojs/node-server 3b1dd68 (2.0.11) src/index.ts, src/websocket.ts' },
    {
      claim: 'close-event',
      how: 'read',
      source: 'npm hono 4.13.19 dist/adapter/bun/websocket.js; npm @hono/node-ws 1.3.1',
    },
  ],
};
