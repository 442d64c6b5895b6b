import { fateTable, rejected, sent } from '../fates';
import { holds, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  NotAcceptableData: 1003,
  NoStatusCode: 1005,
  InvalidUTF8: 1007,
  ViolatePolicy: 1008,
  TooLargeFrame: 1009,
  ExtensionNotMatch: 1010,
  UnexpectedCondition: 1011,
} as const;

/** SuperSocket's WebSocket server. Its `SuperSocket.Connection.CloseReason` is another enum, of no close codes. */
export const supersocket: LibraryProfile = {
  id: 'supersocket',
  name: 'SuperSocket.WebSocket',
  languages: ['csharp'],
  homepage: 'https://github.com/kerryjiang/SuperSocket',
  versions: 'master f15e45e3',
  modules: ['SuperSocket.WebSocket', 'SuperSocket.WebSocket.Server'],
  exports: {},
  moduleExports: {
    'SuperSocket.WebSocket': {
      CloseReason: { kind: 'constants', values: codes },
      CloseStatus: type('CloseStatus'),
    },
    'SuperSocket.WebSocket.Server': { WebSocketSession: type('Session') },
  },
  types: {
    Session: { side: 'server', members: { CloseAsync: sends('close'), CloseStatus: holds('CloseStatus') } },
    CloseStatus: { members: { Reason: receives('close-status') } },
  },
  sends: [
    {
      id: 'close',
      label: 'SuperSocket WebSocketSession.CloseAsync()',
      code: { position: 0, keyword: 'reason' },
      reason: { position: 1, keyword: 'reasonText' },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: fateTable(
        [
          [
            32768,
            65535,
            rejected(
              "CS0221: Constant value 'N' cannot be converted to a 'CloseReason' (use 'unchecked' syntax to override)",
            ),
          ],
        ],
        sent,
      ),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text('Nothing is checked.', '不做任何检查。'),
    },
  ],
  receives: [
    {
      id: 'close-status',
      label: 'SuperSocket CloseStatus.Reason',
      reports: [[0, 65535]],
      emptyFrame: 1000,
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`CloseReason.${name}`, value])),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'kerryjiang/SuperSocket f15e45e3 src/SuperSocket.WebSocket.Server/WebSocketSession.cs',
    },
    { claim: 'close-status', how: 'read', source: 'kerryjiang/SuperSocket f15e45e3 src/SuperSocket.WebSocket' },
    {
      claim: 'constants',
      how: 'read',
      source: 'kerryjiang/SuperSocket f15e45e3 src/SuperSocket.WebSocket/CloseReason.cs',
    },
  ],
};
