import { everyCode, rejected, sent } from '../fates';
import { receivedCode, receivedReason, text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const closing: Pick<SendApi, 'whenOmitted' | 'fates' | 'reasons' | 'side'> = {
  whenOmitted: 'required',
  fates: everyCode(sent),
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: rejected('%Mint.WebSocketError{reason: :payload_too_large}'),
    withoutCode: { kind: 'lost' },
  },
  side: 'client',
};

/** Fresh: a WebSocket client process of Elixir over Mint.WebSocket. */
export const fresh: LibraryProfile = {
  id: 'fresh',
  name: 'Fresh',
  languages: ['elixir'],
  homepage: 'https://github.com/bunopnu/fresh',
  versions: '0.4 (d819990d)',
  modules: ['Fresh'],
  signs: ['use Fresh', 'Fresh.'],
  exports: {
    close: { kind: 'function', send: 'close' },
    send: { kind: 'function', takes: { 1: { tuples: true } } },
  },
  types: {},
  tuples: [
    { tag: 'close', size: 4, send: 'close-return', within: ['Fresh'] },
    { tag: 'close', size: 3, send: 'close-frame', within: ['Fresh'], anywhere: 'signed' },
  ],
  userMethods: [
    { name: 'handle_disconnect', extends: ['Fresh'], parameters: [receivedCode('disconnect'), receivedReason, null] },
  ],
  sends: [
    { id: 'close', label: 'Fresh.close', code: { position: 1 }, reason: { position: 2 }, ...closing },
    {
      id: 'close-return',
      label: 'Fresh {:close, code, reason, state}',
      code: { position: 1 },
      reason: { position: 2 },
      ...closing,
    },
    {
      id: 'close-frame',
      label: 'Fresh frame {:close, code, reason}',
      code: { position: 1 },
      reason: { position: 2 },
      ...closing,
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'Fresh handle_disconnect code',
      reports: [
        [1000, 1003],
        [1007, 1015],
        [1017, 1099],
        [1101, 1999],
        [2001, 2998],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'A connection that drops without a Close frame does not come here: it goes to `handle_error/2`.',
        '连接未经关闭帧就中断时不会到这里，而是进入 `handle_error/2`。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'bunopnu/fresh d819990d lib/fresh.ex' },
    { claim: 'close-return', how: 'read', source: 'bunopnu/fresh d819990d lib/fresh/connection.ex' },
    { claim: 'close-frame', how: 'read', source: 'bunopnu/fresh d819990d lib/fresh/connection.ex' },
    { claim: 'disconnect', how: 'read', source: 'bunopnu/fresh d819990d lib/fresh/connection.ex' },
    { claim: 'recognition', how: 'read', source: 'bunopnu/fresh d819990d lib/fresh.ex' },
  ],
};
