import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** tldraw's sync server. */
export const tldrawSync: PrivateCodeSet = {
  id: 'tldraw-sync',
  name: 'tldraw sync',
  detect: { modules: ['@tldraw/sync', '@tldraw/sync-core'], names: ['TLSyncErrorCloseEventCode'] },
  codes: [
    privateCode(
      4099,
      'TLSyncErrorCloseEventCode',
      'no',
      'A fatal sync error; the reason names it: NOT_FOUND, FORBIDDEN, NOT_AUTHENTICATED, UNKNOWN_ERROR, CLIENT_TOO_OLD, SERVER_TOO_OLD, INVALID_RECORD, RATE_LIMITED or ROOM_FULL.',
      '致命的同步错误；具体由原因说明：NOT_FOUND、FORBIDDEN、NOT_AUTHENTICATED、UNKNOWN_ERROR、CLIENT_TOO_OLD、SERVER_TOO_OLD、INVALID_RECORD、RATE_LIMITED 或 ROOM_FULL。',
    ),
  ],
  constants: [{ modules: ['@tldraw/sync-core'], name: 'TLSyncErrorCloseEventCode', value: 4099 }],
  source: 'npm @tldraw/sync-core 5.1.1',
};
