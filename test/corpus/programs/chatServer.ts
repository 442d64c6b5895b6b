import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

export const enum Bye {
  Normal = 1000,
  Restart = 1012,
  Kicked = 4001,
  Dropped = 1006,
}

const rooms = new Map<string, Set<WebSocket>>();
const server = createServer((request, response) => {
  response.statusCode = request.url === '/healthy' ? 200 : 404;
  response.end();
});
const sockets = new WebSocketServer({ server, maxPayload: 1009 });

function kick(socket: WebSocket, code: number, reason = '') {
  socket.close(code, reason);
}

sockets.on('connection', (socket, request) => {
  const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('room');
  if (!name) return kick(socket, 400, 'no room');
  const room = rooms.get(name) ?? new Set<WebSocket>();
  rooms.set(name, room.add(socket));
  socket.on('message', (data) => {
    try {
      const message = JSON.parse(String(data));
      if (message.kind === 'quit') kick(socket, Bye.Normal);
      else if (message.kind === 'kick') for (const other of room) kick(other, Bye.Kicked, 'kicked by host');
      else for (const other of room) other.send(data);
    } catch (error) {
      socket.close(1007, String(error));
    }
  });
  socket.on('close', (code, reason) => {
    room.delete(socket);
    if (code === 1006) console.warn('lost', name);
    else if (code !== 1000) console.log('left', name, code, reason.toString());
  });
});

process.once('SIGTERM', () => {
  sockets.clients.forEach((socket) => socket.close(Bye.Restart, 'Service restart'));
  sockets.close(() => process.exit(0));
  setTimeout(() => sockets.clients.forEach((socket) => socket.close(Bye.Dropped)), 1500);
});

server.listen(8080);
