import { everyCode, sent } from '../fates';
import { constantsOf, text } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  LWS_CLOSE_STATUS_NORMAL: 1000,
  LWS_CLOSE_STATUS_GOINGAWAY: 1001,
  LWS_CLOSE_STATUS_PROTOCOL_ERR: 1002,
  LWS_CLOSE_STATUS_UNACCEPTABLE_OPCODE: 1003,
  LWS_CLOSE_STATUS_RESERVED: 1004,
  LWS_CLOSE_STATUS_NO_STATUS: 1005,
  LWS_CLOSE_STATUS_ABNORMAL_CLOSE: 1006,
  LWS_CLOSE_STATUS_INVALID_PAYLOAD: 1007,
  LWS_CLOSE_STATUS_POLICY_VIOLATION: 1008,
  LWS_CLOSE_STATUS_MESSAGE_TOO_LARGE: 1009,
  LWS_CLOSE_STATUS_EXTENSION_REQUIRED: 1010,
  LWS_CLOSE_STATUS_UNEXPECTED_CONDITION: 1011,
  LWS_CLOSE_STATUS_TLS_FAILURE: 1015,
  LWS_CLOSE_STATUS_CLIENT_TRANSACTION_DONE: 2000,
} as const;

/** libwebsockets: a C library for servers and clients. */
export const libwebsockets: LibraryProfile = {
  id: 'libwebsockets',
  name: 'libwebsockets',
  languages: ['cpp'],
  homepage: 'https://libwebsockets.org',
  versions: '4.1.6, 5.0.99',
  modules: ['libwebsockets.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    lws_close_status: { kind: 'constants', values: codes },
    lws_close_reason: { kind: 'function', send: 'close-reason' },
  },
  types: {},
  sends: [
    {
      id: 'close-reason',
      label: 'lws_close_reason()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text(
        'The low 16 bits go on the wire unchecked, and only if the callback then returns non-zero. Without this call −1 drops the connection with no Close frame.',
        '低 16 位不经检查即发送，而且仅当回调随后返回非零值时才发送。若没有此调用，返回 −1 会在不发送关闭帧的情况下断开连接。',
      ),
    },
  ],
  receives: [],
  constantsFit: 'numbers',
  constants: codes,
  note: text(
    '`LWS_CALLBACK_WS_PEER_INITIATED_CLOSE` gives the two bytes of the code, with 1002 in place of 0–999, 1004–1006 and 1012–2999 (a client of 5.0 reads 1012–1015 as sent); an empty frame gives none.',
    '`LWS_CALLBACK_WS_PEER_INITIATED_CLOSE` 给出代码的两个字节，其中 0–999、1004–1006 和 1012–2999 被替换为 1002（5.0 的客户端会原样读到 1012–1015）；空帧不给出代码。',
  ),
  evidence: [
    { claim: 'close-reason', how: 'ran', source: 'Debian libwebsockets-dev 4.1.6' },
    {
      claim: 'codes in LWS_CALLBACK_WS_PEER_INITIATED_CLOSE',
      how: 'ran',
      source: 'Debian libwebsockets-dev 4.1.6, as client and as server',
    },
    {
      claim: 'codes in LWS_CALLBACK_WS_PEER_INITIATED_CLOSE',
      how: 'read',
      source: 'warmcat/libwebsockets 1e96753 lib/roles/ws/client-parser-ws.c',
    },
    { claim: 'close-reason', how: 'read', source: 'warmcat/libwebsockets 1e96753 lib/roles/ws/ops-ws.c' },
    { claim: 'constants', how: 'ran', source: 'Debian libwebsockets-dev 4.1.6' },
  ],
};
