import { fateTable, registryCodes, sent, sentEmpty } from '../fates';
import { text } from '../members';
import type { Fate, LibraryProfile } from '../profile';
import { coderConstants, coderExports, coderReceives, coderTypes } from './coderApi';

const leaves = text(
  'Up to v1.8.10 a Close frame with 1011 goes out instead; from v1.8.11 on none does, and the peer reports 1006.',
  'v1.8.10 及以前会改为发出代码 1011 的关闭帧；自 v1.8.11 起不发送关闭帧，对端报告 1006。',
);

const refused: Fate = {
  kind: 'rejected',
  error: 'failed to close WebSocket: failed to marshal close frame: status code StatusCode(N) cannot be set',
  leaves,
};

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
      fates: fateTable(
        [[1005, 1005, sentEmpty], ...registryCodes.map(([from, to]) => [from, to, sent] as const)],
        refused,
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'rejected', error: 'reason string max is 123 but got "…" with length N', leaves },
        withoutCode: { kind: 'lost' },
      },
      emptyFrameIdiom: [1005],
    },
  ],
  receives: coderReceives('nhooyr.io/websocket'),
  constants: coderConstants,
  evidence: [
    { claim: 'close', how: 'read', source: 'coder/websocket bd07a64 (v1.8.11), v1.8.7 close_notjs.go' },
    { claim: 'close-status', how: 'read', source: 'coder/websocket bd07a64 (v1.8.11) close.go' },
    { claim: 'close-error', how: 'read', source: 'coder/websocket bd07a64 (v1.8.11) close.go' },
    { claim: 'constants', how: 'read', source: 'coder/websocket bd07a64 (v1.8.11) close.go' },
  ],
};
