import { emptiedByUwebsockets, everyCode, sent, sentEmpty } from '../fates';
import { callback, fields, makes, receivedCode, receivedReason, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';

const behavior: Shape = fields({
  open: callback('Socket'),
  message: callback('Socket'),
  dropped: callback('Socket'),
  drain: callback('Socket'),
  ping: callback('Socket'),
  pong: callback('Socket'),
  subscription: callback('Socket'),
  close: callback('Socket', receivedCode('close-handler'), receivedReason),
});

/** The methods of an application that give it back, and so stand between `App()` and `.ws(…)`. */
const chained = [
  ...['any', 'connect', 'del', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'],
  ...['addServerName', 'domain', 'filter', 'listen', 'listen_unix', 'missingServerName', 'removeServerName'],
];

const app: Export = { kind: 'function', returns: 'App' };
const named: { readonly [name: string]: Export } = {
  App: app,
  SSLApp: app,
  WebSocket: type('Socket'),
  TemplatedApp: type('App'),
  WebSocketBehavior: { kind: 'type', type: 'Behavior', describes: behavior },
};

/** uWebSockets.js: `end()` closes with a code, `close()` drops the connection. */
export const uwebsocketsJs: LibraryProfile = {
  id: 'uwebsockets-js',
  name: 'uWebSockets.js',
  languages: ['javascript'],
  homepage: 'https://github.com/uNetworking/uWebSockets.js',
  versions: 'uWebSockets 66dcff3d, uWebSockets.js 017faa6b',
  modules: ['uWebSockets.js'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  types: {
    App: {
      members: {
        ws: { kind: 'method', takes: { 1: behavior }, returns: 'App' },
        ...Object.fromEntries(chained.map((name) => [name, makes('App')])),
        close: takesNoCode('`app.close()` takes no code.', '`app.close()` 不接受代码。'),
      },
    },
    Behavior: { members: {} },
    Socket: {
      side: 'server',
      members: {
        end: sends('end'),
        close: sends('close'),
      },
    },
  },
  sends: [
    {
      id: 'end',
      label: 'uWebSockets.js ws.end()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: emptiedByUwebsockets,
      odd: {
        numericString: sent,
        nothing: sentEmpty,
        notANumber: sentEmpty,
        negative: sent,
        above65535: sent,
        fraction: 'truncated',
      },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      abrupt: 'close',
      note: text(
        'Nothing is checked; numbers over 65535 wrap. The `close` handler runs at once, with your own code.',
        '完全不检查；超过 65535 的数会回绕。`close` 处理函数会立即运行，收到的是自己的代码。',
      ),
    },
    {
      id: 'close',
      label: 'uWebSockets.js ws.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'no-frame',
      fates: everyCode({
        kind: 'dropped',
        leaves: text(
          'It takes no arguments: the connection drops, and the peer reports 1006. Call `ws.end(code, message)` to send a code.',
          '它不接受任何参数：连接直接断开，对端报告 1006。要发送代码请调用 `ws.end(code, message)`。',
        ),
      }),
      side: 'server',
    },
  ],
  receives: [
    {
      id: 'close-handler',
      label: 'uWebSockets.js close handler',
      reports: [[0, 65535]],
      maps: [
        [0, 999, 1006],
        [1004, 1006, 1006],
        [1012, 3999, 1006],
        [5000, 65535, 1006],
      ],
      note: text(
        'From a peer, 1012–1014 and 3000–3999 are refused and reported as 1006; use 4000–4999 for codes of your own.',
        '对端发来的 1012–1014 和 3000–3999 会被拒绝并报告为 1006；自定义代码请用 4000–4999。',
      ),
    },
  ],
  evidence: [
    { claim: 'end', how: 'read', source: 'uNetworking/uWebSockets 66dcff3d src/WebSocket.h, src/WebSocketProtocol.h' },
    {
      claim: 'close-handler',
      how: 'read',
      source: 'uNetworking/uWebSockets 66dcff3d src/WebSocketProtocol.h, src/WebSocketContext.h',
    },
    {
      claim: 'close',
      how: 'read',
      source: 'uNetworking/uWebSockets.js 017faa6b src/WebSocketWrapper.h, docs/index.d.ts',
    },
    { claim: 'recognition', how: 'read', source: 'uNetworking/uWebSockets.js 017faa6b src/WebSocketWrapper.h' },
  ],
};
