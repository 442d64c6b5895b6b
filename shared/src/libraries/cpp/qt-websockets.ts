import { everyCode, sent, toldByBrowsers } from '../fates';
import { holdsReason, makes, receives, sends, takesNoCode, text, type } from '../members';
import { constantsOf } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  CloseCodeNormal: 1000,
  CloseCodeGoingAway: 1001,
  CloseCodeProtocolError: 1002,
  CloseCodeDatatypeNotSupported: 1003,
  CloseCodeReserved1004: 1004,
  CloseCodeMissingStatusCode: 1005,
  CloseCodeAbnormalDisconnection: 1006,
  CloseCodeWrongDatatype: 1007,
  CloseCodePolicyViolated: 1008,
  CloseCodeTooMuchData: 1009,
  CloseCodeMissingExtension: 1010,
  CloseCodeBadOperation: 1011,
  CloseCodeTlsHandshakeFailed: 1015,
} as const;

/** Qt WebSockets. */
export const qtWebsockets: LibraryProfile = {
  id: 'qt-websockets',
  name: 'Qt WebSockets',
  languages: ['cpp'],
  homepage: 'https://doc.qt.io/qt-6/qtwebsockets-index.html',
  versions: '6.4.2, 6.9.0 alpha',
  modules: ['QWebSocket', 'QWebSocketServer', 'QWebSocketProtocol', 'QtWebSockets'],
  exports: {},
  globals: {
    QWebSocket: type('QWebSocket'),
    QWebSocketServer: type('QWebSocketServer'),
    QWebSocketProtocol: {
      kind: 'namespace',
      exports: { ...constantsOf(codes), CloseCode: { kind: 'constants', values: codes } },
    },
  },
  types: {
    QWebSocket: {
      members: {
        close: sends('close'),
        closeCode: receives('close-code'),
        closeReason: holdsReason,
        abort: takesNoCode(
          '`abort()` resets the connection without a Close frame.',
          '`abort()` 直接重置连接，不发送关闭帧。',
        ),
      },
    },
    QWebSocketServer: {
      side: 'server',
      members: {
        nextPendingConnection: makes('QWebSocket'),
        close: takesNoCode(
          '`QWebSocketServer::close()` stops listening and closes no socket.',
          '`QWebSocketServer::close()` 停止监听，不会关闭任何套接字。',
        ),
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'QWebSocket::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      abrupt: 'abort',
      note: text(
        'The low 16 bits go on the wire unchecked, and the connection is closed at once. WebAssembly builds keep to the browser: 1000 and 3000–4999.',
        '低 16 位不经检查即发送，随后立即关闭连接。WebAssembly 构建遵循浏览器的规则：1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'QWebSocket::closeCode()',
      reports: toldByBrowsers,
      emptyFrame: 1000,
      dropped: 1000,
      maps: [
        [0, 999, 1002],
        [1004, 1004, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        'A WebAssembly build tells what the browser does: 1005, 1006, and every code of the peer.',
        'WebAssembly 构建给出浏览器的代码：1005、1006 以及对端的任何代码。',
      ),
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`QWebSocketProtocol::${name}`, value])),
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian qt6-websockets-dev 6.4.2' },
    { claim: 'close-code', how: 'ran', source: 'Debian qt6-websockets-dev 6.4.2' },
    { claim: 'close', how: 'read', source: 'qt/qtwebsockets c2c1873 src/websockets/qwebsocket_p.cpp' },
    {
      claim: 'close-code',
      how: 'read',
      source: 'qt/qtwebsockets c2c1873 src/websockets/{qwebsocketdataprocessor,qwebsocket_wasm_p}.cpp',
    },
    { claim: 'constants', how: 'ran', source: 'Debian qt6-websockets-dev 6.4.2' },
  ],
};
