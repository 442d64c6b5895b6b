import { text } from '../members';
import type { LibraryProfile } from '../profile';
import { coderConstants, coderExports, coderFates, coderReasons, coderReceives, coderTypes } from './coderApi';

const leaves = text(
  'Up to v1.8.10 a Close frame with 1011 goes out instead; from v1.8.11 on none does, and the peer reports 1006.',
  'v1.8.10 及以前会改为发出代码 1011 的关闭帧；自 v1.8.11 起不发送关闭帧，对端报告 1006。',
);

/** nhooyr.io/websocket: coder/websocket under the path it had until v1.8.11. */
export const nhooyrWebsocket: LibraryProfile = {
  id: 'nhooyr-websocket',
  name: 'nhooyr.io/websocket',
  languages: ['go'],
  homepage: 'https://github.com/coder/websocket',
  versions: '1.8.7, 1.8.11',
  modules: ['nhooyr.io/websocket'],
  exports: coderExports,
  types: coderTypes,
  sends: [
    {
      id: 'close',
      label: 'nhooyr.io/websocket Conn.Close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: coderFates(leaves),
      reasons: coderReasons(leaves),
      emptyFrameIdiom: [1005],
    },
  ],
  receives: coderReceives('nhooyr.io/websocket'),
  constantsFit: { apis: ['close', 'close-status', 'close-error'] },
  constants: coderConstants,
  evidence: ['close', 'close-status', 'close-error', 'constants'].map((claim) => ({
    claim,
    how: 'ran' as const,
    source: 'Debian golang-nhooyr-websocket-dev 1.8.7; coder/websocket bd07a64 (v1.8.11) did the same',
  })),
};
