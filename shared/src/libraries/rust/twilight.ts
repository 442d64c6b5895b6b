import { fateTable, sent, sentEmpty } from '../fates';
import { holdsReason, receives, text } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const panics: Fate = { kind: 'crashes', error: 'assertion failed: !code.is_reserved()' };

/** twilight: a client of Discord's gateway over tokio-websockets. */
export const twilight: LibraryProfile = {
  id: 'twilight',
  name: 'twilight',
  languages: ['rust'],
  homepage: 'https://github.com/twilight-rs/twilight',
  versions: 'gateway 0.17.1',
  modules: [
    'twilight_gateway',
    'twilight_gateway::*',
    'twilight_model::gateway',
    'twilight_model::gateway::CloseFrame',
  ],
  exports: {
    CloseFrame: {
      kind: 'type',
      type: 'CloseFrame',
      send: 'close-frame',
      exports: { new: { kind: 'function', send: 'close-frame', returns: 'CloseFrame' } },
    },
    Message: { kind: 'type', type: 'Message', exports: { Close: { kind: 'function', parts: ['CloseFrame'] } } },
  },
  types: {
    Message: { members: {} },
    CloseFrame: { members: { code: receives('received-frame'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close-frame',
      label: 'twilight CloseFrame',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      side: 'client',
      mayStayLocal: true,
      fates: fateTable(
        [
          [1000, 1003, sent],
          [1004, 1006, panics],
          [1007, 1014, sent],
          [1015, 1015, panics],
          [3000, 4999, sent],
        ],
        sentEmpty,
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'crashes', error: 'assertion failed: reason.len() <= 123' },
        withoutCode: { kind: 'lost' },
      },
      note: text(
        '`CloseFrame::NORMAL` (1000) ends the session, `CloseFrame::RESUME` (4000) keeps it.',
        '`CloseFrame::NORMAL`（1000）结束会话，`CloseFrame::RESUME`（4000）保留会话。',
      ),
    },
  ],
  receives: [
    {
      id: 'received-frame',
      label: 'twilight Message::Close',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      emptyFrame: null,
      note: text('A connection that drops is told as 1006.', '连接中断以 1006 告知。'),
    },
  ],
  evidence: [
    { claim: 'close-frame', how: 'read', source: 'twilight-rs/twilight 913310e twilight-gateway/src/shard.rs' },
    { claim: 'received-frame', how: 'read', source: 'twilight-rs/twilight 913310e twilight-gateway/src/shard.rs' },
  ],
};
