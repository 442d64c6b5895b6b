import { Centrifuge } from 'centrifuge';
import WebSocket from 'ws';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'centrifuge',
  version: versionOf('centrifuge'),
  receives: {
    context: {
      role: 'client',
      codes: 'sample',
      extras: { answer: JSON.stringify({ id: 1, connect: { client: 'driver', version: '6.0.0' } }) },
      watch: (url, report) => {
        const client = new Centrifuge(url, { websocket: WebSocket });
        const tell = ({ code }) => {
          report(code);
          client.disconnect();
        };
        client.once('connected', () => {
          client.once('connecting', tell);
          client.once('disconnected', tell);
        });
        client.on('error', () => undefined);
        client.connect();
      },
    },
  },
});
