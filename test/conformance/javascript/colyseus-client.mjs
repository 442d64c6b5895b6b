import { Client } from '@colyseus/sdk';
import { drive, versionOf } from './kit.mjs';

/** A room whose connection is the peer, without a seat from a server. */
const join = (url) => {
  const seat = { name: 'room', roomId: 'room', processId: 'process', sessionId: 'session' };
  return new Client(url).consumeSeatReservation(seat);
};

const api = {
  role: 'client',
  url: 'ws://127.0.0.1:{port}/connection={connection}',
  codes: 'sample',
  // JOIN_ROOM with a token, the serializer `none` and no state.
  extras: { greeting: [[10, 1, 97, 4, ...Buffer.from('none'), 0]] },
};

/** Reports what a room tells its user first: by `told(callback, code)`. */
const receive = (told) => ({
  ...api,
  watch: async (url, report) => {
    const room = await join(url);
    room.reconnection.enabled = false;
    room.onDrop((code) => report(told('onDrop', code)));
    room.onLeave((code) => report(told('onLeave', code)));
  },
});

drive({
  library: '@colyseus/sdk',
  version: versionOf('@colyseus/sdk'),
  receives: { leave: receive((_callback, code) => code), callback: receive((callback) => callback) },
});
