import { listens, takesNoCode, text } from '../members';
import type { LibraryProfile } from '../profile';

/** websocket-client-simple: always closes with 1000. */
export const websocketClientSimple: LibraryProfile = {
  id: 'websocket-client-simple',
  name: 'websocket-client-simple',
  languages: ['ruby'],
  homepage: 'https://github.com/ruby-jp/websocket-client-simple',
  versions: '2df04924',
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
        on: listens({ close: [null], open: [null], message: [null], error: [null] }),
      },
    },
  },
  sends: [],
  receives: [],
  note: text(
    'Its `:close` event carries an exception or nil, and no code.',
    '它的 `:close` 事件带来的是异常或 nil，没有代码。',
  ),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'shokai/websocket-client-simple 2df04924 lib/websocket-client-simple/client.rb',
    },
  ],
};
