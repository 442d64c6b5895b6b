import { fateTable, rejected, sent } from '../fates';
import { constantsOf, text } from '../members';
import type { Fate, LibraryProfile } from '../profile';
import { pathsOf } from './closeCodes';

const members: { readonly [name: string]: number } = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  NO_STATUS_RECEIVED: 1005,
  INVALID_FRAME_PAYLOAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXTENSION: 1010,
  INTERNAL_SERVER_ERROR: 1011,
  SERVICE_RESTART: 1012,
  SERVICE_OVERLOAD: 1013,
  BAD_GATEWAY: 1014,
};

const panics: Fate = { kind: 'crashes', error: 'assertion failed: !code.is_reserved()' };

/** tokio-websockets: the only crate here that refuses codes. */
export const tokioWebsockets: LibraryProfile = {
  id: 'tokio-websockets',
  name: 'tokio-websockets',
  languages: ['rust'],
  homepage: 'https://github.com/Gelbpunkt/tokio-websockets',
  versions: '0.13.3',
  modules: ['tokio_websockets', 'tokio_websockets::*'],
  exports: {
    CloseCode: {
      kind: 'type',
      type: 'CloseCode',
      exports: { ...constantsOf(members), try_from: { kind: 'function', converts: 0 } },
    },
    Message: { kind: 'type', type: 'Message', exports: { close: { kind: 'function', send: 'message.close' } } },
  },
  types: {
    CloseCode: { members: {}, received: 'as-close' },
    Message: { members: { as_close: { kind: 'method', returns: 'Frame' } } },
    Frame: { members: {}, parts: [{ received: 'as-close' }, { receivedReason: true }] },
  },
  sends: [
    {
      id: 'message.close',
      label: 'tokio-websockets Message::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: fateTable(
        [
          [1000, 1003, sent],
          [1004, 1006, panics],
          [1007, 1014, sent],
          [1015, 1015, panics],
          [3000, 4999, sent],
        ],
        rejected('invalid close code'),
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'crashes', error: 'assertion failed: reason.len() <= 123' },
        withoutCode: { kind: 'lost' },
      },
      note: text(
        '`CloseCode::try_from` refuses what is no close code; 1004, 1005, 1006 and 1015 pass it and panic here. `SinkExt::close()` sends 1000.',
        '`CloseCode::try_from` 会拒绝非关闭代码；1004、1005、1006、1015 能通过它，却会在此 panic。`SinkExt::close()` 发送 1000。',
      ),
    },
  ],
  receives: [
    {
      id: 'as-close',
      label: 'tokio-websockets Message::as_close()',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1014],
        [3000, 4999],
      ],
      dropped: null,
    },
  ],
  constants: pathsOf(members, 'CloseCode'),
  evidence: [
    { claim: 'message.close', how: 'ran', source: 'tokio-websockets 0.13.3' },
    { claim: 'as-close', how: 'ran', source: 'tokio-websockets 0.13.3' },
    { claim: 'constants', how: 'ran', source: 'tokio-websockets 0.13.3' },
  ],
};
