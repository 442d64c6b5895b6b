import WebSocket from 'ws';
import { whatwgSend } from './clients.mjs';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'ws',
  version: versionOf('ws'),
  sends: { close: whatwgSend((url) => new WebSocket(url)) },
  receives: {
    'close-event': {
      role: 'client',
      watch: (url, report) => {
        const socket = new WebSocket(url);
        socket.on('error', () => undefined);
        socket.on('close', (code) => report(code));
      },
    },
  },
});
