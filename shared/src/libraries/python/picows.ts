import { everyCode, sent } from '../fates';
import { holds, holdsReason, receives, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const closeCodes = {
  OK: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  ABNORMAL_CLOSURE: 1006,
  INVALID_TEXT: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
} as const;

/** picows: listeners that are handed a transport. */
export const picows: LibraryProfile = {
  id: 'picows',
  name: 'picows',
  languages: ['python'],
  homepage: 'https://picows.readthedocs.io',
  versions: '1.19.0',
  modules: ['picows'],
  exports: {
    WSCloseCode: { kind: 'constants', values: closeCodes },
    WSTransport: type('Transport'),
    WSFrame: type('Frame'),
  },
  types: {
    Transport: {
      members: {
        send_close: sends('send_close'),
        disconnect: takesNoCode(
          '`disconnect()` takes no code; it sends no Close frame.',
          '`disconnect()` 不接受代码；它不发送关闭帧。',
        ),
        close_handshake: holds('Handshake'),
      },
    },
    Frame: { members: { get_close_code: receives('get_close_code'), get_close_reason: holdsReason } },
    Handshake: { members: { recv: holds('CloseInfo') } },
    CloseInfo: { members: { code: receives('get_close_code'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'send_close',
      label: 'picows WSTransport.send_close()',
      code: { position: 0, keyword: 'close_code' },
      reason: { position: 1, keyword: 'close_message' },
      whenOmitted: { code: 0 },
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 0 } },
      note: text(
        'Without a code it sends code 0, which no peer accepts.',
        '不给代码时会发送代码 0，没有对端会接受它。',
      ),
    },
  ],
  receives: [
    {
      id: 'get_close_code',
      label: 'picows get_close_code()',
      reports: [
        [0, 0],
        [1000, 1003],
        [1006, 1014],
        [3000, 65535],
      ],
      emptyFrame: 0,
      dropped: null,
    },
  ],
  userMethods: [
    { name: 'on_ws_connected', extends: ['WSListener'], parameters: ['Transport'] },
    { name: 'on_ws_frame', extends: ['WSListener'], parameters: ['Transport', 'Frame'] },
    { name: 'on_ws_disconnected', extends: ['WSListener'], parameters: ['Transport'] },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(closeCodes).map(([name, value]) => [`WSCloseCode.${name}`, value])),
  evidence: [
    ...['send_close', 'get_close_code', 'constants'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'tarasko/picows ab273b1d picows/picows.pyx, types.py',
    })),
  ],
};
