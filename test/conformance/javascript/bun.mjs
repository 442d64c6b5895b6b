import { whatwgReceive, whatwgSend } from './clients.mjs';
import { arrived, drive, nameIn, report } from './kit.mjs';

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, self) => {
    if (!self.upgrade(request, { data: { name: nameIn(request.url) } })) return new Response();
  },
  websocket: {
    open: (socket) => arrived(socket.data.name, socket),
    message: () => undefined,
    close: (socket, code) => report(socket.data.name, code),
  },
});
const url = `ws://127.0.0.1:${server.port}/?connection={connection}`;
const client = (url) => new WebSocket(url);

drive({
  library: 'Bun',
  version: Bun.version,
  runtime: 'Bun',
  sends: {
    'server.close': {
      role: 'server',
      url,
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
    'client.close': whatwgSend(client),
  },
  receives: { 'server-close': { role: 'server', url }, 'close-event': whatwgReceive(client) },
});
