import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { callback, fields, holds, sends, text } from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile, Shape } from '../profile';

const options: Shape = fields({
  onConnected: callback('WebSocket'),
  onDisconnected: callback('WebSocket', 'CloseEvent'),
  onError: callback('WebSocket', 'Event'),
  onMessage: callback('WebSocket', 'Event'),
});

const useWebSocket: Export = { kind: 'function', returns: 'UseWebSocketReturn', takes: { 1: options } };

/** VueUse's useWebSocket, over the page's own WebSocket. */
export const vueuseWebsocket: LibraryProfile = {
  id: 'vueuse-websocket',
  name: 'VueUse useWebSocket',
  languages: ['javascript'],
  homepage: 'https://vueuse.org/core/useWebSocket/',
  versions: '@vueuse/core 14.4.0',
  modules: ['@vueuse/core'],
  basedOn: 'browser-websocket',
  exports: {
    useWebSocket,
    UseWebSocketReturn: { kind: 'type', type: 'UseWebSocketReturn' },
    UseWebSocketOptions: { kind: 'type', type: 'UseWebSocketOptions', describes: options },
  },
  types: {
    UseWebSocketReturn: {
      side: 'client',
      closures: true,
      members: { close: sends('use.close'), ws: holds('WebSocketRef') },
    },
    WebSocketRef: { members: { value: holds('WebSocket') } },
    UseWebSocketOptions: { members: {} },
  },
  sends: [
    {
      id: 'use.close',
      label: 'useWebSocket().close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(whatwgCodes, rejected('InvalidAccessError')),
      odd: clampedThen(rejected('InvalidAccessError')),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      note: text(
        'Without a code VueUse sends 1000. Given as a bare event handler, `@click="close"`, it takes the event for the code and throws.',
        '不带代码时 VueUse 发送 1000。若直接写作事件处理函数 `@click="close"`，事件会被当作代码，从而抛出异常。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'use.close', how: 'ran', source: '@vueuse/core 14.4.0 over the WebSocket of undici 7.30.2' },
    { claim: 'use.close', how: 'read', source: 'npm @vueuse/core 14.4.0 dist/index.js useWebSocket' },
    { claim: 'recognition', how: 'read', source: 'npm @vueuse/core 14.4.0 dist/index.d.ts' },
  ],
};
