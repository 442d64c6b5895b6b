import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { Export, LibraryProfile } from '../profile';

/** Names that the module exports and that are looked into only to know what they are. */
const known: Export = { kind: 'function' };

/** websockets: the WebSocket server and client of Haskell. */
export const haskellWebsockets: LibraryProfile = {
  id: 'haskell-websockets',
  name: 'websockets (Haskell)',
  languages: ['haskell'],
  homepage: 'https://github.com/jaspervdj/websockets',
  versions: '0.12.7.3',
  modules: ['Network.WebSockets', 'Network.WebSockets.Connection', 'Network.WebSockets.Types'],
  exports: {
    sendCloseCode: { kind: 'function', send: 'sendCloseCode' },
    sendClose: known,
    CloseRequest: known,
    Close: known,
    ControlMessage: known,
  },
  types: {},
  tuples: [
    { tag: 'Close', size: 3, send: 'control-message', inside: ['ControlMessage'] },
    { tag: 'CloseRequest', size: 3, receive: { api: 'close-request', code: 1, reason: 2 }, anywhere: 'signed' },
    { tag: 'Close', size: 3, receive: { api: 'close-message', code: 1, reason: 2 }, inside: ['ControlMessage'] },
  ],
  sends: [
    {
      id: 'sendCloseCode',
      label: 'sendCloseCode',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text(
        '`sendClose` sends 1000. Codes are not checked, and no call sends an empty Close frame.',
        '`sendClose` 发送 1000。代码不经检查，也没有发送空的关闭帧的调用。',
      ),
    },
    {
      id: 'control-message',
      label: 'ControlMessage (Close code reason)',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
    },
  ],
  receives: [
    {
      id: 'close-request',
      label: 'CloseRequest',
      reports: [
        [1000, 1003],
        [1007, 1013],
        [1017, 1099],
        [1101, 1999],
        [2001, 2998],
        [3000, 4999],
        [5001, 65534],
      ],
      emptyFrame: 1000,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1014, 1016, 1002],
        [1100, 1100, 1002],
        [2000, 2000, 1002],
        [2999, 2999, 1002],
        [5000, 5000, 1002],
        [65535, 65535, 1002],
      ],
      note: text(
        'A dropped connection is the exception `ConnectionClosed`.',
        '连接中断时抛出异常 `ConnectionClosed`。',
      ),
    },
    {
      id: 'close-message',
      label: 'ControlMessage (Close code reason)',
      reports: [
        [1000, 1003],
        [1007, 1013],
        [1017, 1099],
        [1101, 1999],
        [2001, 2998],
        [3000, 4999],
        [5001, 65534],
      ],
      emptyFrame: 1000,
      dropped: null,
    },
  ],
  evidence: [
    { claim: 'sendCloseCode', how: 'ran', source: 'Debian libghc-websockets-dev 0.12.7.3-1+b2' },
    { claim: 'control-message', how: 'read', source: 'jaspervdj/websockets 1e2f075 src/Network/WebSockets/Hybi13.hs' },
    { claim: 'close-request', how: 'ran', source: 'Debian libghc-websockets-dev 0.12.7.3-1+b2' },
    {
      claim: 'close-message',
      how: 'read',
      source: 'jaspervdj/websockets 1e2f075 src/Network/WebSockets/Hybi13/Demultiplex.hs',
    },
    { claim: 'recognition', how: 'read', source: 'jaspervdj/websockets 1e2f075 src/Network/WebSockets.hs' },
  ],
};
