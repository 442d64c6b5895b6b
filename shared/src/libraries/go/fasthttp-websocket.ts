import { callback, method, type } from '../members';
import type { LibraryProfile } from '../profile';
import {
  formatCloseMessage,
  writtenByHand,
  gorillaConstants,
  gorillaExports,
  gorillaReceives,
  gorillaTypes,
} from './gorillaApi';

/** fasthttp/websocket: gorilla/websocket for fasthttp. */
export const fasthttpWebsocket: LibraryProfile = {
  id: 'fasthttp-websocket',
  name: 'fasthttp/websocket',
  languages: ['go'],
  homepage: 'https://github.com/fasthttp/websocket',
  versions: '1.5.12',
  modules: ['github.com/fasthttp/websocket'],
  exports: { ...gorillaExports, FastHTTPUpgrader: type('FastHTTPUpgrader') },
  types: {
    ...gorillaTypes,
    FastHTTPUpgrader: { members: { Upgrade: method({ 1: callback('Conn') }) } },
  },
  sends: [formatCloseMessage('fasthttp/websocket'), ...writtenByHand('fasthttp/websocket')],
  receives: gorillaReceives('fasthttp/websocket'),
  constantsFit: 'numbers',
  constants: gorillaConstants,
  evidence: [
    ...['write-message', 'write-control'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'fasthttp/websocket 1.5.12 conn.go',
    })),
    { claim: 'format-close-message', how: 'ran', source: 'fasthttp/websocket 1.5.12' },
    { claim: 'close-error', how: 'ran', source: 'fasthttp/websocket 1.5.12' },
    { claim: 'close-handler', how: 'ran', source: 'fasthttp/websocket 1.5.12' },
    { claim: 'constants', how: 'ran', source: 'fasthttp/websocket 1.5.12' },
  ],
};
