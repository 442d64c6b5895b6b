import { everyCode, rejected, replacedWith, sent } from '../fates';
import { makes, takesNoCode, text, type } from '../members';
import type { LibraryProfile, OddValues } from '../profile';

/** What `pack('n', $code)` makes of values that are no code. */
export const packed: OddValues = {
  numericString: sent,
  nothing: replacedWith(0),
  notANumber: replacedWith(0),
  nan: rejected("Cannot pack N with 'n'"),
  negative: sent,
  above65535: sent,
  fraction: 'truncated',
};

/** Protocol::WebSocket: frames and handshakes, beneath most of Perl’s other WebSocket modules. */
export const perlProtocolWebsocket: LibraryProfile = {
  id: 'perl-protocol-websocket',
  name: 'Protocol::WebSocket',
  languages: ['perl'],
  homepage: 'https://metacpan.org/pod/Protocol::WebSocket',
  versions: '0.26',
  modules: ['Protocol::WebSocket', 'Protocol::WebSocket::Frame', 'Protocol::WebSocket::Client'],
  signs: ['Protocol::WebSocket'],
  exports: {},
  globals: {
    'Protocol::WebSocket::Frame': { kind: 'type', type: 'Frame', send: 'frame' },
    'Protocol::WebSocket::Client': type('Client'),
  },
  types: {
    Frame: { members: { new: makes('Frame') } },
    Client: {
      side: 'client',
      members: {
        disconnect: takesNoCode(
          '`disconnect` sends an empty Close frame; a code needs a frame of type `close`.',
          '`disconnect` 发送空的关闭帧；要带代码须使用类型为 `close` 的帧。',
        ),
        connect: makes('Client'),
        on: makes('Client'),
      },
    },
  },
  sends: [
    {
      id: 'frame',
      label: "Protocol::WebSocket::Frame->new(type => 'close', …)",
      code: { position: -1, keyword: 'buffer', packed: true },
      when: { position: -1, keyword: 'type', equals: 'close' },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      odd: packed,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
      note: text(
        'The payload goes out as it is: the code is packed into it by hand, and neither it nor the length is checked.',
        '载荷原样发出：代码要自行打包写入其中，代码和长度都不检查。',
      ),
    },
  ],
  receives: [],
  note: text(
    'A received Close frame is handed over as bytes: `unpack("n", $bytes)` gives the code.',
    '收到的关闭帧以字节形式交出：用 `unpack("n", $bytes)` 取得代码。',
  ),
  evidence: [
    { claim: 'frame', how: 'ran', source: 'Debian libprotocol-websocket-perl 0.26' },
    { claim: 'frame', how: 'read', source: 'vti/protocol-websocket 6436908c lib/Protocol/WebSocket/Frame.pm' },
    { claim: 'recognition', how: 'read', source: 'vti/protocol-websocket 6436908c lib/Protocol/WebSocket/Client.pm' },
  ],
};
