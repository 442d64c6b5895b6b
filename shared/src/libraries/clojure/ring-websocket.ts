import { acceptsOnly, everyCode, rejected, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** The WebSocket protocol of Ring, as http-kit keeps to it. */
export const ringWebsocket: LibraryProfile = {
  id: 'ring-websocket',
  name: 'Ring WebSocket (http-kit)',
  languages: ['clojure'],
  homepage: 'https://github.com/http-kit/http-kit',
  versions: 'http-kit 2.8.1, 2.9.0-beta4',
  modules: ['ring.websocket'],
  signs: ['ring.websocket'],
  exports: { close: { kind: 'function', send: 'close' } },
  types: {},
  sends: [
    {
      id: 'close',
      label: 'ring.websocket/close',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(
        [
          [1000, 1003],
          [1007, 1014],
          [1016, 4999],
        ],
        rejected('IllegalArgumentException: Invalid websocket close status: N'),
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('IllegalArgumentException: Websocket close reason exceeds 123 bytes'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'server',
      earlier: [{ before: '2.9', fates: everyCode(sent) }],
      note: text(
        'http-kit before 2.9 checks no code, and never sends the reason.',
        '2.9 之前的 http-kit 不检查代码，也从不发送原因。',
      ),
      decidedBelow: text(
        'http-kit throws an IllegalArgumentException for 0–999, 1004–1006, 1015 and above 4999; the Jetty adapter hands the code to Jetty.',
        'http-kit 对 0–999、1004–1006、1015 以及大于 4999 的代码抛出 IllegalArgumentException；Jetty 适配器把代码交给 Jetty。',
      ),
    },
  ],
  receives: [],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'http-kit/http-kit 2.8.1, 6475a35 src/java/org/httpkit/server/{AsyncChannel,WSDecoder}.java',
    },
    { claim: 'recognition', how: 'read', source: 'http-kit/http-kit 6475a35 src/org/httpkit/server.clj' },
  ],
};
