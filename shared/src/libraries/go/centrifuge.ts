import { fateTable, sent, sentEmpty } from '../fates';
import { callback, holds, holdsReason, method, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, ReasonFacts } from '../profile';

/** Values of type `Disconnect` that the library itself lets clients go with. */
const disconnects: { readonly [name: string]: number } = {
  DisconnectConnectionClosed: 3000,
  DisconnectShutdown: 3001,
  DisconnectServerError: 3004,
  DisconnectExpired: 3005,
  DisconnectSubExpired: 3006,
  DisconnectSlow: 3008,
  DisconnectWriteError: 3009,
  DisconnectInsufficientState: 3010,
  DisconnectForceReconnect: 3011,
  DisconnectNoPong: 3012,
  DisconnectTooManyRequests: 3013,
  DisconnectStateInvalidated: 3014,
  DisconnectInvalidToken: 3500,
  DisconnectBadRequest: 3501,
  DisconnectStale: 3502,
  DisconnectForceNoReconnect: 3503,
  DisconnectConnectionLimit: 3504,
  DisconnectChannelLimit: 3505,
  DisconnectInappropriateProtocol: 3506,
  DisconnectPermissionDenied: 3507,
  DisconnectNotAvailable: 3508,
  DisconnectTooManyErrors: 3509,
};

const fates = fateTable(
  [
    [1005, 1005, sentEmpty],
    [3000, 3000, { kind: 'dropped' }],
  ],
  sent,
);

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: { kind: 'dropped' },
  withoutCode: { kind: 'lost' },
};

/** centrifugal/centrifuge: a real-time server; a `Disconnect` value says with which code a client is let go. */
export const centrifuge: LibraryProfile = {
  id: 'centrifuge',
  name: 'centrifugal/centrifuge',
  languages: ['go'],
  homepage: 'https://github.com/centrifugal/centrifuge',
  versions: '0.38.0',
  modules: ['github.com/centrifugal/centrifuge'],
  exports: {
    Disconnect: {
      kind: 'type',
      type: 'Disconnect',
      send: 'disconnect',
      takes: { 0: { carries: 'code', keyword: 'Code' }, 1: { carries: 'reason', keyword: 'Reason' } },
    },
    DisconnectEvent: type('DisconnectEvent'),
    Client: type('Client'),
    Node: type('Node'),
    New: { kind: 'function', results: ['Node', null] },
    ...Object.fromEntries(
      Object.entries(disconnects).map(([name, value]) => [
        name,
        { kind: 'constant', value, type: 'Disconnect' } satisfies Export,
      ]),
    ),
  },
  types: {
    Disconnect: { members: { Code: receives('disconnect-event'), Reason: holdsReason } },
    DisconnectEvent: {
      extends: 'Disconnect',
      members: { Disconnect: holds('Disconnect') },
    },
    Client: {
      side: 'server',
      members: { Disconnect: sends('client-disconnect'), OnDisconnect: method({ 0: callback('DisconnectEvent') }) },
    },
    Node: { members: { OnConnect: method({ 0: callback('Client') }) } },
  },
  sends: [
    {
      id: 'client-disconnect',
      label: 'centrifuge Client.Disconnect()',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 3503 },
      side: 'server',
      fates,
      reasons,
      note: text('Without an argument it is 3503, "force disconnect".', '不带参数时为 3503（"force disconnect"）。'),
    },
    {
      id: 'disconnect',
      label: 'centrifuge Disconnect',
      code: { position: 0, keyword: 'Code' },
      reason: { position: 1, keyword: 'Reason' },
      whenOmitted: 'required',
      side: 'server',
      fates,
      reasons,
      note: text(
        'Codes of your own belong in 4000–4999: clients connect again after 4000–4499 and stay away after 4500–4999. 3000–3999 are the library’s; after 3000 the connection ends without a Close frame.',
        '自定义代码应取 4000–4999：收到 4000–4499 后客户端会重连，收到 4500–4999 后不再重连。3000–3999 由库保留；3000 会不发关闭帧直接断开。',
      ),
    },
  ],
  receives: [
    {
      id: 'disconnect-event',
      label: 'centrifuge DisconnectEvent.Code',
      reports: [[0, 65535]],
      emptyFrame: 3000,
      dropped: 3000,
      note: text(
        'It is the code that the server itself gave, and 3000 when the server did not end the connection: what the client sent is not told.',
        '它是服务器自己给出的代码；若不是服务器断开连接则为 3000：客户端发送的代码不会告知。',
      ),
    },
  ],
  constants: disconnects,
  constantsFit: { apis: ['client-disconnect'] },
  evidence: [
    {
      claim: 'client-disconnect',
      how: 'read',
      source: 'centrifugal/centrifuge 1d8f99f client.go, handler_websocket.go',
    },
    { claim: 'constants', how: 'read', source: 'centrifugal/centrifuge 1d8f99f disconnect.go' },
    { claim: 'disconnect', how: 'read', source: 'centrifugal/centrifuge 1d8f99f disconnect.go, handler_websocket.go' },
    { claim: 'disconnect-event', how: 'read', source: 'centrifugal/centrifuge 1d8f99f disconnect.go, client.go' },
  ],
};
