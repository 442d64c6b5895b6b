import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { namespace, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const outside = rejected('struct.error');
const socket: Export = type('WebSocket');
const bases = ['WebSocket', 'EchoWebSocket', 'WebSocketClient', 'WebSocketBaseClient', 'TornadoWebSocketClient'];

/** ws4py. */
export const ws4py: LibraryProfile = {
  id: 'ws4py',
  name: 'ws4py',
  languages: ['python'],
  homepage: 'https://ws4py.readthedocs.io',
  versions: '0.5.1',
  modules: ['ws4py'],
  exports: {
    websocket: namespace({ WebSocket: socket, EchoWebSocket: socket }),
    async_websocket: namespace({ WebSocket: socket }),
    client: namespace({
      WebSocketBaseClient: socket,
      threadedclient: namespace({ WebSocketClient: socket }),
      geventclient: namespace({ WebSocketClient: socket }),
      tornadoclient: namespace({ TornadoWebSocketClient: socket }),
    }),
  },
  types: { WebSocket: { members: { close: sends('close') } } },
  sends: [
    {
      id: 'close',
      label: 'ws4py WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: fateTable([[0, 0, sentEmpty]], sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      odd: { negative: outside, above65535: outside, numericString: outside, fraction: outside },
    },
  ],
  receives: [
    {
      id: 'closed',
      label: 'ws4py closed()',
      reports: [
        [1000, 1003],
        [1005, 1011],
        [3000, 4999],
      ],
      note: text(
        'Any other code, 1012–1014 among them, is reported as 1005.',
        '其他代码（包括 1012–1014）都报告为 1005。',
      ),
    },
  ],
  userMethods: [{ name: 'closed', extends: bases, parameters: [receivedCode('closed'), receivedReason] }],
  evidence: [
    ...['close', 'closed'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian python3-ws4py 0.5.1',
    })),
  ],
};
