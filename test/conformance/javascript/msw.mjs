import { WebSocket as RealWebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

// What msw intercepts, and what it opens the real connection with.
globalThis.WebSocket = RealWebSocket;
const { ws } = await import('msw');
const { setupServer } = await import('msw/node');

const waiting = new Map();
const mocked = ws.link('ws://mock.test/*');
const real = ws.link(/^ws:\/\/127\.0\.0\.1/u);
setupServer(
  mocked.addEventListener('connection', ({ client }) => waiting.get(client.url.href)?.(client)),
  real.addEventListener('connection', ({ server }) => {
    server.connect();
    server.addEventListener('close', (event) => {
      event.preventDefault();
      waiting.get(server.socket.url)?.(event.code);
    });
  }),
).listen({ onUnhandledRequest: 'bypass' });

let next = 0;

/** What the close event of an intercepted socket says after `act` on the test's end of it. */
const seen = async (act) => {
  const url = `ws://mock.test/${next++}`;
  const arrived = new Promise((done) => waiting.set(url, done));
  const socket = new WebSocket(url);
  const opened = new Promise((done) => (socket.onopen = done));
  const client = await arrived;
  waiting.delete(url);
  await opened;
  const event = await new Promise((done, fail) => {
    socket.onclose = done;
    try {
      act(client);
    } catch (error) {
      fail(error);
    }
  });
  return { observed: event.code, reason: event.reason };
};

drive({
  library: 'msw',
  version: versionOf('msw'),
  sends: {
    'client.close': { role: 'local', codes: 'sample', close: (call) => seen((client) => client.close(...call.args)) },
  },
  receives: {
    'server-close': {
      role: 'client',
      codes: 'sample',
      watch(url, report) {
        waiting.set(new URL(url).href, report);
        new WebSocket(url).onerror = () => undefined;
      },
    },
  },
});
