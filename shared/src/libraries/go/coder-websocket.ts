import { text } from '../members';
import type { LibraryProfile } from '../profile';
import { coderConstants, coderExports, coderFates, coderReasons, coderReceives, coderTypes } from './coderApi';

/** coder/websocket, which was nhooyr.io/websocket before. */
export const coderWebsocket: LibraryProfile = {
  id: 'coder-websocket',
  name: 'coder/websocket',
  languages: ['go'],
  homepage: 'https://github.com/coder/websocket',
  versions: '1.8.15',
  modules: ['github.com/coder/websocket'],
  exports: coderExports,
  types: coderTypes,
  sends: [
    {
      id: 'close',
      label: 'coder/websocket Conn.Close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: coderFates(),
      reasons: coderReasons(),
      emptyFrameIdiom: [1005],
      abrupt: 'CloseNow',
      note: text(
        'When it refuses a code or a reason, no Close frame is sent and the connection is torn down: the peer reports 1006. Compiled for a browser, it takes 1000 and 3000–4999 alone.',
        '若拒绝代码或原因，则不发送关闭帧并直接断开连接：对端报告 1006。编译到浏览器时只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: coderReceives('coder/websocket'),
  constantsFit: { apis: ['close', 'close-status', 'close-error'] },
  constants: coderConstants,
  evidence: [
    { claim: 'close', how: 'ran', source: 'coder/websocket 1.8.15' },
    { claim: 'close-status', how: 'ran', source: 'coder/websocket 1.8.15' },
    { claim: 'close-error', how: 'ran', source: 'coder/websocket 1.8.15' },
    { claim: 'constants', how: 'ran', source: 'coder/websocket 1.8.15' },
  ],
};
