import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { holds, holdsReason, listener, makes, method, receives, sends, text, type } from '../members';
import type { Fate, FateTable, LibraryProfile, Member, SendApi } from '../profile';
import { sharpCodes } from './sharpCodes';

const outside = rejected('ArgumentOutOfRangeException: Less than 1000 or greater than 4999.');
const forbidden = rejected('ArgumentException: N cannot be used.');
const dropped: Fate = {
  kind: 'dropped',
  leaves: text('The connection is dropped without a Close frame.', '连接会在不发送关闭帧的情况下断开。'),
};

/**
 * What a side's `Close(ushort)` does with each code; `othersOnly` is the code that only the other side may send, `empty`
 * what becomes of 1005.
 */
function fates(othersOnly: number, empty: Fate): FateTable {
  return fateTable(
    [
      [0, 999, outside],
      [1004, 1004, dropped],
      [1005, 1005, empty],
      [1006, 1006, dropped],
      [othersOnly, othersOnly, forbidden],
      [1015, 1015, dropped],
      [5000, 65535, outside],
    ],
    sent,
  );
}

function closing(id: string, label: string, position: number, othersOnly: 1010 | 1011, side?: 'server'): SendApi {
  return {
    id,
    label,
    code: { position, keyword: 'code' },
    reason: { position: position + 1, keyword: 'reason' },
    whenOmitted: 'sent-empty',
    fates: fates(othersOnly, sentEmpty),
    withReason: { fates: fates(othersOnly, forbidden), emptyFrameIdiom: [] },
    reasons: {
      limit: 123,
      unit: 'bytes',
      past: rejected('ArgumentOutOfRangeException: Its size is greater than 123 bytes.'),
      withoutCode: { kind: 'lost' },
    },
    ...(side && { side }),
    emptyFrameIdiom: [1005],
    note: text(
      '`Close(CloseStatusCode.Abnormal)` drops the connection without a frame. A client may not send 1011, a server may not send 1010, and a number cast to `CloseStatusCode` must be one that the enum names.',
      '`Close(CloseStatusCode.Abnormal)` 直接断开连接而不发送帧。客户端不能发送 1011，服务器不能发送 1010；转换为 `CloseStatusCode` 的数字必须是枚举中已有的值。',
    ),
  };
}

const socket: { readonly [name: string]: Member } = {
  Close: sends('close'),
  CloseAsync: sends('close'),
  OnClose: listener(null, 'CloseEventArgs'),
};

/** websocket-sharp: client and server for .NET and Unity. */
export const websocketSharp: LibraryProfile = {
  id: 'websocket-sharp',
  name: 'websocket-sharp',
  languages: ['csharp'],
  homepage: 'https://github.com/sta/websocket-sharp',
  versions: 'master 42704061',
  modules: ['WebSocketSharp', 'WebSocketSharp.Server'],
  exports: {
    WebSocket: type('WebSocket'),
    CloseEventArgs: type('CloseEventArgs'),
    CloseStatusCode: { kind: 'constants', values: sharpCodes },
    WebSocketBehavior: type('WebSocketBehavior'),
    WebSocketServer: type('WebSocketServer'),
    WebSocketSessionManager: type('WebSocketSessionManager'),
    Server: {
      kind: 'namespace',
      exports: { WebSocketBehavior: type('WebSocketBehavior'), WebSocketServer: type('WebSocketServer') },
    },
  },
  types: {
    WebSocket: { side: 'client', members: socket },
    ServerSocket: {
      side: 'server',
      members: { ...socket, Close: sends('behavior-close'), CloseAsync: sends('behavior-close') },
    },
    WebSocketBehavior: {
      side: 'server',
      members: {
        Close: sends('behavior-close'),
        CloseAsync: sends('behavior-close'),
        Sessions: holds('WebSocketSessionManager'),
        Context: holds('Context'),
      },
    },
    Context: { members: { WebSocket: holds('ServerSocket') } },
    WebSocketServer: { members: { WebSocketServices: makes('WebSocketServer') } },
    WebSocketSessionManager: {
      side: 'server',
      members: { CloseSession: sends('close-session'), Broadcast: method({}) },
    },
    CloseEventArgs: { members: { Code: receives('close-event'), Reason: holdsReason } },
  },
  sends: [
    closing('close', 'websocket-sharp WebSocket.Close()', 0, 1011),
    closing('behavior-close', 'websocket-sharp WebSocketBehavior.Close()', 0, 1010, 'server'),
    closing('close-session', 'websocket-sharp Sessions.CloseSession()', 1, 1010, 'server'),
  ],
  receives: [{ id: 'close-event', label: 'websocket-sharp CloseEventArgs.Code', reports: [[0, 65535]] }],
  userMethods: [{ name: 'OnClose', extends: ['WebSocketBehavior'], parameters: ['CloseEventArgs'] }],
  constantsFit: { apis: ['close', 'behavior-close', 'close-session'] },
  constantsFrom: ['WebSocketSharp'],
  constants: Object.fromEntries(Object.entries(sharpCodes).map(([name, value]) => [`CloseStatusCode.${name}`, value])),
  evidence: [
    ...['close', 'behavior-close', 'close-session', 'close-event', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'sta/websocket-sharp 1.0.2 (42704061), on Mono 6.8',
    })),
    { claim: 'close', how: 'read', source: 'sta/websocket-sharp 42704061 websocket-sharp/WebSocket.cs, Ext.cs' },
    { claim: 'behavior-close', how: 'read', source: 'sta/websocket-sharp 42704061 Server/WebSocketBehavior.cs' },
    { claim: 'close-session', how: 'read', source: 'sta/websocket-sharp 42704061 Server/WebSocketSessionManager.cs' },
    { claim: 'close-event', how: 'read', source: 'sta/websocket-sharp 42704061 PayloadData.cs, CloseEventArgs.cs' },
    { claim: 'constants', how: 'read', source: 'sta/websocket-sharp 42704061 CloseStatusCode.cs' },
  ],
};
