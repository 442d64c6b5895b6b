import { everyCode, sentEmpty } from '../fates';
import { namespace, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** gevent-websocket, and Flask-Sockets over it. */
export const geventWebsocket: LibraryProfile = {
  id: 'gevent-websocket',
  name: 'gevent-websocket, Flask-Sockets',
  languages: ['python'],
  homepage: 'https://gitlab.com/noppo/gevent-websocket',
  versions: '0.10.1',
  modules: ['geventwebsocket', 'flask_sockets'],
  exports: { websocket: namespace({ WebSocket: type('WebSocket') }), WebSocketApplication: type('Application') },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close') } },
    Application: { members: { ws: { kind: 'value', type: 'WebSocket' } } },
  },
  sends: [
    {
      id: 'close',
      label: 'gevent-websocket WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      // With a message, that is the body of the frame.
      overloads: [{ arguments: 2 }],
      whenOmitted: 'sent-empty',
      fates: everyCode(sentEmpty),
      odd: {
        numericString: sentEmpty,
        nothing: sentEmpty,
        notANumber: sentEmpty,
        negative: sentEmpty,
        above65535: sentEmpty,
        fraction: sentEmpty,
      },
      side: 'server',
      note: text(
        'The code never goes out: the message alone is the body of the Close frame, and its first two bytes are read as the code.',
        '代码从不发出：关闭帧的正文只有消息本身，其前两个字节会被当作代码读取。',
      ),
    },
  ],
  receives: [],
  userMethods: [{ decorator: ['sockets.route', 'ws.route'], parameters: ['WebSocket'] }],
  evidence: [
    { claim: 'close', how: 'ran', source: 'gevent-websocket 0.10.1' },
    { claim: 'close', how: 'read', source: 'Debian python3-gevent-websocket 0.10.1 geventwebsocket/websocket.py' },
  ],
};
