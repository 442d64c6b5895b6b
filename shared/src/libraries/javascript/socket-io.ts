import { emitter, holds, receives, takesNoCode, type } from '../members';
import type { Export, LibraryProfile, Member } from '../profile';

const disconnect: Member = takesNoCode(
  '`disconnect()` takes no close code (on the server a boolean); the WebSocket is closed with an empty frame, the peer reports 1005.',
  '`disconnect()` 不接受关闭代码（服务器端只接受布尔值）；WebSocket 以空帧关闭，对端报告 1005。',
);
const close: Member = takesNoCode(
  'Socket.IO’s `close()` takes no close code; the WebSocket beneath is closed with an empty frame.',
  'Socket.IO 的 `close()` 不接受关闭代码；底层的 WebSocket 以空帧关闭。',
);

const connect: Export = { kind: 'function', returns: 'ClientSocket' };

/** Socket.IO and Engine.IO: no call takes a close code, and only the client lets one be seen. */
export const socketIo: LibraryProfile = {
  id: 'socket-io',
  name: 'Socket.IO / Engine.IO',
  languages: ['javascript'],
  homepage: 'https://socket.io',
  versions: 'socket.io 4.8.4, engine.io 6.6.12',
  modules: ['socket.io', 'socket.io-client', 'socket.io-client/*', 'engine.io', 'engine.io-client'],
  exports: {
    default: connect,
    '*': connect,
    io: connect,
    connect,
    Server: type('Server'),
    Socket: type('Socket'),
    Manager: type('Manager'),
  },
  types: {
    Server: {
      members: { close, disconnectSockets: disconnect, ...emitter({ connection: ['Socket'], connect: ['Socket'] }) },
    },
    Manager: { members: { socket: { kind: 'method', returns: 'ClientSocket' } } },
    Socket: { members: { disconnect, close, ...emitter({ disconnect: [null, 'DisconnectDetails'] }) } },
    ClientSocket: { extends: 'Socket', side: 'client', members: {} },
    DisconnectDetails: { members: { context: holds('CloseEvent') } },
    CloseEvent: { members: { code: receives('disconnect') } },
  },
  sends: [],
  receives: [
    {
      id: 'disconnect',
      label: "Socket.IO 'disconnect' details.context.code",
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
    },
  ],
  evidence: [
    { claim: 'disconnect', how: 'ran', source: 'npm socket.io 4.8.4, socket.io-client 4.8.4' },
    { claim: 'recognition', how: 'read', source: 'socketio/socket.io d2d753fe packages/socket.io/lib/socket.ts' },
  ],
};
