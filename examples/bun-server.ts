// Live scores with Bun's own server.
type Seat = { game: string; since: number };

const IDLE = 4008;

const server = Bun.serve<Seat>({
  port: 4000,
  fetch(request, server) {
    const game = new URL(request.url).searchParams.get('game');
    if (!game) return new Response('which game?', { status: 400 });
    const upgraded = server.upgrade(request, { data: { game, since: Date.now() } });
    return upgraded ? undefined : new Response('WebSocket only', { status: 426 });
  },
  websocket: {
    idleTimeout: 120,
    open(ws) {
      ws.subscribe(ws.data.game);
    },
    message(ws, message) {
      if (message === 'quit') {
        ws.close(1000, 'see you');
      } else if (Date.now() - ws.data.since > 600_000) {
        ws.close(IDLE, 'idle for too long');
      } else {
        // Bun takes 1006, but sends a close frame without any code: the reason is lost, the client sees 1005.
        ws.close(1006, 'only "quit" is understood');
      }
    },
    close(ws, code, reason) {
      console.log(`${ws.data.game}: ${code} ${reason}`);
    },
  },
});

console.log(`scores on ${server.url}`);
