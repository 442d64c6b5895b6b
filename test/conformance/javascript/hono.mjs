import { serve } from '@hono/node-server';
import { createNodeWebSocket } from '@hono/node-ws';
import { Hono } from 'hono';
import { arrived, drive, nameIn, report, versionOf } from './kit.mjs';

// Node.js 20 has no ErrorEvent, which the adapter constructs for every invalid frame.
globalThis.ErrorEvent ??= class extends Event {};

const app = new Hono();
const { injectWebSocket, upgradeWebSocket } = createNodeWebSocket({ app });
app.get(
  '/',
  upgradeWebSocket((context) => {
    const name = nameIn(context.req.url);
    return {
      onOpen: (_event, socket) => arrived(name, socket),
      onClose: (event) => report(name, event.code),
      onError: () => undefined,
    };
  }),
);
const port = await new Promise((open) => {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) => open(info.port));
  injectWebSocket(server);
});
const url = `ws://127.0.0.1:${port}/?connection={connection}`;

drive({
  library: 'hono',
  version: versionOf('hono'),
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
