import websocket from 'websocket';
import { drive, versionOf } from './kit.mjs';
import { whatwgReceive, whatwgSend } from './clients.mjs';

const connect = (url) =>
  new Promise((open, fail) => {
    const client = new websocket.client({ closeTimeout: 200 });
    client.on('connect', (connection) => {
      connection.on('error', () => undefined);
      open(connection);
    });
    client.on('connectFailed', fail);
    client.connect(url);
  });

const w3c = (url) => new websocket.w3cwebsocket(url);

drive({
  library: 'websocket',
  version: versionOf('websocket'),
  sends: {
    close: {
      role: 'client',
      open: connect,
      close: (connection, { args }) => connection.close(...args),
      isOpen: (connection) => connection.connected,
    },
    drop: {
      role: 'client',
      open: connect,
      close: (connection, { args }) => connection.drop(...args),
      spentByError: true,
    },
    sendCloseFrame: {
      role: 'client',
      open: connect,
      close: (connection, { args }) => connection.sendCloseFrame(...args),
      spentByError: true,
    },
    'w3c.close': { ...whatwgSend(w3c), spentByError: true },
  },
  receives: {
    'close-event': {
      role: 'client',
      watch: (url, report) => connect(url).then((connection) => connection.on('close', (code) => report(code))),
    },
    'w3c.close-event': whatwgReceive(w3c),
  },
});
