import { callback, giving, method, type } from '../members';
import type { LibraryProfile } from '../profile';
import {
  formatCloseMessage,
  writtenByHand,
  gorillaConstants,
  gorillaExports,
  gorillaReceives,
  gorillaTypes,
} from './gorillaApi';

/** What makes connections in gorilla's package and is not there in this one. */
const made: ReadonlySet<string> = new Set(['Upgrade', 'NewClient', 'Upgrader', 'Dialer', 'DefaultDialer']);
const exports = Object.fromEntries(Object.entries(gorillaExports).filter(([name]) => !made.has(name)));
const types = Object.fromEntries(Object.entries(gorillaTypes).filter(([name]) => !made.has(name)));

/** hertz-contrib/websocket: gorilla/websocket for CloudWeGo's Hertz. */
export const hertzWebsocket: LibraryProfile = {
  id: 'hertz-websocket',
  name: 'hertz-contrib/websocket',
  languages: ['go'],
  homepage: 'https://github.com/hertz-contrib/websocket',
  versions: 'main e46e6df',
  modules: ['github.com/hertz-contrib/websocket'],
  exports: { ...exports, HertzUpgrader: type('HertzUpgrader'), ClientUpgrader: type('ClientUpgrader') },
  types: {
    ...types,
    HertzUpgrader: { members: { Upgrade: method({ 1: callback('Conn') }) } },
    ClientUpgrader: { members: { UpgradeResponse: giving('Conn', null) } },
  },
  sends: [formatCloseMessage('hertz websocket'), ...writtenByHand('hertz websocket')],
  receives: gorillaReceives('hertz websocket'),
  constantsFit: 'numbers',
  constants: gorillaConstants,
  evidence: ['format-close-message', 'write-message', 'write-control', 'close-error', 'close-handler', 'constants'].map(
    (claim) => ({
      claim,
      how: 'read' as const,
      source: 'hertz-contrib/websocket e46e6df conn.go, server.go, client.go',
    }),
  ),
};
