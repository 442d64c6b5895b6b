import { fateTable, replacedWith, sent } from '../fates';
import { holdsReason, namespace, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const names: { readonly [name: string]: Export } = {
  connect_ws: { kind: 'function', returns: 'Session' },
  aconnect_ws: { kind: 'function', returns: 'Session' },
  WebSocketSession: type('Session'),
  AsyncWebSocketSession: type('Session'),
  WebSocketDisconnect: {
    kind: 'type',
    type: 'Disconnect',
    takes: { 0: { received: 'disconnect', keyword: 'code' } },
  },
};

/** httpx-ws: WebSockets for HTTPX, over wsproto. */
export const httpxWs: LibraryProfile = {
  id: 'httpx-ws',
  name: 'httpx-ws',
  languages: ['python'],
  homepage: 'https://frankie567.github.io/httpx-ws',
  versions: '034189169aaa',
  modules: ['httpx_ws'],
  exports: { ...names, _api: namespace(names), _exceptions: namespace(names) },
  types: {
    Session: { side: 'client', members: { close: sends('close') } },
    Disconnect: { members: { code: receives('disconnect'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'httpx-ws close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [1005, 1006, replacedWith(1000)],
          [1015, 1015, replacedWith(1000)],
        ],
        sent,
      ),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      side: 'client',
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'httpx-ws WebSocketDisconnect.code',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 4999],
      ],
      dropped: null,
      note: text(
        'A lost connection raises `WebSocketNetworkError`, which has no code.',
        '连接丢失会抛出 `WebSocketNetworkError`，它没有代码。',
      ),
    },
  ],
  evidence: [
    ...['close', 'disconnect'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'frankie567/httpx-ws 03418916 httpx_ws/_api.py',
    })),
  ],
};
