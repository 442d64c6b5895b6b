import { takesNoCode, text, type } from '../members';
import type { LibraryProfile, Member } from '../profile';

const disconnect: Member = takesNoCode(
  'Socket.IO has no close codes; `disconnect()` and `close()` take none.',
  'Socket.IO 没有关闭代码；`disconnect()` 和 `close()` 都不接受。',
);

/** socket_io_client: no call takes a close code. */
export const socketIoClientDart: LibraryProfile = {
  id: 'socket-io-client-dart',
  name: 'socket_io_client (Dart)',
  languages: ['dart'],
  homepage: 'https://pub.dev/packages/socket_io_client',
  versions: 'master of 2026-06',
  modules: ['package:socket_io_client/socket_io_client.dart'],
  exports: { io: { kind: 'function', returns: 'Socket' }, Socket: type('Socket') },
  types: { Socket: { members: { disconnect, close: disconnect, dispose: disconnect } } },
  sends: [],
  receives: [],
  note: text('Socket.IO has no close codes.', 'Socket.IO 没有关闭代码。'),
  evidence: [{ claim: 'recognition', how: 'read', source: 'rikulo/socket.io-client-dart ddc95d9 lib/src/socket.dart' }],
};
