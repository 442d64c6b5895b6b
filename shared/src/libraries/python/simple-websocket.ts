import { fateTable, rejected, replacedWith, sent } from '../fates';
import { receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const notPacked = rejected('struct.error');

/** simple-websocket, and Flask-Sock over it. */
export const simpleWebsocket: LibraryProfile = {
  id: 'simple-websocket',
  name: 'simple-websocket, Flask-Sock',
  languages: ['python'],
  homepage: 'https://simple-websocket.readthedocs.io',
  versions: '1.1.0',
  modules: ['simple_websocket', 'flask_sock'],
  exports: {
    Server: type('Server'),
    AioServer: type('Server'),
    Client: type('Client'),
    AioClient: type('Client'),
    ConnectionClosed: type('ConnectionClosed'),
  },
  types: {
    Server: { side: 'server', members: { close: sends('close') } },
    Client: { side: 'client', members: { close: sends('close') } },
    ConnectionClosed: { members: { reason: receives('connection-closed') } },
  },
  sends: [
    {
      id: 'close',
      label: 'simple-websocket close()',
      code: { position: 0, keyword: 'reason' },
      reason: { position: 1, keyword: 'message' },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [0, 0, replacedWith(1000)],
          [1005, 1006, replacedWith(1000)],
          [1015, 1015, replacedWith(1000)],
        ],
        sent,
      ),
      odd: {
        nothing: replacedWith(1000),
        numericString: notPacked,
        notANumber: notPacked,
        negative: notPacked,
        above65535: notPacked,
        fraction: notPacked,
      },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'The code is called `reason` here, and the reason `message`.',
        '此处代码名为 `reason`，原因名为 `message`。',
      ),
    },
  ],
  receives: [
    {
      id: 'connection-closed',
      label: 'simple-websocket ConnectionClosed.reason',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 4999],
      ],
      dropped: 1005,
      maps: [
        [0, 999, 1002],
        [1004, 1004, 1002],
        [1006, 1006, 1002],
        [1014, 2999, 1002],
        [5000, 65535, 1002],
      ],
    },
  ],
  userMethods: [{ decorator: ['sock.route', 'ws.route'], parameters: ['Server'] }],
  evidence: [
    ...['close', 'connection-closed'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'miguelgrinberg/simple-websocket 1.1.1.dev0 over Debian python3-wsproto 1.2.0',
    })),
    ...['close', 'connection-closed'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'miguelgrinberg/simple-websocket b2df2d1b src/simple_websocket/ws.py',
    })),
  ],
};
