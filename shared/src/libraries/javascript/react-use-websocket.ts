import { callback, fields, makes } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';

const options: Shape = fields({
  onOpen: callback('Event'),
  onMessage: callback('Event'),
  onError: callback('Event'),
  onClose: callback('CloseEvent'),
  shouldReconnect: callback('CloseEvent'),
});

const useWebSocket: Export = { kind: 'function', returns: 'Hook', takes: { 1: options } };

/**
 * react-use-websocket: a React hook over the page's own WebSocket. With `share: true`, which is not the default, calls on
 * the socket that `getWebSocket()` gives do nothing.
 */
export const reactUseWebsocket: LibraryProfile = {
  id: 'react-use-websocket',
  name: 'react-use-websocket',
  languages: ['javascript'],
  homepage: 'https://github.com/robtaussig/react-use-websocket',
  versions: '4.13.0',
  modules: ['react-use-websocket', 'react-use-websocket/*'],
  basedOn: 'browser-websocket',
  exports: {
    default: useWebSocket,
    useWebSocket,
    Options: { kind: 'type', type: 'Options', describes: options },
  },
  types: { Hook: { members: { getWebSocket: makes('WebSocket') } }, Options: { members: {} } },
  sends: [],
  receives: [],
  evidence: [
    ...['getWebSocket.close', 'getWebSocket.close@share', 'onClose'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'npm react-use-websocket 4.13.0 over undici 7.30.2',
    })),
    {
      claim: 'recognition',
      how: 'read',
      source: 'npm react-use-websocket 4.13.0 dist/lib/types.d.ts, dist/lib/attach-listener.js, dist/lib/proxy.js',
    },
  ],
};
