import type { LibraryProfile } from '../profile';
import {
  formatCloseMessage,
  gorillaConstants,
  gorillaExports,
  gorillaReceives,
  gorillaTelling,
  gorillaTypes,
  writtenByHand,
} from './gorillaApi';

/** gorilla/websocket: the most used client and server of Go. */
export const gorillaWebsocket: LibraryProfile = {
  id: 'gorilla-websocket',
  name: 'gorilla/websocket',
  languages: ['go'],
  homepage: 'https://github.com/gorilla/websocket',
  versions: '1.5.0, 1.5.3',
  modules: ['github.com/gorilla/websocket'],
  exports: gorillaExports,
  telling: gorillaTelling,
  types: gorillaTypes,
  sends: [formatCloseMessage('gorilla/websocket'), ...writtenByHand('gorilla/websocket')],
  receives: gorillaReceives('gorilla/websocket'),
  constantsFit: 'numbers',
  constants: gorillaConstants,
  evidence: [
    ...['write-message', 'write-control'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian golang-github-gorilla-websocket-dev 1.5.0; e064f32 conn.go has the same',
    })),
    ...['format-close-message', 'close-error', 'close-handler', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian golang-github-gorilla-websocket-dev 1.5.0; e064f32 (after 1.5.3) did the same',
    })),
    { claim: 'recognition', how: 'read', source: 'gorilla/websocket e064f32 conn.go, server.go, client.go' },
  ],
};
