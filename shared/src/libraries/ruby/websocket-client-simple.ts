import { listens, receives, takesNoCode, text } from '../members';
import type { LibraryProfile } from '../profile';
import { websocketRuby } from './websocket-ruby';

/** websocket-client-simple: always closes with 1000. */
export const websocketClientSimple: LibraryProfile = {
  id: 'websocket-client-simple',
  name: 'websocket-client-simple',
  languages: ['ruby'],
  homepage: 'https://github.com/ruby-jp/websocket-client-simple',
  versions: '63e22882',
  modules: ['websocket-client-simple'],
  exports: {},
  globals: {
    'WebSocket::Client::Simple': {
      kind: 'namespace',
      exports: { connect: { kind: 'function', returns: 'Client' } },
    },
  },
  types: {
    Client: {
      side: 'client',
      members: {
        close: takesNoCode('`close` takes no code; it always sends 1000.', '`close` 不接受代码；它总是发送 1000。'),
        on: listens({ close: [null], open: [null], message: ['Frame'], error: [null] }),
      },
    },
    Frame: { members: { code: receives('frame-code') } },
  },
  sends: [],
  receives: websocketRuby.receives,
  note: text(
    'Its `:close` event carries an exception or nil, and no code. The peer’s Close frame comes as a `:message` of type `:close`, with its code.',
    '它的 `:close` 事件带来的是异常或 nil，没有代码。对端的关闭帧以类型为 `:close` 的 `:message` 到达，并带有代码。',
  ),
  evidence: ['recognition', 'frame-code'].map((claim) => ({
    claim,
    how: 'read' as const,
    source: 'ruby-jp/websocket-client-simple 63e22882 lib/websocket-client-simple/client.rb',
  })),
};
