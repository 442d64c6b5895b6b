import express from 'express';
import expressWs from 'express-ws';
import { arrived, drive, nameIn, report, versionOf } from './kit.mjs';

const { app } = expressWs(express());
app.ws('/', (socket, request) => {
  const name = nameIn(request.originalUrl);
  socket.on('error', () => undefined);
  socket.on('close', (code) => report(name, code));
  arrived(name, socket);
});
const port = await new Promise((open) => {
  const server = app.listen(0, '127.0.0.1', () => open(server.address().port));
});
const url = `ws://127.0.0.1:${port}/?connection={connection}`;

drive({
  library: 'express-ws',
  version: versionOf('express-ws'),
  sends: {
    close: {
      role: 'server',
      url,
      codes: 'sample',
      spentByError: true,
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
  },
  receives: { 'close-event': { role: 'server', url, codes: 'sample' } },
});
