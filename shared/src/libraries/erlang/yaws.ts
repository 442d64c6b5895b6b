import { fateTable, replacedWith, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

/** What is no integer closes with 1011. */
const failure = replacedWith(1011);

const closing: Pick<SendApi, 'whenOmitted' | 'fates' | 'odd' | 'reasons' | 'side' | 'note'> = {
  whenOmitted: { code: 1000 },
  fates: fateTable([[1006, 1006, { kind: 'dropped' }]], sent),
  odd: { numericString: failure, nothing: failure, notANumber: failure, fraction: failure },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  side: 'server',
  note: text(
    '`normal` sends 1000, an integer or `{Status, Text}` the code itself, and any other term 1011.',
    '`normal` 发送 1000，整数或 `{Status, Text}` 发送该代码本身，其他任何项发送 1011。',
  ),
};

/** Yaws: a web server of Erlang, with WebSocket callback modules. */
export const yaws: LibraryProfile = {
  id: 'yaws',
  name: 'Yaws',
  languages: ['erlang', 'elixir'],
  homepage: 'https://github.com/erlyaws/yaws',
  versions: '2.1.1',
  modules: ['yaws_websockets', ':yaws_websockets', 'yaws_api', ':yaws_api'],
  signs: ['yaws'],
  exports: { close: { kind: 'function', send: 'close' } },
  types: {},
  tuples: [
    { tag: 'close', size: 2, send: 'close-return', anywhere: 'signed' },
    // `{close, Reason, Messages, State}`: what is sent before.
    { tag: 'close', size: 4, send: 'close-return', anywhere: 'signed' },
    // Matched it is a message, and made what an advanced callback returns: `{close, Reason, State}`.
    {
      tag: 'close',
      size: 3,
      send: 'close-return',
      receive: { api: 'close-message', code: 1, reason: 2 },
      anywhere: 'signed',
    },
  ],
  sends: [
    {
      id: 'close',
      label: 'yaws_websockets:close',
      code: { position: 1, element: 0, orWhole: true },
      reason: { position: 1, element: 1 },
      ...closing,
    },
    {
      id: 'close-return',
      label: 'Yaws {close, Reason}',
      code: { position: 1, element: 0, orWhole: true },
      reason: { position: 1, element: 1 },
      ...closing,
    },
  ],
  receives: [
    {
      id: 'close-message',
      label: 'Yaws handle_message {close, Status, Reason}',
      reports: [
        [1000, 1003],
        [1006, 1011],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian erlang-yaws 2.1.1+dfsg-2' },
    { claim: 'close-return', how: 'read', source: 'erlyaws/yaws f81d2fc0 src/yaws_websockets.erl' },
    { claim: 'close-message', how: 'ran', source: 'Debian erlang-yaws 2.1.1+dfsg-2' },
    { claim: 'recognition', how: 'read', source: 'erlyaws/yaws f81d2fc0 src/yaws_websockets.erl' },
  ],
};
