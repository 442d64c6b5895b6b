import { createServer } from 'node:http';
import sockjs from 'sockjs';
import { arrived, drive, listen, nameIn, versionOf } from './kit.mjs';

const service = sockjs.createServer({ log: () => undefined });
service.on('connection', (connection) => arrived(nameIn(connection.url), connection));
const server = createServer();
service.installHandlers(server, { prefix: '/echo' });
const port = await listen(server);

const close = {
  codes: 'sample',
  spentByError: true,
  role: 'server',
  close: (connection, { args }) => connection.close(...args),
  isOpen: (connection) => connection.readyState === 1,
};

drive({
  library: 'sockjs',
  version: versionOf('sockjs'),
  sends: {
    close: {
      ...close,
      url: `ws://127.0.0.1:${port}/echo/000/connection={connection}/websocket`,
      extras: { closeText: 'c[{code},"{reason}"]' },
    },
    'raw.close': { ...close, url: `ws://127.0.0.1:${port}/echo/websocket?connection={connection}` },
  },
});
