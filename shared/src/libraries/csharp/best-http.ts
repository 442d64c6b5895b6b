import { everyCode, sent } from '../fates';
import { listener, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  WrongDataType: 1003,
  Reserved: 1004,
  NoStatusCode: 1005,
  ClosedAbnormally: 1006,
  DataError: 1007,
  PolicyError: 1008,
  TooBigMessage: 1009,
  ExtensionExpected: 1010,
  WrongRequest: 1011,
  TLSHandshakeError: 1015,
} as const;

/** Best HTTP: an asset for Unity. Its enum is really spelt `WebSocketStausCodes`. */
export const bestHttp: LibraryProfile = {
  id: 'best-http',
  name: 'Best HTTP',
  languages: ['csharp'],
  homepage: 'https://bestdocshub.pages.dev',
  versions: 'published copies',
  modules: ['BestHTTP.WebSocket'],
  exports: { WebSocket: type('WebSocket'), WebSocketStausCodes: { kind: 'constants', values: codes } },
  types: {
    WebSocket: {
      side: 'client',
      members: { Close: sends('close'), OnClosed: listener('WebSocket', receivedCode('on-closed'), receivedReason) },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'BestHTTP WebSocket.Close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'message' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      decidedBelow: text(
        'The transport decides, which was not read; in WebGL builds it is the browser, which takes only 1000 and 3000–4999.',
        '由传输层决定（其源码未查阅）；在 WebGL 构建中由浏览器决定，它只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [{ id: 'on-closed', label: 'BestHTTP OnClosed', reports: [[0, 65535]] }],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`WebSocketStausCodes.${name}`, value])),
  evidence: [
    { claim: 'close', how: 'read', source: 'published copies of BestHTTP.WebSocket' },
    { claim: 'on-closed', how: 'read', source: 'published copies of BestHTTP.WebSocket' },
    { claim: 'constants', how: 'read', source: 'published copies of BestHTTP.WebSocket' },
  ],
};
