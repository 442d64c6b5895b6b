import { createRequire } from 'node:module';
import { drive, versionOf } from './kit.mjs';

// Its matchers are added to Jest's `expect` as it is loaded.
globalThis.expect = { extend: () => undefined };
const require = createRequire(import.meta.url);
const { WS } = require('jest-websocket-mock');
const { WebSocket } = require('mock-socket');

let next = 0;

/** What the close event of a client says after `act` on the mock server. */
const seen = async (act) => {
  const url = `ws://mock/${next++}`;
  const server = new WS(url);
  const client = new WebSocket(url);
  await server.connected;
  try {
    const event = await new Promise((done, fail) => {
      client.onclose = done;
      try {
        act(server);
      } catch (error) {
        fail(error);
      }
    });
    return { observed: event.code, reason: event.reason };
  } finally {
    server.server.stop();
  }
};

const optionsOf = ({ args: { length }, code, reason }) =>
  length === 0 ? undefined : length === 1 ? { code } : { code, reason };

const local = { role: 'local', codes: 'every' };

drive({
  library: 'jest-websocket-mock',
  version: versionOf('jest-websocket-mock'),
  sends: {
    'ws.close': { ...local, close: (call) => seen((server) => server.close(optionsOf(call))) },
    'ws.error': { ...local, close: (call) => seen((server) => server.error(optionsOf(call))) },
  },
});
