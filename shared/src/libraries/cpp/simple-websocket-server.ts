import { everyCode, sent } from '../fates';
import { holds, listener, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const endpoint: Export = {
  kind: 'type',
  type: 'Endpoint',
  exports: { Connection: type('Connection') },
};

const simpleWeb: { readonly [name: string]: Export } = {
  SocketServer: endpoint,
  SocketServerBase: endpoint,
  SocketClient: endpoint,
  SocketClientBase: endpoint,
  WS: type('Connection'),
  WSS: type('Connection'),
};

/** Simple-WebSocket-Server: client and server over Asio. */
export const simpleWebsocketServer: LibraryProfile = {
  id: 'simple-websocket-server',
  name: 'Simple-WebSocket-Server',
  languages: ['cpp'],
  homepage: 'https://gitlab.com/eidheim/Simple-WebSocket-Server',
  versions: '2.0.0-rc3',
  modules: ['SimpleWeb', 'server_ws.hpp', 'client_ws.hpp', 'server_wss.hpp', 'client_wss.hpp'],
  signs: ['SimpleWeb', 'server_ws.hpp', 'client_ws.hpp'],
  exports: simpleWeb,
  globals: { SimpleWeb: { kind: 'namespace', exports: simpleWeb } },
  types: {
    Endpoint: {
      members: {
        on_close: listener('Connection', receivedCode('on-close'), receivedReason),
        on_open: listener('Connection'),
        on_message: listener('Connection'),
        endpoint: holds({ each: 'Endpoint' }),
      },
    },
    Connection: { members: { send_close: sends('send-close') } },
  },
  sends: [
    {
      id: 'send-close',
      label: 'SimpleWeb Connection::send_close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text('Neither codes nor reasons are checked.', '既不检查代码，也不检查原因。'),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'SimpleWeb on_close',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: null,
      note: text(
        'An empty Close frame is answered with code 0. Of a lost connection `on_error` tells, not `on_close`.',
        '空的关闭帧会以代码 0 回应。连接中断由 `on_error` 而非 `on_close` 通知。',
      ),
    },
  ],
  addedMembers: [{ name: 'send_close', member: sends('send-close') }],
  evidence: [
    { claim: 'send-close', how: 'ran', source: 'eidheim/Simple-WebSocket-Server 2.0.0-rc3+23 (1c4b98e)' },
    { claim: 'on-close', how: 'ran', source: 'eidheim/Simple-WebSocket-Server 2.0.0-rc3+23 (1c4b98e)' },
    {
      claim: 'send-close',
      how: 'read',
      source: 'eidheim/Simple-WebSocket-Server 1c4b98e server_ws.hpp, client_ws.hpp',
    },
  ],
};
