// A chat room on ws: authentication, heartbeats, moderation, an orderly shutdown.
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { verifyToken, type Member } from './members';

const PORT = 3000;
const HEARTBEAT_MS = 15_000;
const MAX_MESSAGE_BYTES = 4096;

/** What the room tells its members when it lets them go. */
enum Goodbye {
  SessionExpired = 4001,
  Kicked = 4003,
  IdleTooLong = 4008,
  Overloaded = 4290,
}

const httpServer = createServer();
const wss = new WebSocketServer({ server: httpServer, maxPayload: 1 << 20 });
const alive = new WeakSet<WebSocket>();
const members = new Map<WebSocket, Member>();

wss.on('connection', async (ws, request) => {
  const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('token');
  if (!token) {
    // An HTTP status is no close code.
    ws.close(401, 'token missing');
    return;
  }

  try {
    members.set(ws, await verifyToken(token));
  } catch (err) {
    ws.close(1008, err.message);
    return;
  }

  alive.add(ws);
  ws.on('pong', () => alive.add(ws));

  ws.on('message', (data) => {
    const text = data.toString();
    if (text.length > MAX_MESSAGE_BYTES) {
      ws.close(1009, 'message too big');
      return;
    }
    try {
      broadcast(ws, JSON.parse(text));
    } catch (err) {
      // The text of a parser's error has no fixed length, a close reason has 123 bytes.
      ws.close(1007, `cannot read that: ${err.message}`);
    }
  });

  ws.on('close', (code, reason) => {
    const member = members.get(ws);
    members.delete(ws);
    if (code === 1000 || code === 1001 || code === 1005) return;
    console.warn(`${member?.name} left with ${code} ${reason.toString()}`);
  });
});

function broadcast(sender: WebSocket, message: { text: string; kick?: string }) {
  for (const client of wss.clients) {
    if (message.kick && members.get(client)?.name === message.kick) {
      client.close(Goodbye.Kicked, 'removed by a moderator');
    } else if (client !== sender && client.readyState === WebSocket.OPEN) {
      client.send(JSON.stringify({ from: members.get(sender)?.name, text: message.text }));
    }
  }
}

const heartbeat = setInterval(() => {
  wss.clients.forEach((ws) => {
    if (alive.has(ws)) {
      alive.delete(ws);
      ws.ping();
      return;
    }
    // 1006 is what the other side sees when a connection drops; nobody may send it.
    ws.close(1006, 'heartbeat missed');
  });
}, HEARTBEAT_MS);

export function shutDown() {
  clearInterval(heartbeat);
  for (const ws of wss.clients) ws.close(1012, 'restarting, come back in a moment');
  wss.close(() => httpServer.close());
  setTimeout(() => process.exit(0), 1000);
}

export function shed(ws: WebSocket) {
  ws.close(
    Goodbye.Overloaded,
    'This room has more members than it can serve at the moment; please wait for half a minute before you try to join it once more.',
  );
}

httpServer.listen(PORT);
