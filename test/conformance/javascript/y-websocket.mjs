import { WebSocket } from 'undici';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'y-websocket',
  version: versionOf('y-websocket'),
  receives: {
    'connection-close': {
      role: 'client',
      url: 'ws://127.0.0.1:{port}/connection={connection}',
      codes: 'sample',
      watch: (url, report) => {
        const provider = new WebsocketProvider(url, 'room', new Doc(), {
          WebSocketPolyfill: WebSocket,
          disableBc: true,
        });
        provider.once('connection-close', (event) => {
          report(event?.code);
          provider.destroy();
        });
      },
    },
  },
});
