import { whatwgReceive, whatwgSend } from './clients.mjs';
import { arrived, drive, nameIn, report } from './kit.mjs';

const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: () => undefined }, (request) => {
  const name = nameIn(request.url);
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.onopen = () => arrived(name, socket);
  socket.onerror = () => undefined;
  socket.onclose = (event) => report(name, event.code);
  return response;
});
const url = `ws://127.0.0.1:${server.addr.port}/?connection={connection}`;
const client = (url) => new WebSocket(url);

drive({
  library: 'Deno',
  version: Deno.version.deno,
  runtime: 'Deno',
  sends: {
    'client.close': whatwgSend(client),
    'server.close': {
      role: 'server',
      url,
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
  },
  receives: { 'close-event': whatwgReceive(client), 'server.close-event': { role: 'server', url } },
});
