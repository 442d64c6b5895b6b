import { holdsReason, receives, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** soketto: `close()` takes no code. */
export const soketto: LibraryProfile = {
  id: 'soketto',
  name: 'soketto',
  languages: ['rust'],
  homepage: 'https://github.com/paritytech/soketto',
  versions: '0.8.1',
  modules: ['soketto', 'soketto::*'],
  exports: {
    CloseReason: type('CloseReason'),
    Sender: type('Sender'),
    Incoming: { kind: 'type', type: 'Incoming', exports: { Closed: { kind: 'function', parts: ['CloseReason'] } } },
  },
  types: {
    Incoming: { members: {} },
    Sender: {
      members: {
        close: takesNoCode('`close()` takes no code and always sends 1000.', '`close()` 不接受代码，总是发送 1000。'),
      },
    },
    CloseReason: { members: { code: receives('close-reason'), descr: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'close-reason',
      label: 'soketto CloseReason.code',
      reports: [
        [1000, 1003],
        [1007, 1013],
        [1015, 1015],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1014, 1014, 1002],
        [1016, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        'A frame without a code gives `Error::Closed`; codes that it does not know, 1014 among them, are reported as 1002.',
        '不带代码的帧返回 `Error::Closed`；不认识的代码（包括 1014）报告为 1002。',
      ),
    },
  ],
  evidence: [
    { claim: 'Sender::close()', how: 'ran', source: 'soketto 0.8.1' },
    { claim: 'close-reason', how: 'ran', source: 'soketto 0.8.1' },
  ],
};
