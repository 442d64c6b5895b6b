import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WsAdapter } from '@nestjs/platform-ws';
import { WebSocketGateway } from '@nestjs/websockets';
import { arrived, drive, nameIn, report, versionOf } from './kit.mjs';

const names = new WeakMap();

class Gateway {
  handleConnection(socket, request) {
    names.set(socket, nameIn(request.url));
    arrived(names.get(socket), socket);
  }

  handleDisconnect(socket, code) {
    report(names.get(socket), code);
  }
}
WebSocketGateway()(Gateway);

class App {}
Module({ providers: [Gateway] })(App);

const app = await NestFactory.create(App, { logger: false });
app.useWebSocketAdapter(new WsAdapter(app));
await app.listen(0, '127.0.0.1');
const url = `ws://127.0.0.1:${app.getHttpServer().address().port}/?connection={connection}`;

drive({
  library: 'NestJS',
  version: versionOf('@nestjs/platform-ws'),
  sends: {
    close: {
      role: 'server',
      url,
      codes: 'sample',
      close: (socket, { args }) => socket.close(...args),
      isOpen: (socket) => socket.readyState === 1,
    },
  },
  receives: { handleDisconnect: { role: 'server', url, codes: 'sample' } },
});
