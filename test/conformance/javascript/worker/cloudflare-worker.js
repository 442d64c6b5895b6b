/**
 * The program inside the Workers runtime. One Durable Object holds all connections, so that a later request may close
 * them; a socket of a plain Worker belongs to the request that accepted it.
 */
export default {
  fetch: (request, { Room: rooms }) => rooms.get(rooms.idFromName('room')).fetch(request),
};

export class Room {
  constructor(state) {
    this.state = state;
    this.sockets = new Map();
    this.reports = new Map();
  }

  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    const name = searchParams.get('connection');
    if (pathname === '/close') return Response.json((await request.json()).map((call) => this.close(call)));
    if (pathname === '/reported') return Response.json(await this.slot(name).promise);
    const [client, server] = Object.values(new WebSocketPair());
    if (pathname === '/hibernate') {
      this.state.acceptWebSocket(server, [name]);
    } else {
      server.accept();
      server.addEventListener('close', (event) => this.slot(name).resolve({ code: event.code }));
      server.addEventListener('error', () => undefined);
    }
    this.sockets.set(name, server);
    return new Response(null, { status: 101, webSocket: client });
  }

  close({ name, args }) {
    try {
      this.sockets.get(name).close(...args.map(decode));
      this.sockets.delete(name);
      return {};
    } catch (error) {
      return { error: { name: error.name, message: error.message } };
    }
  }

  webSocketClose(socket, code) {
    this.slot(this.state.getTags(socket)[0]).resolve({ code });
  }

  slot(name) {
    if (!this.reports.has(name)) {
      let resolve;
      const promise = new Promise((done) => (resolve = done));
      this.reports.set(name, { promise, resolve });
    }
    return this.reports.get(name);
  }
}

function decode(value) {
  if (value === null || typeof value !== 'object') return value;
  return value.special === 'NaN' ? NaN : undefined;
}
