import { everyCode, sent } from '../fates';
import { makes, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  kNormalClosure: 1000,
  kEndpointGone: 1001,
  kProtocolError: 1002,
  kInvalidMessage: 1003,
  kNone: 1005,
  kAbnormally: 1006,
  kWrongMessageContent: 1007,
  kViolation: 1008,
  kMessageTooBig: 1009,
  kNeedMoreExtensions: 1010,
  kUnexpectedCondition: 1011,
  kTLSFailed: 1015,
} as const;

const exported: { readonly [name: string]: Export } = {
  WebSocketConnection: type('Connection'),
  WebSocketConnectionPtr: type('Connection'),
  WebSocketClient: type('Client'),
  WebSocketClientPtr: type('Client'),
  CloseCode: { kind: 'constants', values: codes },
};

/** Drogon: an HTTP framework in C++. */
export const drogon: LibraryProfile = {
  id: 'drogon',
  name: 'Drogon',
  languages: ['cpp'],
  homepage: 'https://github.com/drogonframework/drogon',
  versions: '1.9.13',
  modules: ['drogon'],
  exports: exported,
  globals: {
    drogon: { kind: 'namespace', exports: exported },
    WebSocketConnectionPtr: type('Connection'),
  },
  types: {
    Connection: {
      members: {
        shutdown: sends('shutdown'),
        forceClose: takesNoCode('`forceClose()` sends no Close frame.', '`forceClose()` 不会发送关闭帧。'),
      },
    },
    Client: { side: 'client', members: { getConnection: makes('Connection') } },
  },
  sends: [
    {
      id: 'shutdown',
      label: 'drogon WebSocketConnection::shutdown()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      abrupt: 'forceClose',
      note: text(
        'Codes are not checked. A reason over 123 bytes aborts a debug build by an assertion; a release build sends an illegal frame.',
        '不检查代码。原因超过 123 字节时，调试构建会因断言而中止；发布构建会发送非法帧。',
      ),
    },
  ],
  receives: [],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`drogon::CloseCode::${name}`, value])),
  note: text(
    'A received Close frame reaches `handleNewMessage` as raw bytes; `handleConnectionClosed` is told no code.',
    '收到的关闭帧以原始字节传给 `handleNewMessage`；`handleConnectionClosed` 得不到代码。',
  ),
  evidence: [
    { claim: 'shutdown', how: 'read', source: 'drogonframework/drogon 74fc004 lib/src/WebSocketConnectionImpl.cc' },
    { claim: 'constants', how: 'read', source: 'drogonframework/drogon 74fc004 lib/inc/drogon/WebSocketConnection.h' },
  ],
};
