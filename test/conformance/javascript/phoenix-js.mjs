import { Socket } from 'phoenix';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

const start = (url) => new Socket(url, { transport: WebSocket, reconnectAfterMs: () => 1e8 });

drive({
  library: 'phoenix',
  version: versionOf('phoenix'),
  sends: {
    disconnect: {
      role: 'client',
      url: 'ws://127.0.0.1:{port}/connection={connection}',
      codes: 'sample',
      open: (url) =>
        new Promise((open) => {
          const socket = start(url);
          socket.onOpen(() => open(socket));
          socket.connect();
        }),
      close: (socket, { args }) => socket.disconnect(undefined, ...args),
      isOpen: (socket) => socket.connectionState() === 'open',
      spentByError: true,
    },
  },
  receives: {
    'close-event': {
      role: 'client',
      url: 'ws://127.0.0.1:{port}/connection={connection}',
      codes: 'sample',
      watch: (url, report) => {
        const socket = start(url);
        socket.onClose((event) => report(event.code));
        socket.connect();
      },
    },
  },
});
