import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile, ReasonFacts } from '../profile';

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: { kind: 'crashes', error: '{badmatch,false}' },
  withoutCode: { kind: 'sent-with', code: 1000 },
};

/** Gun: the HTTP and WebSocket client of Erlang. */
export const gun: LibraryProfile = {
  id: 'gun',
  name: 'Gun',
  languages: ['erlang', 'elixir'],
  homepage: 'https://github.com/ninenines/gun',
  versions: '2.x (cowlib 2.x)',
  modules: ['gun', ':gun'],
  signs: ['gun_ws', ':gun.', 'gun:'],
  exports: {
    ws_send: { kind: 'function', takes: { 1: { tuples: true }, 2: { tuples: true } } },
  },
  types: {},
  tuples: [
    {
      tag: 'close',
      size: 3,
      send: 'ws-send',
      receive: { api: 'ws-message', code: 1, reason: 2 },
      inside: ['gun_ws', 'ws'],
      toldIn: ['gun_ws', 'ws'],
      anywhere: 'websocket',
    },
  ],
  sends: [
    {
      id: 'ws-send',
      label: 'gun:ws_send {close, Code, Reason}',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons,
      // Gun 1.3 asks for the stack trace of the error in a way that OTP 24 took away, and dies of that.
      earlier: [{ before: '2.0.0', reasons: { ...reasons, past: { kind: 'crashes', error: 'undef' } } }],
      side: 'client',
      note: text(
        'The atom `close` alone sends an empty Close frame. `{close, Payload}` goes out unmasked, which a server must refuse. Codes are not checked, and only their lowest 16 bits are sent.',
        '仅用原子 `close` 会发送空的关闭帧。`{close, Payload}` 发出时没有掩码，服务器必须拒绝。代码不经检查，只发送其低 16 位。',
      ),
    },
  ],
  receives: [
    {
      id: 'ws-message',
      label: 'gun_ws {close, Code, Reason}',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'An empty Close frame arrives as the atom `close`, a dropped connection as `gun_down`. Any other code, 1012 to 1014 too, fails the connection.',
        '空的关闭帧表现为原子 `close`，连接中断表现为 `gun_down`。其他任何代码（包括 1012 至 1014）都会使连接失败。',
      ),
    },
  ],
  evidence: [
    { claim: 'ws-send', how: 'ran', source: 'Gun 1.3.3 of Debian rabbitmq-server' },
    { claim: 'ws-message', how: 'ran', source: 'Gun 1.3.3 of Debian rabbitmq-server' },
    { claim: 'ws-send', how: 'read', source: 'ninenines/cowlib ae75c4dd src/cow_ws.erl' },
    { claim: 'ws-message', how: 'read', source: 'ninenines/gun 4b8ed819 src/gun_ws.erl' },
    { claim: 'recognition', how: 'read', source: 'ninenines/gun 4b8ed819 src/gun.erl' },
  ],
};
