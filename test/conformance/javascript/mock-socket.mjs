import { Server, WebSocket } from 'mock-socket';
import { drive, versionOf } from './kit.mjs';

let next = 0;

/** A mock client and the mock server's socket for it, both open. */
const pair = () =>
  new Promise((open) => {
    const url = `ws://mock/${next++}`;
    const server = new Server(url);
    const client = new WebSocket(url);
    const opened = new Promise((done) => (client.onopen = done));
    const accepted = new Promise((done) => server.on('connection', done));
    Promise.all([accepted, opened]).then(([socket]) => open({ server, client, socket }));
  });

/** What the client's close event says after `act`. */
const seen = async (act) => {
  const parts = await pair();
  try {
    const event = await new Promise((done, fail) => {
      parts.client.onclose = done;
      try {
        act(parts);
      } catch (error) {
        fail(error);
      }
    });
    return { observed: event.code, reason: event.reason };
  } finally {
    parts.server.stop();
  }
};

const optionsOf = ({ args: { length }, code, reason }) =>
  length === 0 ? undefined : length === 1 ? { code } : { code, reason };

const local = { role: 'local', codes: 'every' };

drive({
  library: 'mock-socket',
  version: versionOf('mock-socket'),
  sends: {
    'client.close': { ...local, close: (call) => seen(({ client }) => client.close(...call.args)) },
    'server.close': { ...local, close: (call) => seen(({ server }) => server.close(optionsOf(call))) },
    'socket.close': { ...local, close: (call) => seen(({ socket }) => socket.close(optionsOf(call))) },
  },
});
