import { acceptsOnly, everyCode, rejected, sent } from '../fates';
import { text } from '../members';
import type { Fate, LibraryProfile } from '../profile';
import { jetty } from '../java/jakartaContainers';

const httpKit = acceptsOnly(
  [
    [1000, 1003],
    [1007, 1014],
    [1016, 4999],
  ],
  rejected('IllegalArgumentException: Invalid websocket close status: N'),
);

/** Ring's adapter gives Jetty no callback. */
const ignored: Fate = { kind: 'dropped', leaves: text('The session stays open.', '会话保持打开。') };

/** The WebSocket protocol of Ring, as http-kit keeps to it. */
export const ringWebsocket: LibraryProfile = {
  id: 'ring-websocket',
  name: 'Ring WebSocket (http-kit)',
  languages: ['clojure'],
  homepage: 'https://github.com/http-kit/http-kit',
  versions: 'http-kit 2.8.1, 2.9.0-beta4, ring-jetty-adapter 1.15.5',
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
      fates: httpKit,
      layers: [{ name: 'http-kit', fates: httpKit }, jetty(ignored, ignored)],
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
        'http-kit throws an IllegalArgumentException for 0–999, 1004–1006, 1015 and above 4999; Jetty sends an empty frame for 1005 and ignores the call for all others that may not be sent.',
        'http-kit 对 0–999、1004–1006、1015 以及大于 4999 的代码抛出 IllegalArgumentException；Jetty 对 1005 发送空帧，对其他不可发送的代码则忽略这次调用。',
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
    { claim: 'close', how: 'read', source: 'ring-clojure/ring 1.15.5 ring-jetty-adapter/src/ring/adapter/jetty.clj' },
    { claim: 'recognition', how: 'read', source: 'http-kit/http-kit 6475a35 src/org/httpkit/server.clj' },
  ],
};
