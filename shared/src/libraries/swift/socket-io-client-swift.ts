import { takesNoCode, text, type } from '../members';
import type { LibraryProfile, Member } from '../profile';

const disconnect: Member = takesNoCode(
  '`disconnect()` takes no close code; Socket.IO has none.',
  '`disconnect()` 不接受关闭代码；Socket.IO 没有关闭代码。',
);

/** Socket.IO-Client-Swift: no call takes a close code, and none is reported. */
export const socketIoClientSwift: LibraryProfile = {
  id: 'socket-io-client-swift',
  name: 'Socket.IO-Client-Swift',
  languages: ['swift'],
  homepage: 'https://github.com/socketio/socket.io-client-swift',
  versions: '16.1.1',
  modules: ['SocketIO'],
  exports: { SocketManager: type('SocketManager'), SocketIOClient: type('SocketIOClient') },
  types: {
    SocketManager: {
      members: {
        defaultSocket: { kind: 'value', type: 'SocketIOClient' },
        socket: { kind: 'method', returns: 'SocketIOClient' },
        disconnect,
      },
    },
    SocketIOClient: { members: { disconnect } },
  },
  sends: [],
  receives: [],
  note: text(
    'Socket.IO has no close codes; the socket beneath is Starscream’s.',
    'Socket.IO 没有关闭代码；底层套接字是 Starscream。',
  ),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'socketio/socket.io-client-swift 42da871 Source/SocketIO/Client/SocketIOClient.swift',
    },
  ],
};
