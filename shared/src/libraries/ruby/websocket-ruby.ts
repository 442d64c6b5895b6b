import { acceptsOnly, replacedWith } from '../fates';
import { makes, receives, text, type } from '../members';
import type { Export, Fate, LibraryProfile } from '../profile';

/** The set of RFC 6455 itself, without the codes that were registered later. */
export const rfcCodes = [
  [1000, 1003],
  [1007, 1011],
  [3000, 4999],
] as const;

const silent: Fate = {
  kind: 'dropped',
  leaves: text(
    '`to_s` gives nil, and `error` is `:unknown_close_code`.',
    '`to_s` 返回 nil，`error` 为 `:unknown_close_code`。',
  ),
};

const outgoing: Export = { kind: 'type', type: 'Outgoing', send: 'frame' };
const incoming: Export = type('Incoming');

/** websocket: frames and handshakes for Ruby, beneath websocket-client-simple and websocket-eventmachine. */
export const websocketRuby: LibraryProfile = {
  id: 'websocket-ruby',
  name: 'websocket (Ruby)',
  languages: ['ruby'],
  homepage: 'https://github.com/imanel/websocket-ruby',
  versions: 'd9faee12',
  modules: ['websocket'],
  exports: {},
  globals: {
    'WebSocket::Frame::Outgoing::Server': outgoing,
    'WebSocket::Frame::Outgoing::Client': outgoing,
    'WebSocket::Frame::Incoming::Server': incoming,
    'WebSocket::Frame::Incoming::Client': incoming,
  },
  types: {
    Outgoing: { members: {} },
    Incoming: { members: { next: makes('Frame'), code: receives('frame-code') } },
    Frame: { members: { code: receives('frame-code') } },
  },
  sends: [
    {
      id: 'frame',
      label: 'WebSocket::Frame::Outgoing.new(type: :close)',
      code: { position: 0, keyword: 'code' },
      reason: { position: 0, keyword: 'data' },
      when: { position: 0, keyword: 'type', equals: 'close' },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(rfcCodes, silent),
      odd: {
        numericString: silent,
        nothing: replacedWith(1000),
        notANumber: silent,
        negative: silent,
        above65535: silent,
      },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        '`WebSocket.should_raise = true` makes it raise instead. 1012, 1013 and 1014, though valid, are refused.',
        '设置 `WebSocket.should_raise = true` 后改为抛出异常。1012、1013、1014 虽然合法，也会被拒绝。',
      ),
    },
  ],
  receives: [
    {
      id: 'frame-code',
      label: 'WebSocket::Frame::Incoming#code',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
    },
  ],
  evidence: [
    ...['frame', 'frame-code'].map((claim) => ({ claim, how: 'ran' as const, source: 'websocket 1.2.9' })),
    { claim: 'frame', how: 'read', source: 'imanel/websocket-ruby d9faee12 lib/websocket/frame/outgoing.rb' },
    { claim: 'frame-code', how: 'read', source: 'imanel/websocket-ruby d9faee12 lib/websocket/frame/incoming.rb' },
  ],
};
