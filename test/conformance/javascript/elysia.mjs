import { Elysia } from 'elysia';
import { arrived, drive, nameIn, report, versionOf } from './kit.mjs';

const nameOf = (socket) => nameIn(socket.data.request.url);
const app = new Elysia()
  .ws('/', {
    open: (socket) => arrived(nameOf(socket), socket),
    message: () => undefined,
    close: (socket, code) => report(nameOf(socket), code),
  })
  .listen({ hostname: '127.0.0.1', port: 0 });
const url = `ws://127.0.0.1:${app.server.port}/?connection={connection}`;

drive({
  library: 'Elysia',
  version: versionOf('elysia'),
  runtime: 'Bun',
  sends: {
    'ws.close': {
      role: 'server',
      url,
      codes: 'sample',
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
  },
  receives: { 'close-hook': { role: 'server', url, codes: 'sample' } },
});
