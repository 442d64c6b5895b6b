import { connect } from 'node:net';
import websocket from 'websocket-driver';
import { drive, versionOf } from './kit.mjs';

function start(url) {
  const driver = websocket.client(url);
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), noDelay: true });
  socket.on('error', () => undefined);
  driver.on('error', () => undefined);
  socket.pipe(driver.io).pipe(socket);
  driver.messages.on('data', () => undefined);
  driver.start();
  return driver;
}

drive({
  library: 'websocket-driver',
  version: versionOf('websocket-driver'),
  sends: {
    close: {
      role: 'client',
      open: (url) =>
        new Promise((open) => {
          const driver = start(url);
          driver.on('open', () => open(driver));
        }),
      close: (driver, { args: { length }, code, reason }) =>
        length === 0 ? driver.close() : driver.close(reason, code),
      isOpen: (driver) => driver.state === 'open',
    },
  },
  receives: {
    'close-event': { role: 'client', watch: (url, report) => start(url).on('close', (event) => report(event.code)) },
  },
});
