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
    'Its `:close` event carries an exception or nil, and no code. The peer’s Close frame comes as a `:message` of type `:close`, with its code; it is not answered. Any code outside 1000–1003, 1007–1011 and 3000–4999 comes as an `:error`, and a dropped connection is told nobody.',
    '它的 `:close` 事件带来的是异常或 nil，没有代码。对端的关闭帧以类型为 `:close` 的 `:message` 到达，并带有代码，且不会得到回应。1000–1003、1007–1011 和 3000–4999 以外的代码以 `:error` 到达；连接中断则不会告知任何人。',
  ),
  evidence: [
    { claim: 'frame-code', how: 'ran', source: 'websocket-client-simple 0.9.0 over websocket 1.2.9' },
    ...['recognition', 'frame-code'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'ruby-jp/websocket-client-simple 63e22882 lib/websocket-client-simple/client.rb',
    })),
  ],
};
