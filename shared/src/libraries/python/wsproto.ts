import { fateTable, rejected, replacedWith, sent } from '../fates';
import { holdsReason, method, namespace, receives, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const closeReasons = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  NO_STATUS_RCVD: 1005,
  ABNORMAL_CLOSURE: 1006,
  INVALID_FRAME_PAYLOAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXT: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  TLS_HANDSHAKE_FAILED: 1015,
} as const;

const closeConnection: Export = {
  kind: 'type',
  type: 'CloseConnection',
  send: 'close-connection',
  takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
};
const closeReason: Export = { kind: 'constants', values: closeReasons };

/** wsproto: the protocol without input and output. */
export const wsproto: LibraryProfile = {
  id: 'wsproto',
  name: 'wsproto',
  languages: ['python'],
  homepage: 'https://python-hyper.org/projects/wsproto',
  versions: '1.3.2',
  modules: ['wsproto'],
  exports: {
    WSConnection: type('Connection'),
    connection: namespace({ Connection: type('Connection') }),
    events: namespace({ CloseConnection: closeConnection }),
    frame_protocol: namespace({ CloseReason: closeReason, ParseFailed: type('ParseFailed') }),
  },
  types: {
    // What an event that is handed to `send` holds goes out.
    Connection: { members: { send: method({}) } },
    CloseConnection: {
      received: 'close-connection.code',
      members: { code: receives('close-connection.code'), reason: holdsReason },
    },
    ParseFailed: { members: { code: receives('parse-failed') } },
  },
  sends: [
    {
      id: 'close-connection',
      label: 'wsproto CloseConnection()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: fateTable(
        [
          [1005, 1006, replacedWith(1000)],
          [1015, 1015, replacedWith(1000)],
        ],
        sent,
      ),
      odd: {
        nothing: { kind: 'sent-empty' },
        negative: rejected('struct.error'),
        above65535: rejected('struct.error'),
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'cut' },
        withoutCode: { kind: 'rejected', error: 'TypeError: cannot specify a reason without a code' },
      },
      mayStayLocal: true,
      note: text(
        'The member `CloseReason.NO_STATUS_RCVD` itself, unlike the number 1005, makes an empty Close frame.',
        '枚举成员 `CloseReason.NO_STATUS_RCVD` 本身会产生空关闭帧，数字 1005 则不会。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-connection.code',
      label: 'wsproto CloseConnection.code',
      reports: [
        [1000, 1003],
        [1005, 1013],
        [3000, 4999],
      ],
      note: text(
        'A peer that sends any other code, 1014 among them, gives CloseConnection(1002) here.',
        '对端发送其他代码（包括 1014）时，此处得到 CloseConnection(1002)。',
      ),
    },
    {
      id: 'parse-failed',
      label: 'wsproto ParseFailed.code',
      reports: [[1000, 1015]],
      note: text('The code that the failure is to be answered with.', '用来回应该错误的代码。'),
    },
  ],
  constants: Object.fromEntries(Object.entries(closeReasons).map(([name, value]) => [`CloseReason.${name}`, value])),
  evidence: [
    ...['close-connection', 'close-connection.code', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'wsproto 1.3.2',
    })),
    { claim: 'parse-failed', how: 'read', source: 'python-hyper/wsproto c9536ed1 src/wsproto/frame_protocol.py' },
  ],
};
