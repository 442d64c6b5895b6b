import { fateTable, replacedWith, sent } from '../fates';
import { receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

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
      odd: { nothing: replacedWith(1000) },
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
    },
  ],
  userMethods: [{ decorator: ['sock.route', 'ws.route'], parameters: ['Server'] }],
  evidence: [
    ...['close', 'connection-closed'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'miguelgrinberg/simple-websocket b2df2d1b src/simple_websocket/ws.py',
    })),
  ],
};
