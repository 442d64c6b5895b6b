import { everyCode, sent } from '../fates';
import { holds, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** TouchSocket: sockets, HTTP and WebSockets for .NET, on both sides. Its codes are .NET's own `WebSocketCloseStatus`. */
export const touchsocket: LibraryProfile = {
  id: 'touchsocket',
  name: 'TouchSocket',
  languages: ['csharp'],
  homepage: 'https://github.com/RRQM/TouchSocket',
  versions: '4.2.8',
  modules: ['TouchSocket.Http.WebSockets', 'TouchSocket.Http'],
  exports: {},
  moduleExports: {
    'TouchSocket.Http.WebSockets': {
      IWebSocket: type('WebSocket'),
      IWebSocketClient: type('WebSocketClient'),
      WebSocketClient: type('WebSocketClient'),
      WebSocketClientBase: type('WebSocketClient'),
    },
    'TouchSocket.Http': { IHttpSessionClient: type('SessionClient'), HttpSessionClient: type('SessionClient') },
  },
  types: {
    WebSocket: { members: { CloseAsync: sends('close'), CloseStatus: receives('close-status') } },
    WebSocketClient: { extends: 'WebSocket', side: 'client', members: {} },
    SessionClient: { side: 'server', members: { WebSocket: holds('WebSocket') } },
  },
  sends: [
    {
      id: 'close',
      label: 'TouchSocket IWebSocket.CloseAsync()',
      code: { position: 0, keyword: 'closeStatus' },
      reason: { position: 1, keyword: 'statusDescription' },
      whenOmitted: { code: 1000 },
      typed: true,
      overloads: [
        { arguments: 1, first: 'text', reason: { position: 0 } },
        { arguments: 2, first: 'text', reason: { position: 0 } },
      ],
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'Codes are not checked: what .NET’s own sockets refuse is sent here.',
        '不检查代码：.NET 自身套接字拒绝的代码在此会被发送。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-status',
      label: 'TouchSocket IWebSocket.CloseStatus',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: 0,
      note: text('After `CloseAsync` it is the code that this side sent.', '调用 `CloseAsync` 之后为己方发送的代码。'),
    },
  ],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'RRQM/TouchSocket d779c564a src/TouchSocket.Http/WebSockets/Common/InternalWebSocket.cs',
    },
    {
      claim: 'close-status',
      how: 'read',
      source: 'RRQM/TouchSocket d779c564a src/TouchSocket.Http/WebSockets/Common/InternalWebSocket.cs',
    },
  ],
};
