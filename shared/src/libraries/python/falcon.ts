import { fateTable, rejected, sent } from '../fates';
import { namespace, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const tooSmall = rejected('ValueError: Invalid close code. The value must be >= 1000');
const reserved = rejected('ValueError: Invalid close code. Only unreserved codes may be used.');

/** Falcon's ASGI side. */
export const falcon: LibraryProfile = {
  id: 'falcon',
  name: 'Falcon',
  languages: ['python'],
  homepage: 'https://falcon.readthedocs.io',
  versions: '3.1.1',
  modules: ['falcon'],
  exports: {
    asgi: namespace({ WebSocket: type('WebSocket') }),
    WebSocketDisconnected: {
      kind: 'type',
      type: 'Disconnected',
      takes: { 0: { received: 'disconnected', keyword: 'code' } },
    },
    errors: namespace({ WebSocketDisconnected: type('Disconnected') }),
  },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close') } },
    Disconnected: { members: { code: receives('disconnected') } },
  },
  sends: [
    {
      id: 'close',
      label: 'Falcon WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [0, 999, tooSmall],
          [1004, 1006, reserved],
          [1015, 1999, reserved],
        ],
        sent,
      ),
      odd: {
        numericString: rejected('ValueError: code must be an int'),
        notANumber: rejected('ValueError: code must be an int'),
        negative: tooSmall,
        fraction: rejected('ValueError: code must be an int'),
      },
      side: 'server',
      note: text(
        'What Falcon lets through, 2000–2999 and codes above 4999 among it, the ASGI server may still refuse. Before `accept()` the handshake is answered with HTTP 403, and the code is lost. The reason is taken since Falcon 4.0.',
        'Falcon 放行的代码（包括 2000–2999 和 4999 以上）仍可能被 ASGI 服务器拒绝。在 `accept()` 之前调用时，握手会得到 HTTP 403 响应，代码会丢失。自 Falcon 4.0 起可以给出原因。',
      ),
    },
  ],
  receives: [
    {
      id: 'disconnected',
      label: 'Falcon WebSocketDisconnected.code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
    },
  ],
  userMethods: [{ name: 'on_websocket', parameters: [null, 'WebSocket'] }],
  evidence: [
    ...['close', 'disconnected'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'Debian python3-falcon 3.1.1 falcon/asgi/ws.py, errors.py',
    })),
  ],
};
