import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { matchMaker, Room } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { arrived, catchStray, drive, listen, nameIn, report, versionOf } from './kit.mjs';

/** One room for each connection. */
class Peers extends Room {
  onJoin(client, { name }) {
    this.name = name;
    arrived(name, { room: this, client });
  }

  onLeave(_client, code) {
    report(this.name, code);
  }
}

await matchMaker.setup();
await matchMaker.accept();
matchMaker.defineRoomType('peers', Peers);

// The peer asks for no seat: each request gets one before Colyseus sees it.
const seated = new EventEmitter();
const transport = new WebSocketTransport({ noServer: true });
transport.attachToServer(seated);
const server = createServer().on('upgrade', async (request, socket, head) => {
  const { processId, roomId, sessionId } = await matchMaker.create('peers', { name: nameIn(request.url) });
  request.url = `/${processId}/${roomId}?sessionId=${sessionId}`;
  seated.emit('upgrade', request, socket, head);
});
const url = `ws://127.0.0.1:${await listen(server)}/?connection={connection}`;

let stray;
catchStray((error) => (stray = error));

const api = { role: 'server', url, codes: 'sample' };

drive({
  library: '@colyseus/core',
  version: versionOf('@colyseus/core'),
  sends: {
    'client.leave': {
      ...api,
      spentByError: true,
      close: ({ client }, { args }) => client.leave(...args),
      isOpen: ({ client }) => client.readyState === 1,
    },
    // Its exception is a rejection that nobody handles.
    'room.disconnect': {
      ...api,
      lanes: 1,
      spentByError: true,
      takesNoReason: true,
      close: async ({ room }, { args }) => {
        stray = undefined;
        void room.disconnect(...args);
        await pause(5);
        if (stray) throw stray;
      },
      isOpen: ({ client }) => client.readyState === 1,
    },
  },
  receives: { 'on-leave': api },
});
