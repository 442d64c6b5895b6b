import { WebSocketError, WebSocketStream } from 'undici';
import { drive, versionOf } from './kit.mjs';

const open = async (url) => {
  const socket = new WebSocketStream(url);
  socket.closed.catch(() => undefined);
  const { writable } = await socket.opened;
  return { socket, writable };
};

const infoOf = ({ args: { length }, code, reason }) =>
  length === 0 ? undefined : length === 1 ? { closeCode: code } : { closeCode: code, reason };

drive({
  library: 'undici',
  version: versionOf('undici'),
  sends: {
    'stream-close': {
      role: 'client',
      open,
      close: ({ socket }, call) => socket.close(infoOf(call)),
    },
    'websocket-error': {
      role: 'client',
      open,
      close: ({ writable }, call) => void writable.abort(new WebSocketError('', infoOf(call))).catch(() => undefined),
    },
  },
  receives: {
    'stream-closed': {
      role: 'client',
      watch: (url, report) => {
        const socket = new WebSocketStream(url);
        socket.opened.catch(() => undefined);
        socket.closed.then(
          ({ closeCode }) => report(closeCode),
          ({ closeCode }) => report(closeCode),
        );
      },
    },
  },
});
