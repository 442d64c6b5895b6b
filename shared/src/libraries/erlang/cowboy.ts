import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

const behaviours = ['cowboy_websocket', ':cowboy_websocket', 'cowboy_websocket_handler', ':cowboy_websocket_handler'];

/** Cowboy: the HTTP server of Erlang, with its WebSocket handlers. */
export const cowboy: LibraryProfile = {
  id: 'cowboy',
  name: 'Cowboy',
  languages: ['erlang', 'elixir'],
  homepage: 'https://github.com/ninenines/cowboy',
  versions: '2.x (cowlib 2.x)',
  modules: ['cowboy_websocket', ':cowboy_websocket'],
  signs: ['cowboy', 'websocket_handle', 'websocket_info', 'cow_ws'],
  exports: {},
  types: {},
  tuples: [
    { tag: 'close', size: 3, send: 'close-frame', within: behaviours, anywhere: 'websocket' },
    {
      tag: 'remote',
      size: 3,
      receive: { api: 'terminate', code: 1, reason: 2 },
      within: behaviours,
      anywhere: 'signed',
    },
  ],
  sends: [
    {
      id: 'close-frame',
      label: 'Cowboy {close, Code, Payload}',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'crashes', error: '{badmatch,false}' },
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'server',
      note: text(
        'The atom `close` alone sends an empty Close frame; `{close, Payload}` sends 1000. Codes are not checked, and only their lowest 16 bits are sent.',
        '仅返回原子 `close` 会发送空的关闭帧；`{close, Payload}` 会发送 1000。代码不经检查，只发送其低 16 位。',
      ),
    },
  ],
  receives: [
    {
      id: 'terminate',
      label: 'Cowboy terminate {remote, Code, Payload}',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'An empty Close frame arrives as `remote`, a dropped connection as `{error, closed}`. Any other code, 1012 to 1014 too, arrives as `{error, badframe}` and is answered with 1002.',
        '空的关闭帧表现为 `remote`，连接中断表现为 `{error, closed}`。其他任何代码（包括 1012 至 1014）表现为 `{error, badframe}`，并以 1002 回应。',
      ),
    },
  ],
  evidence: [
    { claim: 'close-frame', how: 'ran', source: 'Cowboy 2.8.0 of Debian rabbitmq-server' },
    { claim: 'terminate', how: 'ran', source: 'Cowboy 2.8.0 of Debian rabbitmq-server' },
    { claim: 'close-frame', how: 'read', source: 'ninenines/cowlib ae75c4dd src/cow_ws.erl' },
    { claim: 'terminate', how: 'read', source: 'ninenines/cowboy 5c8535f4 src/cowboy_websocket.erl' },
    { claim: 'recognition', how: 'read', source: 'ninenines/cowboy 5c8535f4 src/cowboy_websocket.erl' },
  ],
};
