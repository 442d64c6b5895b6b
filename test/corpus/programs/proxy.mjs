import WebSocket, { WebSocketServer } from 'ws';

const target = process.argv[2] ?? 'wss://example.org';
const front = new WebSocketServer({ port: Number(process.env.PORT ?? 8443) });

front.on('connection', (client, request) => {
  const upstream = new WebSocket(new URL(request.url, target));
  const waiting = [];
  client.on('message', (data, isBinary) => {
    if (upstream.readyState === WebSocket.OPEN) upstream.send(data, { binary: isBinary });
    else if (waiting.push(data) > 1013) client.close(1013, 'upstream is not open yet');
  });
  upstream.on('open', () => waiting.splice(0).forEach((data) => upstream.send(data)));
  upstream.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));
  upstream.on('unexpected-response', (_request, response) => client.close(response.statusCode === 401 ? 3000 : 1014));
  upstream.on('error', (error) => client.close(1014, error.message));
  upstream.on('close', (code, reason) => client.close(code, reason));
  client.on('close', (code, reason) => {
    if (code === 1005) upstream.close();
    else if (code === 1006) upstream.terminate();
    else upstream.close(code, reason);
  });
});
