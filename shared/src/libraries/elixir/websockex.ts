import { acceptsOnly, rejected } from '../fates';
import { text } from '../members';
import type { Fate, LibraryProfile, SendApi } from '../profile';

const accepted = [[1000, 4999]] as const;
const outOfRange = rejected(
  'WebSockex.FrameEncodeError: Close Code Out of Range: Close code must be between 1000-4999.',
);

/** The frame that a callback returns cannot be made: the client's process dies of it. */
const crashed: Fate = { kind: 'crashes', error: 'CaseClauseError' };

const invalidFrame = { kind: 'rejected', error: 'WebSockex.InvalidFrameError' } as const;

const closing = (outside: Fate, refused: Fate, tooLong: Fate): Pick<SendApi, 'fates' | 'odd' | 'reasons' | 'side'> => ({
  fates: acceptsOnly(accepted, outside),
  odd: {
    numericString: refused,
    nothing: refused,
    notANumber: refused,
    negative: refused,
    above65535: refused,
    fraction: refused,
  },
  reasons: { limit: 123, unit: 'bytes', past: tooLong, withoutCode: invalidFrame },
  side: 'client',
});

/** WebSockex: a WebSocket client process of Elixir. */
export const websockex: LibraryProfile = {
  id: 'websockex',
  name: 'WebSockex',
  languages: ['elixir'],
  homepage: 'https://github.com/Azolo/websockex',
  versions: '0.4.4-dev (4a94f687)',
  modules: ['WebSockex'],
  signs: ['WebSockex'],
  exports: { send_frame: { kind: 'function', takes: { 1: { tuples: true } } } },
  types: {},
  tuples: [
    { tag: 'close', size: 3, send: 'close-return', within: ['WebSockex'], anywhere: 'signed' },
    { tag: 'close', size: 3, send: 'close-frame', within: ['WebSockex'], anywhere: 'websocket' },
    {
      tag: 'remote',
      size: 3,
      receive: { api: 'disconnect', code: 1, reason: 2 },
      within: ['WebSockex'],
      anywhere: 'websocket',
    },
    { tag: 'local', size: 3, receive: { api: 'disconnect', code: 1, reason: 2 }, within: ['WebSockex'] },
  ],
  sends: [
    {
      id: 'close-return',
      label: 'WebSockex {:close, {code, reason}, state}',
      code: { position: 1, element: 0 },
      reason: { position: 1, element: 1 },
      whenOmitted: 'required',
      ...closing(crashed, crashed, crashed),
      note: text(
        '`{:close, state}` sends an empty Close frame. What is refused crashes the client’s process, and no frame is sent.',
        '`{:close, state}` 会发送空的关闭帧。被拒绝的内容会使客户端的进程崩溃，不会发送任何帧。',
      ),
    },
    {
      id: 'close-frame',
      label: 'WebSockex frame {:close, code, reason}',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      ...closing(
        outOfRange,
        rejected('WebSockex.FrameEncodeError'),
        rejected('WebSockex.FrameEncodeError: Control frame payload too large'),
      ),
      note: text('The frame `:close` alone is empty.', '仅有 `:close` 的帧是空的关闭帧。'),
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'WebSockex handle_disconnect {:remote, code, reason}',
      reports: [[1000, 4999]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'An empty Close frame arrives as `{:remote, :normal}`, a dropped connection as `{:remote, :closed}`.',
        '空的关闭帧表现为 `{:remote, :normal}`，连接中断表现为 `{:remote, :closed}`。',
      ),
    },
  ],
  evidence: [
    { claim: 'close-return', how: 'ran', source: 'Azolo/websockex 0.4.4-dev (4a94f687)' },
    { claim: 'close-frame', how: 'ran', source: 'Azolo/websockex 0.4.4-dev (4a94f687)' },
    { claim: 'disconnect', how: 'ran', source: 'Azolo/websockex 0.4.4-dev (4a94f687)' },
    { claim: 'close-return', how: 'read', source: 'Azolo/websockex 4a94f687 lib/websockex/frame.ex' },
    { claim: 'close-frame', how: 'read', source: 'Azolo/websockex 4a94f687 lib/websockex/frame.ex' },
    { claim: 'disconnect', how: 'read', source: 'Azolo/websockex 4a94f687 lib/websockex.ex' },
    { claim: 'recognition', how: 'read', source: 'Azolo/websockex 4a94f687 lib/websockex.ex' },
  ],
};
