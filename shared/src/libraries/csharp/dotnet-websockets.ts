import { sent, toldByBrowsers } from '../fates';
import { holdsReason, holds, makes, receives, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';
import { dotnetFates, dotnetReasons, dotnetWithReason, emptyIsNoEmptyFrame, listenerFates } from './dotnetFates';

const webSocketCloseStatus = {
  NormalClosure: 1000,
  EndpointUnavailable: 1001,
  ProtocolError: 1002,
  InvalidMessageType: 1003,
  Empty: 1005,
  InvalidPayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExtension: 1010,
  InternalServerError: 1011,
} as const;

function closing(id: string, method: string): SendApi {
  return {
    id,
    label: `WebSocket.${method}()`,
    code: { position: 0, keyword: 'closeStatus' },
    reason: { position: 1, keyword: 'statusDescription' },
    whenOmitted: 'required',
    typed: true,
    leastArguments: 3,
    fates: dotnetFates,
    withReason: dotnetWithReason,
    odd: { negative: sent, above65535: sent },
    reasons: dotnetReasons,
    abrupt: 'Abort',
    note: text(
      `${emptyIsNoEmptyFrame.en} In Blazor WebAssembly the browser takes 1000 and 3000–4999 alone.`,
      `${emptyIsNoEmptyFrame['zh-cn']} 在 Blazor WebAssembly 中，浏览器只接受 1000 和 3000–4999。`,
    ),
  };
}

/** On a socket of HttpListener. */
function listenerClosing(id: string, method: string): SendApi {
  return {
    ...closing(id, method),
    label: `WebSocket.${method}() of HttpListener`,
    side: 'server',
    fates: listenerFates,
    withReason: { ...dotnetWithReason, emptyFrameIdiom: [] },
    emptyFrameIdiom: [1005],
    note: text(
      'On Windows `WebSocketCloseStatus.Empty` sends an empty frame; elsewhere 1005 itself goes on the wire. With a description it is refused.',
      '在 Windows 上，`WebSocketCloseStatus.Empty` 会发送空帧；在其他系统上，1005 会原样发送到网络上。若带有描述则会被拒绝。',
    ),
  };
}

/** `new WebSocketReceiveResult(0, WebSocketMessageType.Close, true, status, text)`, as tests make them. */
const receiveResult: Export = {
  kind: 'type',
  type: 'WebSocketReceiveResult',
  takes: { 3: { received: 'close-status', keyword: 'closeStatus' } },
};

const exported: { readonly [name: string]: Export } = {
  WebSocket: {
    kind: 'type',
    type: 'WebSocket',
    exports: { CreateFromStream: { kind: 'function', returns: 'WebSocket' } },
  },
  ClientWebSocket: type('ClientWebSocket'),
  WebSocketContext: type('WebSocketContext'),
  HttpListenerWebSocketContext: type('WebSocketContext'),
  WebSocketReceiveResult: receiveResult,
  WebSocketCloseStatus: { kind: 'constants', values: webSocketCloseStatus },
};

/** System.Net.WebSockets: the WebSockets of .NET, ASP.NET Core's included. */
export const dotnetWebSockets: LibraryProfile = {
  id: 'dotnet-websockets',
  name: 'System.Net.WebSockets',
  languages: ['csharp'],
  homepage: 'https://learn.microsoft.com/dotnet/api/system.net.websockets.websocket',
  versions: '.NET 10',
  modules: ['System.Net.WebSockets'],
  signs: [
    'System.Net.WebSockets',
    'WebSocketCloseStatus',
    'ClientWebSocket',
    'WebSocketReceiveResult',
    'AcceptWebSocketAsync',
  ],
  exports: exported,
  // Projects open the namespace for all their files at once (`global using`), so the names may stand alone.
  globals: {
    WebSocketCloseStatus: { kind: 'constants', values: webSocketCloseStatus },
    ClientWebSocket: type('ClientWebSocket'),
    WebSocketReceiveResult: receiveResult,
    HttpListenerWebSocketContext: type('WebSocketContext'),
    HttpContext: type('HttpContext'),
    HttpListenerContext: type('HttpListenerContext'),
    WebSocketManager: type('WebSocketManager'),
  },
  types: {
    WebSocket: {
      members: {
        CloseAsync: sends('close'),
        CloseOutputAsync: sends('close-output'),
        CloseStatus: receives('close-status'),
        CloseStatusDescription: holdsReason,
        ReceiveAsync: makes('WebSocketReceiveResult'),
      },
    },
    ClientWebSocket: { extends: 'WebSocket', side: 'client', members: {} },
    // ASP.NET Core's own, which no browser or websocket.dll stands behind.
    ServerWebSocket: {
      extends: 'WebSocket',
      side: 'server',
      members: { CloseStatus: receives('server-close-status'), ReceiveAsync: makes('ServerReceiveResult') },
    },
    ServerReceiveResult: {
      members: { CloseStatus: receives('server-close-status'), CloseStatusDescription: holdsReason },
    },
    WebSocketReceiveResult: {
      members: { CloseStatus: receives('close-status'), CloseStatusDescription: holdsReason },
    },
    ListenerSocket: {
      extends: 'WebSocket',
      side: 'server',
      members: { CloseAsync: sends('listener-close'), CloseOutputAsync: sends('listener-close-output') },
    },
    WebSocketContext: { members: { WebSocket: holds('ListenerSocket') } },
    HttpContext: { members: { WebSockets: holds('WebSocketManager') } },
    WebSocketManager: { members: { AcceptWebSocketAsync: makes('ServerWebSocket') } },
    HttpListenerContext: { members: { AcceptWebSocketAsync: makes('WebSocketContext') } },
    HubConnection: {
      members: {
        StopAsync: takesNoCode(
          'SignalR takes no close code: the transport closes with 1000, or with 1011 after an error.',
          'SignalR 不接受关闭代码：传输层以 1000 关闭，出错后则以 1011 关闭。',
        ),
      },
    },
  },
  sends: [
    closing('close', 'CloseAsync'),
    closing('close-output', 'CloseOutputAsync'),
    listenerClosing('listener-close', 'CloseAsync'),
    listenerClosing('listener-close-output', 'CloseOutputAsync'),
  ],
  receives: [
    {
      id: 'close-status',
      label: 'WebSocket.CloseStatus',
      reports: toldByBrowsers,
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'An empty Close frame is `NormalClosure`; only .NET Framework, and HttpListener on Windows, tell it as `Empty` (1005). A lost connection throws `WebSocketException` and leaves `CloseStatus` null. Older runtimes refuse 1012–1014. In Blazor WebAssembly it is what the browser tells, 1005 and 1006 too.',
        '空的关闭帧为 `NormalClosure`；只有 .NET Framework 以及 Windows 上的 HttpListener 报告为 `Empty` (1005)。连接中断会抛出 `WebSocketException`，`CloseStatus` 保持为 null。较旧的运行时会拒绝 1012–1014。在 Blazor WebAssembly 中则是浏览器给出的代码，包括 1005 和 1006。',
      ),
    },
    {
      id: 'server-close-status',
      label: 'WebSocket.CloseStatus of ASP.NET Core',
      reports: [
        [1000, 1003],
        [1007, 1014],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'A lost connection throws `WebSocketException` and leaves `CloseStatus` null. Older runtimes refuse 1012–1014.',
        '连接中断会抛出 `WebSocketException`，`CloseStatus` 保持为 null。较旧的运行时会拒绝 1012–1014。',
      ),
    },
  ],
  addedMembers: [{ name: 'AcceptWebSocketAsync', member: makes('ServerWebSocket') }],
  constantsFit: {
    apis: ['close', 'close-output', 'listener-close', 'listener-close-output', 'close-status', 'server-close-status'],
  },
  constants: Object.fromEntries(
    Object.entries(webSocketCloseStatus).map(([name, value]) => [`WebSocketCloseStatus.${name}`, value]),
  ),
  note: text(
    'Also behind ASP.NET Core and SignalR; user code of SignalR neither sets nor sees a code.',
    '也是 ASP.NET Core 与 SignalR 的底层；SignalR 的用户代码既不设置也看不到代码。',
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian mono-runtime 6.8.0.105, whose managed sockets are those of corefx' },
    {
      claim: 'close-output',
      how: 'ran',
      source: 'Debian mono-runtime 6.8.0.105, whose managed sockets are those of corefx',
    },
    { claim: 'what older runtimes refuse', how: 'ran', source: 'Debian mono-runtime 6.8.0.105' },
    { claim: 'constants', how: 'ran', source: 'Debian mono-runtime 6.8.0.105' },
    {
      claim: 'close',
      how: 'read',
      source:
        'dotnet/runtime 04da5a17 src/libraries/Common/src/System/Net/WebSockets/WebSocketValidate.cs, 9cd9166c src/libraries/System.Net.WebSockets/src/System/Net/WebSockets/ManagedWebSocket.cs, 661a31c6 Resources/Strings.resx',
    },
    { claim: 'close-output', how: 'read', source: 'dotnet/runtime 9cd9166c ManagedWebSocket.cs' },
    { claim: 'close-status', how: 'read', source: 'dotnet/runtime 9cd9166c ManagedWebSocket.cs' },
    {
      claim: 'listener-close',
      how: 'read',
      source:
        'dotnet/runtime 04da5a17 src/libraries/System.Net.HttpListener/src/System/Net/Windows/WebSockets/WebSocketBase.cs, CloseOutputOperation',
    },
    {
      claim: 'listener-close-output',
      how: 'read',
      source:
        'dotnet/runtime 04da5a17 src/libraries/System.Net.HttpListener/src/System/Net/Windows/WebSockets/WebSocketBase.cs, CloseOutputOperation',
    },
    {
      claim: 'close-status',
      how: 'read',
      source:
        'dotnet/runtime 04da5a17 WebSocketBase.cs, ReceiveOperation, over websocket.dll, whose WEB_SOCKET_EMPTY_CLOSE_STATUS is 1005',
    },
    {
      claim: 'close-status',
      how: 'read',
      source:
        'dotnet/runtime 021af3fe src/mono/wasm/runtime/web-socket.ts, 11783c17 src/libraries/System.Net.WebSockets.Client BrowserInterop.cs',
    },
    { claim: 'server-close-status', how: 'read', source: 'dotnet/runtime 9cd9166c ManagedWebSocket.cs' },
    { claim: 'constants', how: 'read', source: 'dotnet/runtime e06f8100 WebSocketCloseStatus.cs' },
    { claim: 'recognition', how: 'read', source: 'dotnet/aspnetcore 05364a24 src/SignalR/common/Http.Connections' },
  ],
};
