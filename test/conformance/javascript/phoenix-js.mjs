import { Socket } from 'phoenix';
import { WebSocket } from 'undici';
import { WebSocket as Ws } from 'ws';
import { drive, versionOf } from './kit.mjs';

const start = (url, transport = WebSocket) => new Socket(url, { transport, reconnectAfterMs: () => 1e8 });

const disconnect = (transport) => ({
  role: 'client',
  url: 'ws://127.0.0.1:{port}/connection={connection}',
  codes: 'sample',
  open: (url) =>
    new Promise((open) => {
      const socket = start(url, transport);
      socket.onOpen(() => open(socket));
      socket.connect();
    }),
  close: (socket, { args }) => socket.disconnect(undefined, ...args),
  isOpen: (socket) => socket.connectionState() === 'open',
  spentByError: true,
});

drive({
  library: 'phoenix',
  version: versionOf('phoenix'),
  sends: {
    disconnect: disconnect(WebSocket),
    'given.disconnect': disconnect(Ws),
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
