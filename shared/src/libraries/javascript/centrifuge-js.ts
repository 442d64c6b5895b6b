import { toldByCentrifugo } from '../centrifugo';
import { emitter, holdsReason, receives, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const named: { readonly [name: string]: Export } = {
  Centrifuge: type('Centrifuge'),
  ConnectingContext: type('Context'),
  DisconnectedContext: type('Context'),
};

/** centrifuge-js: the client of Centrifugo, which keeps the codes of WebSocket to itself and tells codes of its own. */
export const centrifugeJs: LibraryProfile = {
  id: 'centrifuge-js',
  name: 'centrifuge-js',
  languages: ['javascript'],
  homepage: 'https://github.com/centrifugal/centrifuge-js',
  versions: '5.8.0',
  modules: ['centrifuge', 'centrifuge/*'],
  signs: ['Centrifuge('],
  exports: { ...named, default: type('Centrifuge'), '*': { kind: 'namespace', exports: named } },
  globals: { Centrifuge: type('Centrifuge') },
  types: {
    Centrifuge: {
      side: 'client',
      members: {
        ...emitter({ connecting: ['Context'], disconnected: ['Context'] }),
        disconnect: takesNoCode(
          '`disconnect()` takes no code; it sends an empty frame.',
          '`disconnect()` 不接受代码；它发送空帧。',
        ),
      },
    },
    Context: { members: { code: receives('context'), reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'context',
      label: 'centrifuge-js context.code',
      ...toldByCentrifugo,
      note: text(
        'Its own codes say what happened on this side: 0 a call, 1 `transport closed` or `unauthorized`, 2 no ping or a broken message, 3 a message too big; a command’s error tells its own code. It connects again after all codes but 3500–3999 and 4500–4999.',
        '它自己的代码说明本端发生的事：0 为调用所致，1 为 `transport closed` 或 `unauthorized`，2 为未收到 ping 或消息损坏，3 为消息过大；命令出错时给出该错误的代码。除 3500–3999 和 4500–4999 外，它都会重新连接。',
      ),
    },
  ],
  evidence: [
    { claim: 'context', how: 'ran', source: 'npm centrifuge 5.8.0' },
    { claim: 'context', how: 'read', source: 'centrifugal/centrifuge-js c9e8678 src/centrifuge.ts, src/codes.ts' },
    { claim: 'recognition', how: 'read', source: 'centrifugal/centrifuge-js c9e8678 src/index.ts, src/types.ts' },
  ],
};
