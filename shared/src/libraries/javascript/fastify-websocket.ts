import { callback, fields, holds } from '../members';
import type { AddedMember, LibraryProfile, Shape } from '../profile';

const handler: Shape = callback('ServerSocket');

/** `fastify.get('/', { websocket: true }, (socket, request) => …)`, for each method that routes. */
const routes: readonly AddedMember[] = ['get', 'all'].map((name) => ({
  name,
  member: { kind: 'method', takes: { 1: fields({ handler }), 2: handler } },
  when: { position: 1, field: 'websocket' },
}));

/** @fastify/websocket: hands out sockets of `ws`. */
export const fastifyWebsocket: LibraryProfile = {
  id: 'fastify-websocket',
  name: '@fastify/websocket',
  languages: ['javascript'],
  homepage: 'https://github.com/fastify/fastify-websocket',
  versions: '11.3.6',
  modules: ['@fastify/websocket', 'fastify-websocket'],
  signs: ['websocket: true', 'wsHandler'],
  basedOn: 'ws',
  exports: {
    WebSocket: { kind: 'type', type: 'ServerSocket' },
    SocketStream: { kind: 'type', type: 'SocketStream' },
    WebsocketHandler: { kind: 'type', type: 'Handler', describes: handler },
  },
  types: { SocketStream: { members: { socket: holds('ServerSocket') } }, Handler: { members: {} } },
  sends: [],
  receives: [],
  addedMembers: [
    ...routes,
    {
      name: 'route',
      member: { kind: 'method', takes: { 0: fields({ handler }) } },
      when: { position: 0, field: 'websocket' },
    },
    { name: 'route', member: { kind: 'method', takes: { 0: fields({ wsHandler: handler }) } } },
    { name: 'websocketServer', member: holds('WebSocketServer') },
  ],
  evidence: [
    { claim: 'recognition', how: 'ran', source: 'npm @fastify/websocket 11.3.6 (`socket instanceof require("ws")`)' },
    { claim: 'recognition', how: 'read', source: 'npm @fastify/websocket 11.3.6 types/index.d.ts' },
  ],
};
