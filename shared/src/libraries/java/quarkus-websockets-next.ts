import { fateTable, rejected, sent } from '../fates';
import { carriers, jvm, paths } from '../jvm';
import { holds, holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = { NORMAL: 1000, ABNORMAL: 1006, EMPTY: 1005, INTERNAL_SERVER_ERROR: 1011 } as const;

const invalid = rejected('IllegalArgumentException: Invalid status code: N');

/** What the constructor lets through; the constants ABNORMAL and EMPTY go past it. */
const fates = fateTable(
  [
    [1000, 1003, sent],
    [1007, 1014, sent],
    [3000, 65535, sent],
  ],
  invalid,
);

/** Quarkus WebSockets Next, over Vert.x. */
export const quarkusWebsocketsNext: LibraryProfile = {
  id: 'quarkus-websockets-next',
  name: 'Quarkus WebSockets Next',
  languages: jvm,
  homepage: 'https://quarkus.io/guides/websockets-next-reference',
  versions: '3',
  modules: ['io.quarkus.websockets.next'],
  exports: {
    WebSocketConnection: type('Connection'),
    WebSocketClientConnection: type('Connection'),
    CloseReason: {
      kind: 'type',
      type: 'CloseReason',
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
      send: 'CloseReason',
      exports: carriers('CloseReason', codes),
    },
  },
  types: {
    Connection: {
      members: { close: sends('close'), closeAndAwait: sends('close'), closeReason: holds('CloseReason') },
    },
    CloseReason: {
      received: 'closeReason',
      members: { getCode: receives('closeReason'), code: receives('closeReason'), getMessage: holdsReason },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'Quarkus connection.close(CloseReason)',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [1000, 1003, sent],
          [1005, 1014, sent],
          [3000, 65535, sent],
        ],
        invalid,
      ),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        '`CloseReason.ABNORMAL` and `CloseReason.EMPTY` put 1006 and 1005 on the wire. `close` returns a `Uni`: nothing is sent until it is subscribed to.',
        '`CloseReason.ABNORMAL` 和 `CloseReason.EMPTY` 会把 1006 和 1005 发到线路上。`close` 返回 `Uni`：订阅之前不会发送。',
      ),
    },
    {
      id: 'CloseReason',
      label: 'new CloseReason()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates,
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'closeReason',
      label: '@OnClose CloseReason',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 32767],
      ],
      emptyFrame: 1000,
      note: text(
        'A lost connection gives `CloseReason.ABNORMAL` (1006); older versions, over Vert.x before 4.5.16, give `INTERNAL_SERVER_ERROR` (1011).',
        '连接丢失得到 `CloseReason.ABNORMAL` (1006)；更早的版本（Vert.x 低于 4.5.16）得到 `INTERNAL_SERVER_ERROR` (1011)。',
      ),
    },
  ],
  constants: paths('CloseReason', codes),
  evidence: ['close', 'CloseReason', 'closeReason', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source: 'quarkusio/quarkus 8dc7800b CloseReason.java, 340a48b3 WebSocketConnectionBase.java, over Vert.x',
  })),
};
