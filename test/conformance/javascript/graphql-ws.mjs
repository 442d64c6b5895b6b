import { CloseCode, createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createServer } from 'node:http';
import { WebSocket } from 'undici';
import { WebSocketServer } from 'ws';
import { drive, listen, nameIn, report as tell, versionOf } from './kit.mjs';

const server = createServer();
useServer(
  { onClose: ({ extra }, code) => tell(nameIn(extra.request.url), code), connectionInitWaitTimeout: 1e6 },
  new WebSocketServer({ server }),
);
// The raw peer asks for no protocol, without which this server closes.
server.prependListener('upgrade', ({ headers }) => (headers['sec-websocket-protocol'] = 'graphql-transport-ws'));
console.error = () => undefined;
const port = await listen(server);

drive({
  library: 'graphql-ws',
  version: versionOf('graphql-ws'),
  constants: Object.fromEntries(
    Object.entries(CloseCode)
      .filter(([, value]) => typeof value === 'number')
      .map(([name, value]) => [`CloseCode.${name}`, value]),
  ),
  receives: {
    'server-close': {
      role: 'server',
      codes: 'sample',
      url: `ws://127.0.0.1:${port}/?connection={connection}`,
    },
    closed: {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => {
        const on = { closed: (event) => report(event.code) };
        createClient({
          url,
          webSocketImpl: WebSocket,
          lazy: false,
          retryAttempts: 0,
          onNonLazyError: () => undefined,
          on,
        });
      },
    },
  },
});
