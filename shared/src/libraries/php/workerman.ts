import { listener, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const handler = listener('Connection');

const handlers = Object.fromEntries(
  [
    'onConnect',
    'onMessage',
    'onClose',
    'onError',
    'onWebSocketConnect',
    'onWebSocketConnected',
    'onWebSocketClose',
  ].map((name) => [name, handler]),
);

/** Workerman: its `close()` takes data to send first, and no close code. */
export const workerman: LibraryProfile = {
  id: 'workerman',
  name: 'Workerman',
  languages: ['php'],
  homepage: 'https://github.com/walkor/workerman',
  versions: '5.2.2',
  modules: ['Workerman', 'Workerman\\Connection', 'Workerman\\Worker', 'Workerman\\Protocols'],
  exports: {
    Worker: type('Worker'),
    TcpConnection: type('Connection'),
    AsyncTcpConnection: type('Connection'),
    ConnectionInterface: type('Connection'),
  },
  types: {
    Worker: { members: handlers },
    Connection: {
      members: {
        close: takesNoCode(
          '`$connection->close()` of Workerman takes data to send first, not a code: `close(1001)` sends the text “1001” and ends the connection without a Close frame, so the peer reports 1006. A code needs `close(pack("CCn", 0x88, 2, 1001), true)`.',
          'Workerman 的 `$connection->close()` 接受的是关闭前要发送的数据，不是代码：`close(1001)` 会发送文本“1001”，然后不发送关闭帧就断开连接，对端报告 1006。要发送代码须写 `close(pack("CCn", 0x88, 2, 1001), true)`。',
        ),
        destroy: takesNoCode('`destroy()` takes no code.', '`destroy()` 不接受代码。'),
        ...handlers,
      },
    },
  },
  sends: [],
  receives: [],
  note: text(
    'Handlers are told no code; a Close frame of the peer is answered with 1000, unless `onWebSocketClose` is set.',
    '处理函数得不到代码；未设置 `onWebSocketClose` 时，对端的关闭帧会以 1000 回应。',
  ),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'walkor/workerman a0866601 src/Connection/TcpConnection.php, src/Protocols/Websocket.php',
    },
  ],
};
