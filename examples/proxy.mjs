// A gateway between browsers and an upstream service: what one side closes with, the other side is to hear.
import { WebSocket, WebSocketServer } from 'ws';

const gateway = new WebSocketServer({ port: 8080 });

gateway.on('connection', (client) => {
  const upstream = new WebSocket('ws://upstream.internal:9000');

  client.on('message', (data, isBinary) => upstream.send(data, { binary: isBinary }));
  upstream.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));

  // Looks right, and throws as soon as one side drops (1006) or closes without a code (1005).
  upstream.on('close', (code, reason) => {
    client.close(code, reason);
  });

  client.on('close', (code, reason) => {
    if (code === 1005) upstream.close();
    else if (code === 1006) upstream.close(1011, 'client lost');
    else upstream.close(code, reason);
  });

  upstream.on('error', (error) => {
    client.close(1014, String(error));
  });

  client.on('error', () => upstream.terminate());
});
