import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const shared: Pick<SendApi, 'fates' | 'reasons' | 'side'> = {
  fates: everyCode(sent),
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: { kind: 'crashes', error: '{badmatch,false}' },
    withoutCode: { kind: 'lost' },
  },
  side: 'client',
};
const note = text('Codes are not checked, and only their lowest 16 bits are sent.', '代码不经检查，只发送其低 16 位。');
const frame = { kind: 'function', takes: { 1: { tuples: true } } } as const;

/** hackney: the HTTP client of Erlang, whose fourth version opens WebSockets. */
export const hackney: LibraryProfile = {
  id: 'hackney',
  name: 'hackney',
  languages: ['erlang', 'elixir'],
  homepage: 'https://github.com/benoitc/hackney',
  versions: '4.7.4 (9928f3c)',
  modules: ['hackney', ':hackney', 'hackney_ws', ':hackney_ws'],
  signs: ['hackney:ws_', 'hackney.ws_', 'hackney_ws'],
  exports: {},
  moduleExports: {
    ...Object.fromEntries(
      ['hackney', ':hackney'].map((module) => [
        module,
        { ws_close: { kind: 'function', send: 'ws-close' }, ws_send: frame },
      ]),
    ),
    ...Object.fromEntries(
      ['hackney_ws', ':hackney_ws'].map((module) => [
        module,
        { close: { kind: 'function', send: 'ws-close' }, send: frame },
      ]),
    ),
  },
  types: {},
  tuples: [
    {
      tag: 'close',
      size: 3,
      send: 'ws-send',
      receive: { api: 'ws-message', code: 1, reason: 2 },
      inside: ['hackney_ws'],
      toldIn: ['hackney_ws'],
      anywhere: 'signed',
    },
    { tag: 'closed', size: 3, receive: { api: 'ws-recv', code: 1, reason: 2 }, anywhere: 'signed' },
  ],
  sends: [
    {
      id: 'ws-close',
      label: 'hackney:ws_close {Code, Reason}',
      code: { position: 1, element: 0 },
      reason: { position: 1, element: 1 },
      whenOmitted: { code: 1000 },
      ...shared,
      note,
    },
    {
      id: 'ws-send',
      label: 'hackney:ws_send {close, Code, Reason}',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      ...shared,
      note: text(
        'The atom `close` alone sends an empty Close frame. Codes are not checked, and only their lowest 16 bits are sent.',
        '仅用原子 `close` 会发送空的关闭帧。代码不经检查，只发送其低 16 位。',
      ),
    },
  ],
  receives: [
    {
      id: 'ws-message',
      label: 'hackney_ws {close, Code, Reason}',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'An empty Close frame is reported as 1000, a dropped connection as the atom `closed`. Any other code, 1012 to 1014 too, is an error.',
        '空的关闭帧报告为 1000，连接中断表现为原子 `closed`。其他任何代码（包括 1012 至 1014）都是错误。',
      ),
    },
    {
      id: 'ws-recv',
      label: 'hackney:ws_recv {error, {closed, Code, Reason}}',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'An empty Close frame is reported as 1000, a dropped connection as `{error, closed}`. Any other code, 1012 to 1014 too, is an error.',
        '空的关闭帧报告为 1000，连接中断表现为 `{error, closed}`。其他任何代码（包括 1012 至 1014）都是错误。',
      ),
    },
  ],
  evidence: [
    { claim: 'ws-close', how: 'read', source: 'benoitc/hackney 9928f3c src/hackney.erl, src/hackney_ws.erl' },
    { claim: 'ws-send', how: 'read', source: 'benoitc/hackney 9928f3c src/hackney_ws_proto.erl' },
    { claim: 'ws-message', how: 'read', source: 'benoitc/hackney 9928f3c src/hackney_ws.erl' },
    { claim: 'ws-recv', how: 'read', source: 'benoitc/hackney 9928f3c src/hackney_ws.erl' },
    { claim: 'recognition', how: 'read', source: 'benoitc/hackney 9928f3c guides/websocket_guide.md' },
  ],
};
