import { fateTable, rejected, replacedWith, sent } from '../fates';
import { callback, holds, holdsReason, makes, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** trio-websocket, over wsproto. */
export const trioWebsocket: LibraryProfile = {
  id: 'trio-websocket',
  name: 'trio-websocket',
  languages: ['python'],
  homepage: 'https://trio-websocket.readthedocs.io',
  versions: '0.12.2',
  modules: ['trio_websocket'],
  exports: {
    open_websocket: { kind: 'function', returns: 'Client' },
    open_websocket_url: { kind: 'function', returns: 'Client' },
    connect_websocket: { kind: 'function', returns: 'Client' },
    connect_websocket_url: { kind: 'function', returns: 'Client' },
    wrap_client_stream: { kind: 'function', returns: 'Client' },
    serve_websocket: { kind: 'function', takes: { 0: callback('Request') } },
    WebSocketServer: { kind: 'type', type: 'Server', takes: { 0: callback('Request') } },
    WebSocketRequest: type('Request'),
    WebSocketConnection: type('Connection'),
    ConnectionClosed: type('ConnectionClosed'),
    CloseReason: type('CloseReason'),
  },
  types: {
    Connection: { members: { aclose: sends('aclose'), closed: holds('CloseReason') } },
    Client: { extends: 'Connection', side: 'client', members: {} },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
    Request: { members: { accept: makes('ServerConnection') } },
    Server: { members: {} },
    ConnectionClosed: { members: { reason: holds('CloseReason') } },
    CloseReason: { members: { code: receives('close-reason'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'aclose',
      label: 'trio-websocket aclose()',
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
      odd: {
        nothing: { kind: 'sent-empty' },
        numericString: rejected('struct.error'),
        notANumber: rejected('struct.error'),
        negative: rejected('struct.error'),
        above65535: rejected('struct.error'),
        fraction: rejected('struct.error'),
      },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
    },
  ],
  receives: [
    {
      id: 'close-reason',
      label: 'trio-websocket CloseReason.code',
      reports: [
        [1000, 1003],
        [1005, 1013],
        [3000, 4999],
      ],
      note: text(
        'After an `aclose()` of this side it is 1000, whatever code was given. A code that no frame may hold is reported as 1002.',
        '本端调用 `aclose()` 之后，无论给出什么代码，此处都是 1000。帧中不允许出现的代码会报告为 1002。',
      ),
    },
  ],
  evidence: [
    ...['aclose', 'close-reason'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'trio-websocket 0.9.2 over wsproto 1.2.0',
    })),
    ...['aclose', 'close-reason'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'python-trio/trio-websocket bec42321 trio_websocket/_impl.py',
    })),
  ],
};
