import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { callback, holds, method, sends, text } from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile } from '../profile';

const socketClass: Export = { kind: 'type', type: 'WebSocketAsPromised' };

/** websocket-as-promised: promises round the page's own WebSocket, or one that the user makes. */
export const websocketAsPromised: LibraryProfile = {
  id: 'websocket-as-promised',
  name: 'websocket-as-promised',
  languages: ['javascript'],
  homepage: 'https://github.com/vitalets/websocket-as-promised',
  versions: '3.0.1',
  modules: ['websocket-as-promised'],
  basedOn: 'browser-websocket',
  exports: {
    default: { ...socketClass, variants: [{ position: 1, field: 'createWebSocket', type: 'OverGivenSocket' }] },
    '*': { ...socketClass, variants: [{ position: 1, field: 'createWebSocket', type: 'OverGivenSocket' }] },
  },
  types: {
    WebSocketAsPromised: {
      side: 'client',
      members: { close: sends('promised.close'), ws: holds('WebSocket'), onClose: holds('CloseChannel') },
    },
    /** Which class `createWebSocket` makes is not known here, so nothing is said of its codes. */
    OverGivenSocket: { side: 'client', members: { onClose: holds('CloseChannel') } },
    CloseChannel: {
      members: {
        addListener: method({ 0: callback('CloseEvent') }),
        addOnceListener: method({ 0: callback('CloseEvent') }),
      },
    },
  },
  sends: [
    {
      id: 'promised.close',
      label: 'WebSocketAsPromised.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, rejected('InvalidAccessError')),
      odd: clampedThen(rejected('InvalidAccessError')),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError'),
        withoutCode: { kind: 'rejected', error: 'InvalidAccessError (Chromium)' },
      },
      side: 'client',
      note: text(
        'The promise that it returns is fulfilled with the CloseEvent.',
        '它返回的 Promise 会以 CloseEvent 兑现。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'promised.close', how: 'ran', source: 'websocket-as-promised 3.0.1 over the WebSocket of undici 7.30.2' },
    { claim: 'promised.close', how: 'read', source: 'npm websocket-as-promised 3.0.1 src/index.js' },
    { claim: 'recognition', how: 'read', source: 'npm websocket-as-promised 3.0.1 types/websocket-as-promised.d.ts' },
  ],
};
