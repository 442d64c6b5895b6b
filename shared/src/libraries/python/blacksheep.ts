import { asgiServers, asgiServersDecide, refusedBeforeAccept } from '../asgiServers';
import { acceptsOnly, registryCodes, rejected } from '../fates';
import { namespace, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const names: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  WebSocketDisconnectError: {
    kind: 'type',
    type: 'Disconnect',
    takes: { 0: { received: 'disconnect', keyword: 'code' } },
  },
};

/** BlackSheep. */
export const blacksheep: LibraryProfile = {
  id: 'blacksheep',
  name: 'BlackSheep',
  languages: ['python'],
  homepage: 'https://www.neoteroi.dev/blacksheep/websocket/',
  versions: 'a4ab530d',
  modules: ['blacksheep'],
  exports: { ...names, server: namespace({ websocket: namespace(names) }) },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close') } },
    Disconnect: { members: { code: receives('disconnect') } },
  },
  sends: [
    {
      id: 'close',
      label: 'BlackSheep WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(registryCodes, rejected('ProtocolError: invalid status code')),
      side: 'server',
      decidedBelow: asgiServersDecide,
      layers: asgiServers,
      unaccepted: refusedBeforeAccept,
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'BlackSheep WebSocketDisconnectError.code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'The ASGI server says which code: a lost connection is 1006, and 1005 under uvicorn since 0.50.',
        '代码由 ASGI 服务器给出：连接丢失为 1006，自 uvicorn 0.50 起为 1005。',
      ),
    },
  ],
  evidence: ['close', 'disconnect'].map((claim) => ({
    claim,
    how: 'read' as const,
    source: 'Neoteroi/BlackSheep a4ab530d blacksheep/server/websocket.py',
  })),
};
