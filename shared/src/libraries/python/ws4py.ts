import { fateTable, sent, sentEmpty } from '../fates';
import { namespace, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile } from '../profile';

const dropped: Fate = { kind: 'dropped' };
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
      odd: { negative: dropped, above65535: dropped, numericString: dropped, fraction: dropped },
      note: text(
        'An error while the frame is made is only logged: no frame is sent, and the connection stays open.',
        '生成帧时出错只会记录日志：不发送任何帧，连接仍保持打开。',
      ),
    },
  ],
  receives: [{ id: 'closed', label: 'ws4py closed()', reports: [[0, 65535]] }],
  userMethods: [{ name: 'closed', extends: bases, parameters: [receivedCode('closed'), receivedReason] }],
  evidence: [
    ...['close', 'closed'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'Debian python3-ws4py 0.5.1 ws4py/websocket.py, messaging.py',
    })),
  ],
};
