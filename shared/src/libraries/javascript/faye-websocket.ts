import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { emitter, eventTypes, sends, socketEvents, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const invalidCode = rejected(
  "Error: Failed to execute 'close' on WebSocket: The code must be either 1000, or between 3000 and 4999. N is neither.",
);

const named: { readonly [name: string]: Export } = { Client: type('Client') };
const socketClass: Export = { kind: 'type', type: 'ServerSocket', exports: named };

/** faye-websocket: client and server of Node.js behind the browser's interface. */
export const fayeWebsocket: LibraryProfile = {
  id: 'faye-websocket',
  name: 'faye-websocket',
  languages: ['javascript'],
  homepage: 'https://github.com/faye/faye-websocket-node',
  versions: '0.11.4',
  modules: ['faye-websocket'],
  exports: { ...named, default: socketClass, '*': socketClass },
  types: {
    Socket: {
      members: {
        close: sends('close'),
        ...socketEvents,
        ...emitter({ close: ['CloseEvent'], open: ['Event'], message: ['Event'], error: ['Event'] }),
      },
    },
    ServerSocket: { extends: 'Socket', side: 'server', members: {} },
    Client: { extends: 'Socket', side: 'client', members: {} },
    ...eventTypes('Socket'),
  },
  sends: [
    {
      id: 'close',
      label: 'Faye WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd: { nothing: invalidCode, negative: invalidCode, above65535: invalidCode },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'The server side, too, takes only what a page may send; 1001 or 1011 throw. An empty frame cannot be sent.',
        '服务器端同样只接受网页可以发送的代码；1001、1011 都会抛出异常。无法发送空帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: "Faye WebSocket 'close' event",
      failedHandshake: 1006,
      reports: [
        [1000, 1003],
        [1006, 1011],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text('The valid 1012, 1013 and 1014 are reported as 1002.', '合法的 1012、1013、1014 会报告为 1002。'),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm faye-websocket 0.11.4' },
    { claim: 'close-event', how: 'ran', source: 'npm faye-websocket 0.11.4' },
    {
      claim: 'recognition',
      how: 'read',
      source: 'faye/faye-websocket-node d21a4133 lib/faye/websocket.js, lib/faye/websocket/api.js',
    },
  ],
};
