import { Client } from '@stomp/stompjs';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

drive({
  library: '@stomp/stompjs',
  version: versionOf('@stomp/stompjs'),
  receives: {
    'close-event': {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => {
        const webSocketFactory = () => new WebSocket(url);
        const onWebSocketClose = (event) => report(event.code);
        new Client({ webSocketFactory, reconnectDelay: 0, onWebSocketClose }).activate();
      },
    },
  },
});
