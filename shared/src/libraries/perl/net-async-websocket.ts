import { everyCode, sent } from '../fates';
import { callback, makes, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { packed } from './perl-protocol-websocket';

/** Net::Async::WebSocket: a client and a server on IO::Async. */
export const netAsyncWebsocket: LibraryProfile = {
  id: 'net-async-websocket',
  name: 'Net::Async::WebSocket',
  languages: ['perl'],
  homepage: 'https://metacpan.org/pod/Net::Async::WebSocket',
  versions: '0.14',
  modules: ['Net::Async::WebSocket::Client', 'Net::Async::WebSocket::Server', 'Net::Async::WebSocket::Protocol'],
  signs: ['Net::Async::WebSocket'],
  exports: {},
  globals: {
    'Net::Async::WebSocket::Client': {
      kind: 'type',
      type: 'Client',
      named: Object.fromEntries(
        ['on_text_frame', 'on_binary_frame', 'on_frame', 'on_close_frame'].map((name) => [name, callback('Client')]),
      ),
    },
    'Net::Async::WebSocket::Server': {
      kind: 'type',
      type: 'Server',
      named: { on_client: callback('Server', 'ServerConnection') },
    },
    'Net::Async::WebSocket::Protocol': type('Connection'),
  },
  types: {
    Connection: { members: { send_close_frame: sends('send-close-frame') } },
    Client: { extends: 'Connection', side: 'client', members: { connect: makes('Connecting') } },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
    // A future of the client.
    Connecting: { members: { get: makes('Client'), then: makes('Connecting') } },
    Server: { members: {} },
  },
  sends: [
    {
      id: 'send-close-frame',
      label: 'Net::Async::WebSocket->send_close_frame',
      code: { position: 0, packed: true },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      odd: packed,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
      note: text(
        'It takes the bytes of the frame: `send_close_frame(pack("n", 1001) . "bye")`. Neither code nor length is checked.',
        '它接受帧的字节：`send_close_frame(pack("n", 1001) . "bye")`。代码和长度都不检查。',
      ),
    },
  ],
  receives: [],
  note: text(
    '`on_close_frame` is handed bytes: `unpack("n", $bytes)` gives the code. The library neither answers a Close frame nor ends the connection.',
    '`on_close_frame` 得到的是字节：用 `unpack("n", $bytes)` 取得代码。该库既不回应关闭帧，也不结束连接。',
  ),
  evidence: ['send-close-frame', 'recognition'].map((claim) => ({
    claim,
    how: 'read',
    source: 'CPAN Net-Async-WebSocket 0.14 lib/Net/Async/WebSocket/Protocol.pm',
  })),
};
