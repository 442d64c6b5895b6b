import { jdkClose, jdkReports } from '../java/java-net-http';
import { callback, fields, receivedCode, receivedReason, text } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';

const handlers: Shape = fields({
  'on-open': callback('WebSocket'),
  'on-message': callback('WebSocket'),
  'on-ping': callback('WebSocket'),
  'on-pong': callback('WebSocket'),
  'on-error': callback('WebSocket'),
  'on-close': callback('WebSocket', receivedCode('on-close'), receivedReason),
});

const websocket: Export = { kind: 'function', takes: { 1: handlers }, returns: { each: 'WebSocket' } };
const websocketOfMap: Export = { kind: 'function', takes: { 0: handlers }, returns: { each: 'WebSocket' } };

/** hato and babashka.http-client, its likeness: Clojure over the JDK's own client. */
export const hato: LibraryProfile = {
  id: 'hato',
  name: 'hato, babashka.http-client',
  languages: ['clojure'],
  homepage: 'https://github.com/gnarroway/hato',
  versions: 'hato 08f71bf, babashka.http-client 0.4.23',
  modules: ['hato.websocket', 'babashka.http-client.websocket'],
  signs: ['hato.websocket', 'babashka.http-client.websocket'],
  exports: {
    websocket,
    'websocket*': websocketOfMap,
    'close!': { kind: 'function', send: 'close' },
  },
  moduleExports: { 'babashka.http-client.websocket': { websocket: websocketOfMap } },
  types: { WebSocket: { side: 'client', members: {} } },
  sends: [
    {
      id: 'close',
      label: 'close!',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: { code: 1000 },
      ...jdkClose,
      side: 'client',
      note: text(
        'The JDK’s own WebSocket decides: a refused code shows only in the returned future.',
        '由 JDK 自带的 WebSocket 决定：被拒绝的代码只体现在返回的 future 中。',
      ),
    },
  ],
  receives: [{ id: 'on-close', label: ':on-close', ...jdkReports }],
  evidence: [
    ...['close', 'on-close'].flatMap((claim) => [
      { claim, how: 'read' as const, source: 'gnarroway/hato 08f71bf src/hato/websocket.clj, over java.net.http' },
      {
        claim,
        how: 'read' as const,
        source: 'babashka/http-client d56bc7f src/babashka/http_client/internal/websocket.clj, over java.net.http',
      },
    ]),
  ],
};
