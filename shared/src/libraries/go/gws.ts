import { fateTable, replacedWith, sent } from '../fates';
import { fromFunction, giving, holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** lxzan/gws: an event-driven client and server. */
export const gws: LibraryProfile = {
  id: 'gws',
  name: 'lxzan/gws',
  languages: ['go'],
  homepage: 'https://github.com/lxzan/gws',
  versions: '1.9.1',
  modules: ['github.com/lxzan/gws'],
  exports: {
    Conn: type('Conn'),
    CloseError: type('CloseError'),
    Upgrader: type('Upgrader'),
    NewUpgrader: { kind: 'function', returns: 'Upgrader' },
    NewClient: fromFunction('Conn', null, null),
    NewClientFromConn: fromFunction('Conn', null, null),
  },
  types: {
    Conn: { members: { WriteClose: sends('write-close') } },
    Upgrader: { members: { Upgrade: giving('Conn', null), UpgradeFromConn: giving('Conn', null) } },
    CloseError: { members: { Code: receives('close-error'), Reason: holdsReason } },
  },
  sends: [
    {
      id: 'write-close',
      label: 'gws Conn.WriteClose()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: fateTable([[0, 999, replacedWith(1000)]], sent),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text(
        'Codes from 1000 on are not checked. `WriteMessage(gws.OpcodeCloseConnection, nil)` sends a frame without a code; the package exports no constants for codes.',
        '1000 及以上的代码不做检查。`WriteMessage(gws.OpcodeCloseConnection, nil)` 发送不带代码的帧；该包没有导出关闭代码常量。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-error',
      label: 'gws CloseError.Code',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: null,
      note: text(
        'It is the code as the peer sent it, bad ones too; 0 for a frame without a code.',
        '即对端原样发送的代码，包括非法代码；不带代码的帧为 0。',
      ),
    },
  ],
  evidence: [
    { claim: 'write-close', how: 'ran', source: 'lxzan/gws 1.9.1' },
    { claim: 'close-error', how: 'ran', source: 'lxzan/gws 1.9.1' },
  ],
};
