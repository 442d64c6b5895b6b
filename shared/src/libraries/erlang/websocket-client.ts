import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

const behaviours = ['websocket_client', ':websocket_client', 'websocket_client_handler', ':websocket_client_handler'];

/** websocket_client: an Erlang client whose close payload is packed by hand. */
export const websocketClient: LibraryProfile = {
  id: 'websocket-client',
  name: 'websocket_client',
  languages: ['erlang', 'elixir'],
  homepage: 'https://github.com/jeremyong/websocket_client',
  versions: '1.1 (9a6f65d0)',
  modules: ['websocket_client', ':websocket_client'],
  signs: ['websocket_client'],
  exports: {},
  types: {},
  tuples: [
    { tag: 'close', size: 3, send: 'close-return', within: behaviours },
    { tag: 'close', size: 2, send: 'close-frame', within: behaviours },
    { tag: 'remote', size: 2, receive: { api: 'terminate', code: 1 }, within: behaviours },
  ],
  sends: [
    {
      id: 'close-return',
      label: 'websocket_client {close, Payload, State}',
      code: { position: 1, element: 0 },
      reason: { position: 1, element: 1 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
      side: 'client',
      note: text(
        'The payload is the body of the frame: the code must be packed as its first 16 bits, `<<1000:16, "bye">>`.',
        '负载就是帧的正文：代码必须打包为最前面的 16 位，即 `<<1000:16, "bye">>`。',
      ),
    },
    {
      id: 'close-frame',
      label: 'websocket_client {close, Payload}',
      code: { position: 1, element: 0 },
      reason: { position: 1, element: 1 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'corrupt-frame' } },
      side: 'client',
    },
  ],
  receives: [
    {
      id: 'terminate',
      label: 'websocket_client websocket_terminate {remote, Code}',
      reports: [
        [0, 999],
        [1002, 65535],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        '1000 and 1001 arrive as `normal`, an empty Close frame as `remote`. The fork on Hex (1.3 and later) tells its handler nothing of a Close frame.',
        '1000 与 1001 表现为 `normal`，空的关闭帧表现为 `remote`。Hex 上的分支（1.3 及以后）不会把关闭帧告知处理模块。',
      ),
    },
  ],
  evidence: [
    { claim: 'close-return', how: 'read', source: 'jeremyong/websocket_client 9a6f65d0 src/websocket_client.erl' },
    { claim: 'close-frame', how: 'read', source: 'jeremyong/websocket_client 9a6f65d0 src/websocket_client.erl' },
    {
      claim: 'terminate',
      how: 'read',
      source: 'jeremyong/websocket_client 9a6f65d0, sanmiguel/websocket_client 1.3.0, 1.6.1 src/websocket_client.erl',
    },
    { claim: 'recognition', how: 'read', source: 'jeremyong/websocket_client 9a6f65d0 src/websocket_client.erl' },
  ],
};
