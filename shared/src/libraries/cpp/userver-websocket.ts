import { everyCode, sent } from '../fates';
import { receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  kNormal: 1000,
  kGoingAway: 1001,
  kProtocolError: 1002,
  kUnsupportedData: 1003,
  kFrameTooLarge: 1004,
  kNoStatusRcvd: 1005,
  kAbnormalClosure: 1006,
  kBadMessageData: 1007,
  kPolicyViolation: 1008,
  kTooBigData: 1009,
  kExtensionMismatch: 1010,
  kServerError: 1011,
} as const;

const exported: { readonly [name: string]: Export } = {
  CloseStatus: { kind: 'constants', values: codes },
  WebSocketConnection: type('Connection'),
  Message: type('Message'),
};

const server: Export = {
  kind: 'namespace',
  exports: { websocket: { kind: 'namespace', exports: exported } },
};

/** userver: a framework for services in C++, with a WebSocket server. */
export const userverWebsocket: LibraryProfile = {
  id: 'userver-websocket',
  name: 'userver',
  languages: ['cpp'],
  homepage: 'https://github.com/userver-framework/userver',
  versions: 'develop c2f43b4e8',
  modules: ['userver/server/websocket/server.hpp', 'userver/server/websocket/websocket_handler.hpp'],
  signs: ['userver/server/websocket'],
  exports: exported,
  globals: { server, userver: { kind: 'namespace', exports: { server } } },
  types: {
    Connection: { side: 'server', members: { Close: sends('close') } },
    Message: { members: { close_status: receives('close-status') } },
  },
  sends: [
    {
      id: 'close',
      label: 'userver WebSocketConnection::Close()',
      code: { position: 0 },
      whenOmitted: 'required',
      typed: true,
      fates: everyCode(sent),
      side: 'server',
      note: text(
        'Codes are not checked, and there is no reason. 1004 goes by the name `kFrameTooLarge`; a message that is too big closes with 1009.',
        '不检查代码，也没有原因参数。1004 的名称为 `kFrameTooLarge`；消息过大时以 1009 关闭。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-status',
      label: 'userver Message::close_status',
      reports: [[0, 32767]],
      bothWays: true,
      emptyFrame: 0,
      dropped: null,
      note: text(
        'A lost connection is an `IoException`. What this side closes with on its own (1001, 1002, 1009) is told here, too.',
        '连接丢失会成为 `IoException`。己方自行关闭时的代码（1001、1002、1009）也在此报告。',
      ),
    },
  ],
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`server::websocket::CloseStatus::${name}`, value]),
  ),
  evidence: [
    { claim: 'close', how: 'read', source: 'userver-framework/userver c2f43b4e8 core/src/server/websocket/server.cpp' },
    {
      claim: 'close-status',
      how: 'read',
      source: 'userver-framework/userver c2f43b4e8 core/src/server/websocket/server.cpp, protocol.cpp',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'userver-framework/userver c2f43b4e8 core/include/userver/server/websocket/server.hpp',
    },
  ],
};
