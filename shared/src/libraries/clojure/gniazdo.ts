import { jettyFates } from '../java/jetty';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** gniazdo: a client for Clojure over Jetty 9. */
export const gniazdo: LibraryProfile = {
  id: 'gniazdo',
  name: 'gniazdo',
  languages: ['clojure'],
  homepage: 'https://github.com/stalefruits/gniazdo',
  versions: '1.2.2',
  modules: ['gniazdo.core'],
  signs: ['gniazdo.core'],
  exports: { close: { kind: 'function', send: 'close' } },
  types: {},
  sends: [
    {
      id: 'close',
      label: 'gniazdo close',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: { code: 1000 },
      fates: jettyFates,
      emptyFrameIdiom: [1005],
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text('Jetty 9 decides.', '由 Jetty 9 决定。'),
    },
  ],
  receives: [],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'stalefruits/gniazdo cb26d44 src/gniazdo/core.clj, over org.eclipse.jetty.websocket 9.4.51',
    },
  ],
};
