import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { constantsOf, text } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  WSLAY_CODE_NORMAL_CLOSURE: 1000,
  WSLAY_CODE_GOING_AWAY: 1001,
  WSLAY_CODE_PROTOCOL_ERROR: 1002,
  WSLAY_CODE_UNSUPPORTED_DATA: 1003,
  WSLAY_CODE_NO_STATUS_RCVD: 1005,
  WSLAY_CODE_ABNORMAL_CLOSURE: 1006,
  WSLAY_CODE_INVALID_FRAME_PAYLOAD_DATA: 1007,
  WSLAY_CODE_POLICY_VIOLATION: 1008,
  WSLAY_CODE_MESSAGE_TOO_BIG: 1009,
  WSLAY_CODE_MANDATORY_EXT: 1010,
  WSLAY_CODE_INTERNAL_SERVER_ERROR: 1011,
  WSLAY_CODE_TLS_HANDSHAKE: 1015,
} as const;

/** wslay: a C library for the frames of WebSocket. */
export const wslay: LibraryProfile = {
  id: 'wslay',
  name: 'wslay',
  languages: ['cpp'],
  homepage: 'https://github.com/tatsuhiro-t/wslay',
  versions: '1.1.1',
  modules: ['wslay/wslay.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    wslay_event_queue_close: { kind: 'function', send: 'queue-close' },
    wslay_event_get_status_code_received: { kind: 'function', receive: 'status-received' },
    wslay_event_get_status_code_sent: { kind: 'function', receive: 'status-sent' },
  },
  types: {},
  sends: [
    {
      id: 'queue-close',
      label: 'wslay_event_queue_close()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: fateTable([[0, 0, sentEmpty]], sent),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('WSLAY_ERR_INVALID_ARGUMENT (-300)'),
        withoutCode: { kind: 'lost' },
      },
      emptyFrameIdiom: [0],
      note: text('Codes are not checked; 0 makes an empty frame.', '不检查代码；0 产生空帧。'),
    },
  ],
  receives: [
    {
      id: 'status-received',
      label: 'wslay_event_get_status_code_received()',
      reports: [
        [1000, 1003],
        [1005, 1011],
        [3000, 4999],
      ],
      note: text(
        '1012–1014 are refused: 1002 is answered and 1006 reported here.',
        '1012–1014 会被拒绝：以 1002 回应，此处报告 1006。',
      ),
    },
    {
      id: 'status-sent',
      label: 'wslay_event_get_status_code_sent()',
      reports: [[0, 65535]],
      note: text(
        'After the peer closed: the code it sent, since that is answered; 1002 where it was refused.',
        '对端关闭之后：为其发送的代码（因为会原样回应）；被拒绝时为 1002。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: codes,
  evidence: [
    { claim: 'queue-close', how: 'ran', source: 'Debian libwslay-dev 1.1.1' },
    { claim: 'status-received', how: 'ran', source: 'Debian libwslay-dev 1.1.1' },
    { claim: 'status-sent', how: 'ran', source: 'Debian libwslay-dev 1.1.1' },
    { claim: 'queue-close', how: 'read', source: 'tatsuhiro-t/wslay 0e7d106 lib/wslay_event.c' },
    { claim: 'constants', how: 'ran', source: 'Debian libwslay-dev 1.1.1' },
  ],
};
