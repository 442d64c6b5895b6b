import { everyCode, sent } from '../fates';
import { constantsOf, sends, takesNoCode, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  WS_NORMAL_CLOSE: 1000,
  WS_ENDPOINT_GOING_AWAY: 1001,
  WS_PROTOCOL_ERROR: 1002,
  WS_PAYLOAD_NOT_ACCEPTABLE: 1003,
  WS_RESERVED: 1004,
  WS_RESERVED_NO_STATUS_CODE: 1005,
  WS_RESERVED_ABNORMAL_CLOSE: 1006,
  WS_MALFORMED_PAYLOAD: 1007,
  WS_POLICY_VIOLATION: 1008,
  WS_PAYLOAD_TOO_BIG: 1009,
  WS_EXTENSION_REQUIRED: 1010,
  WS_UNEXPECTED_CONDITION: 1011,
  WS_RESERVED_TLS_FAILURE: 1015,
} as const;

const webSocket: Export = { kind: 'type', type: 'WebSocket', exports: constantsOf(codes) };

/** POCO C++ Libraries: Poco::Net::WebSocket. */
export const poco: LibraryProfile = {
  id: 'poco',
  name: 'POCO',
  languages: ['cpp'],
  homepage: 'https://pocoproject.org',
  versions: '1.11.0, 1.15.3',
  modules: ['Poco::Net', 'Poco/Net/WebSocket.h'],
  exports: { WebSocket: webSocket },
  globals: {
    Poco: {
      kind: 'namespace',
      exports: { Net: { kind: 'namespace', exports: { WebSocket: webSocket } } },
    },
  },
  types: {
    WebSocket: {
      members: {
        shutdown: sends('shutdown'),
        close: takesNoCode(
          '`close()` closes the TCP connection without a Close frame.',
          '`close()` 关闭 TCP 连接，不发送关闭帧。',
        ),
      },
    },
  },
  sends: [
    {
      id: 'shutdown',
      label: 'Poco::Net::WebSocket::shutdown()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      abrupt: 'close',
      note: text('Neither codes nor reasons are checked.', '既不检查代码，也不检查原因。'),
    },
  ],
  receives: [],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`Poco::Net::WebSocket::${name}`, value])),
  note: text(
    'Received Close frames are handed over as raw bytes by `receiveFrame()`.',
    '收到的关闭帧由 `receiveFrame()` 以原始字节交付。',
  ),
  evidence: [
    { claim: 'shutdown', how: 'ran', source: 'Debian libpoco-dev 1.11.0' },
    { claim: 'codes in receiveFrame()', how: 'ran', source: 'Debian libpoco-dev 1.11.0' },
    { claim: 'shutdown', how: 'read', source: 'pocoproject/poco 3a3e8e5 Net/src/WebSocket.cpp' },
    { claim: 'constants', how: 'ran', source: 'Debian libpoco-dev 1.11.0' },
  ],
};
