import { acceptsOnly, registryCodes, rejected } from '../fates';
import { sends, text, type } from '../members';
import { numbersOnly } from '../oddValues';
import { browser, nodeWs } from '../layers';
import type { Export, LibraryProfile } from '../profile';

const invalidCode = rejected('TypeError: First argument must be a valid error code number');

const socketClass: Export = {
  kind: 'type',
  type: 'IsomorphicSocket',
  exports: {
    WebSocket: type('IsomorphicSocket'),
    WebSocketServer: type('WebSocketServer'),
    Server: type('WebSocketServer'),
    CloseEvent: type('CloseEvent'),
  },
};

/** isomorphic-ws and its kin: `ws` in Node.js, the browser's own WebSocket elsewhere. */
export const isomorphicWs: LibraryProfile = {
  id: 'isomorphic-ws',
  name: 'isomorphic-ws, modern-isomorphic-ws, @libsql/isomorphic-ws, unws',
  languages: ['javascript'],
  homepage: 'https://github.com/heineiuo/isomorphic-ws',
  versions: '5.0.0, 1.0.6, 0.1.5, 0.3.2',
  modules: ['isomorphic-ws', 'modern-isomorphic-ws', '@libsql/isomorphic-ws', 'unws'],
  basedOn: 'ws',
  exports: {
    default: socketClass,
    '*': socketClass,
    WebSocket: type('IsomorphicSocket'),
    WebSocketServer: type('WebSocketServer'),
    Server: type('WebSocketServer'),
    CloseEvent: type('CloseEvent'),
  },
  types: { IsomorphicSocket: { extends: 'WebSocket', members: { close: sends('isomorphic.close') } } },
  sends: [
    {
      id: 'isomorphic.close',
      label: 'isomorphic-ws WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(registryCodes, invalidCode),
      odd: { ...numbersOnly(invalidCode), fraction: 'truncated' },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('RangeError: The message must not be greater than 123 bytes'),
        withoutCode: { kind: 'lost' },
      },
      layers: [nodeWs, browser],
      decidedBelow: text(
        'In Node.js this is `ws`; in a browser it is the page’s own WebSocket, which takes only 1000 and 3000–4999 and throws InvalidAccessError for all else.',
        '在 Node.js 中这就是 `ws`；在浏览器中则是页面自带的 WebSocket，只接受 1000 和 3000–4999，其他代码会抛出 InvalidAccessError。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'isomorphic.close', how: 'read', source: 'npm isomorphic-ws 5.0.0 node.js, browser.js' },
    {
      claim: 'isomorphic.close',
      how: 'read',
      source:
        'npm modern-isomorphic-ws 1.0.6 import.js, browser.js; npm @libsql/isomorphic-ws 0.1.5 node.mjs, web.mjs; npm unws 0.3.2 src/node.js, src/native.js',
    },
    { claim: 'isomorphic.close', how: 'ran', source: 'npm isomorphic-ws 5.0.0 over ws 8.23.0' },
  ],
};
