import { fateTable, rejected, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

const outOfRange = rejected('IllegalArgumentException: websocket status code should be in range 1000-4999');
const invalid = rejected('IllegalArgumentException: WebSocket close status code does NOT comply with RFC-6455: N');

/** Aleph: HTTP and WebSockets of Clojure over Netty. */
export const aleph: LibraryProfile = {
  id: 'aleph',
  name: 'Aleph',
  languages: ['clojure'],
  homepage: 'https://github.com/clj-commons/aleph',
  versions: 'b1a2522f (Netty 4.1.136)',
  modules: ['aleph.http'],
  signs: ['aleph.http'],
  exports: { 'websocket-close!': { kind: 'function', send: 'websocket-close' } },
  types: {},
  sends: [
    {
      id: 'websocket-close',
      label: 'aleph.http/websocket-close!',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'sent-empty',
      fates: fateTable(
        [
          [0, 999, outOfRange],
          [1004, 1006, invalid],
          [1015, 2999, invalid],
          [5000, 65535, outOfRange],
        ],
        sent,
      ),
      emptyFrameIdiom: [-1],
      note: text('−1, the default, stands for no code: the frame is empty.', '默认值 −1 表示没有代码：关闭帧为空。'),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'websocket-close', how: 'read', source: 'clj-commons/aleph b1a2522f src/aleph/http/websocket/common.clj' },
    { claim: 'recognition', how: 'read', source: 'clj-commons/aleph b1a2522f src/aleph/http.clj' },
  ],
};
