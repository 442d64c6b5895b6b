import { everyCode, fateTable, sent, sentEmpty } from '../fates';
import { holds, receivedCode, sends, text, type } from '../members';
import type { LibraryProfile, Member, SendApi } from '../profile';

const closing: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'status' },
  reason: { position: 1, keyword: 'text' },
  whenOmitted: 'sent-empty',
  fates: fateTable([[0, 0, sentEmpty]], sent),
  withReason: { fates: everyCode(sent) },
  odd: { negative: sent, above65535: sent },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  note: text(
    'Nothing is checked: the low 16 bits go on the wire, and 0 beside a text too. `Close` ends the connection at once, `SendClose` does not.',
    '不做任何检查：低 16 位原样发送，带有文本的 0 也一样。`Close` 会立刻断开连接，`SendClose` 不会。',
  ),
};

const socket: { readonly [name: string]: Member } = {
  Close: sends('close'),
  SendClose: sends('send-close'),
  SendCloseAsync: sends('send-close'),
};

/** NetCoreServer: servers and clients of .NET over sockets of their own. */
export const netCoreServer: LibraryProfile = {
  id: 'net-core-server',
  name: 'NetCoreServer',
  languages: ['csharp'],
  homepage: 'https://github.com/chronoxor/NetCoreServer',
  versions: '10.0.0.0 (b7fcaf7)',
  modules: ['NetCoreServer'],
  exports: {
    WsSession: type('Session'),
    WssSession: type('Session'),
    WsClient: type('Client'),
    WssClient: type('Client'),
    WsServer: type('Server'),
    WssServer: type('Server'),
  },
  types: {
    Session: { side: 'server', members: { ...socket, Server: holds('Server') } },
    Client: { side: 'client', members: { ...socket, CloseAsync: sends('close') } },
    Server: { side: 'server', members: { CloseAll: sends('close-all') } },
  },
  sends: [
    { ...closing, id: 'close', label: 'NetCoreServer Close()' },
    { ...closing, id: 'send-close', label: 'NetCoreServer SendClose()', whenOmitted: 'required' },
    { ...closing, id: 'close-all', label: 'NetCoreServer WsServer.CloseAll()', side: 'server' },
  ],
  receives: [
    {
      id: 'on-ws-close',
      label: 'NetCoreServer OnWsClose()',
      reports: [[0, 65535]],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'A lost connection calls no `OnWsClose`, only `OnWsDisconnected`.',
        '连接丢失时不会调用 `OnWsClose`，只会调用 `OnWsDisconnected`。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'OnWsClose',
      extends: ['WsSession', 'WssSession', 'WsClient', 'WssClient'],
      parameters: [null, null, null, receivedCode('on-ws-close')],
    },
  ],
  evidence: [
    ...['close', 'send-close', 'close-all'].map((claim) => ({
      claim,
      how: 'read' as const,
      source:
        'chronoxor/NetCoreServer b7fcaf7 source/NetCoreServer WebSocket.cs, WsSession.cs, WsClient.cs, WsServer.cs',
    })),
    {
      claim: 'on-ws-close',
      how: 'read',
      source: 'chronoxor/NetCoreServer b7fcaf7 source/NetCoreServer WebSocket.cs, WsSession.cs, WsClient.cs',
    },
  ],
};
