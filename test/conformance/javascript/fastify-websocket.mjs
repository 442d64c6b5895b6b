import fastifyWebsocket from '@fastify/websocket';
import fastify from 'fastify';
import { arrived, drive, nameIn, report, versionOf } from './kit.mjs';

const app = fastify();
await app.register(fastifyWebsocket);
app.get('/', { websocket: true }, (socket, request) => {
  const name = nameIn(request.url);
  socket.on('error', () => undefined);
  socket.on('close', (code) => report(name, code));
  arrived(name, socket);
});
const url = `${(await app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')}/?connection={connection}`;

drive({
  library: '@fastify/websocket',
  version: versionOf('@fastify/websocket'),
  sends: {
    close: {
      role: 'server',
      url,
      codes: 'sample',
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
  },
  receives: { 'close-event': { role: 'server', url, codes: 'sample' } },
});
