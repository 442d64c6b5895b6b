import { io } from 'socket.io-client';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'socket.io-client',
  version: versionOf('socket.io-client'),
  receives: {
    disconnect: {
      role: 'client',
      url: 'http://127.0.0.1:{port}/connection={connection}',
      codes: 'sample',
      extras: { greeting: ['0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000}', '40{"sid":"b"}'] },
      watch: (url, report) => {
        const { origin, pathname } = new URL(url);
        const socket = io(origin, { path: pathname, transports: ['websocket'], reconnection: false, forceNew: true });
        socket.on('disconnect', (_reason, details) => report(details?.context?.code));
      },
    },
  },
});
