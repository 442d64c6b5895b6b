import { emptiedByUwebsockets } from '../fates';
import { callback, fields, makes, receivedCode, receivedReason, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const behaviour = fields({
  open: callback('WebSocket'),
  message: callback('WebSocket'),
  dropped: callback('WebSocket'),
  drain: callback('WebSocket'),
  ping: callback('WebSocket'),
  pong: callback('WebSocket'),
  subscription: callback('WebSocket'),
  close: callback('WebSocket', receivedCode('close-handler'), receivedReason),
});

/** The methods of an application that give it back, and so stand between `App()` and `.ws(…)`. */
const chained = [
  ...['any', 'connect', 'del', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'],
  ...['addServerName', 'domain', 'filter', 'listen', 'missingServerName', 'preOpen', 'removeServerName', 'run'],
];

const app: Export = { kind: 'function', returns: 'App' };

/** uWebSockets: the C++ server. */
export const uwebsockets: LibraryProfile = {
  id: 'uwebsockets',
  name: 'uWebSockets',
  languages: ['cpp'],
  homepage: 'https://github.com/uNetworking/uWebSockets',
  versions: '20.79.0',
  modules: ['uWS'],
  signs: ['uWS::'],
  exports: {},
  globals: {
    uWS: {
      kind: 'namespace',
      exports: {
        App: { kind: 'type', type: 'App' },
        SSLApp: { kind: 'type', type: 'App' },
        TemplatedApp: { kind: 'type', type: 'App' },
        WebSocket: type('WebSocket'),
        LocalCluster: app,
      },
    },
  },
  types: {
    App: {
      members: {
        ...Object.fromEntries(chained.map((name) => [name, makes('App')])),
        ws: { kind: 'method', takes: { 1: behaviour }, returns: 'App' },
      },
    },
    WebSocket: {
      side: 'server',
      members: {
        end: sends('end'),
        close: takesNoCode(
          '`ws->close()` drops the connection: no frame and no code.',
          '`ws->close()` 直接断开连接：没有帧，也没有代码。',
        ),
      },
    },
  },
  sends: [
    {
      id: 'end',
      label: 'uWS::WebSocket::end()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: emptiedByUwebsockets,
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      abrupt: 'close',
      emptyFrameIdiom: [0],
      note: text(
        'Codes are not checked; the close handler is told the code given here.',
        '不检查代码；close 处理函数会得到此处给出的代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-handler',
      label: 'uWebSockets .close handler',
      reports: [[0, 65535]],
      maps: [
        [0, 999, 1006],
        [1004, 1006, 1006],
        [1012, 3999, 1006],
        [5000, 65535, 1006],
      ],
      note: text(
        'A peer whose code is shown as 1006 gets an empty frame back; codes given to `end()` here are shown as given.',
        '代码被显示为 1006 的对端会收到空帧；在本端传给 `end()` 的代码原样显示。',
      ),
    },
  ],
  evidence: [
    { claim: 'end', how: 'ran', source: 'uNetworking/uWebSockets 20.79.0' },
    { claim: 'close-handler', how: 'ran', source: 'uNetworking/uWebSockets 20.79.0' },
    { claim: 'end', how: 'read', source: 'uNetworking/uWebSockets 66dcff3 src/WebSocket.h, src/WebSocketProtocol.h' },
    { claim: 'close-handler', how: 'read', source: 'uNetworking/uWebSockets 66dcff3 src/WebSocketContext.h' },
  ],
};
