import { asgiServers, asgiServersDecide, uvicorn } from '../asgiServers';
import { rejected, replacedWith } from '../fates';
import { namespace, receives, sends, text, type } from '../members';
import type { Export, FateRange, Layer, LibraryProfile } from '../profile';

const tooSmall = rejected('ValueError: Invalid close code. The value must be >= 1000');
const reserved = rejected('ValueError: Invalid close code. Only unreserved codes may be used.');

/** What Falcon itself refuses. */
const refused: readonly FateRange[] = [
  [0, 999, tooSmall],
  [1004, 1006, reserved],
  [1015, 1999, reserved],
];
const handedOn = [
  [1000, 1003],
  [1007, 1014],
  [2000, 65535],
] as const;

/** A server below Falcon: what it does with the codes that Falcon hands on. */
function belowFalcon({ name, fates }: Layer): Layer {
  const kept = fates.flatMap(([from, to, fate]) =>
    handedOn
      .map(([first, last]): FateRange => [Math.max(from, first), Math.min(to, last), fate])
      .filter(([first, last]) => first <= last),
  );
  return { name, fates: [...refused, ...kept].sort((a, b) => a[0] - b[0]) };
}

const disconnected: Export = {
  kind: 'type',
  type: 'Disconnected',
  takes: { 0: { received: 'disconnected', keyword: 'code' } },
};

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
    WebSocketDisconnected: disconnected,
    errors: namespace({ WebSocketDisconnected: disconnected }),
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
      fates: belowFalcon(uvicorn).fates,
      odd: {
        numericString: rejected('ValueError: code must be an int'),
        nothing: replacedWith(1000),
        notANumber: rejected('ValueError: code must be an int'),
        negative: tooSmall,
        fraction: rejected('ValueError: code must be an int'),
      },
      side: 'server',
      decidedBelow: asgiServersDecide,
      layers: asgiServers.map(belowFalcon),
      note: text(
        'Falcon itself raises ValueError below 1000, for 1004–1006 and for 1015–1999. Before `accept()` the handshake is answered with HTTP 403, and the code is lost. The reason is taken since Falcon 4.0.',
        '小于 1000 的代码、1004–1006 和 1015–1999 由 Falcon 自身以 ValueError 拒绝。在 `accept()` 之前调用时，握手会得到 HTTP 403 响应，代码会丢失。自 Falcon 4.0 起可以给出原因。',
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
      note: text(
        'The ASGI server says which code: a lost connection is 1006, and 1005 under uvicorn since 0.50. Where it says none, this is 1000. Hypercorn never hands the peer’s code on: it says 1006.',
        '代码由 ASGI 服务器给出：连接丢失为 1006，自 uvicorn 0.50 起为 1005；服务器没有给出代码时为 1000。Hypercorn 从不转交对端的代码，一律报告 1006。',
      ),
    },
  ],
  userMethods: [{ name: 'on_websocket', parameters: [null, 'WebSocket'] }],
  evidence: [
    ...['close', 'disconnected'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'falcon 3.1.1 on uvicorn 0.17.6 over websockets 10.4',
    })),
    ...['close', 'disconnected'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'falconry/falcon ce0a35b8 falcon/asgi/ws.py, errors.py',
    })),
  ],
};
