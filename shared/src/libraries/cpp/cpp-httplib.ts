import { everyCode, sent } from '../fates';
import { callback, method, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  Normal: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  UnsupportedData: 1003,
  NoStatus: 1005,
  Abnormal: 1006,
  InvalidPayload: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExtension: 1010,
  InternalError: 1011,
} as const;

const exported: { readonly [name: string]: Export } = {
  Server: type('Server'),
  SSLServer: type('Server'),
  ws: {
    kind: 'namespace',
    exports: {
      WebSocket: type('WebSocket'),
      WebSocketClient: type('WebSocketClient'),
      CloseStatus: { kind: 'constants', values: codes },
    },
  },
};

/** cpp-httplib: a header for HTTP, with WebSockets on both sides. */
export const cppHttplib: LibraryProfile = {
  id: 'cpp-httplib',
  name: 'cpp-httplib',
  languages: ['cpp'],
  homepage: 'https://github.com/yhirose/cpp-httplib',
  versions: '0.53.1',
  modules: ['httplib.h', 'httplib'],
  exports: exported,
  globals: { httplib: { kind: 'namespace', exports: exported } },
  types: {
    Server: { side: 'server', members: { WebSocket: method({ 1: callback(null, 'WebSocket') }) } },
    WebSocket: { members: { close: sends('close') } },
    WebSocketClient: { side: 'client', members: { close: sends('close') } },
  },
  sends: [
    {
      id: 'close',
      label: 'httplib::ws::WebSocket::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      typed: true,
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      note: text(
        'Codes are not checked. A second call does nothing. A longer reason is cut in the midst of a character, too, which the peer must refuse (1007).',
        '不检查代码。再次调用不起作用。过长的原因可能在一个字符中间截断，对端必须拒绝这样的文本（1007）。',
      ),
    },
  ],
  receives: [],
  constants: Object.fromEntries(
    Object.entries(codes).map(([name, value]) => [`httplib::ws::CloseStatus::${name}`, value]),
  ),
  note: text(
    'A received code is told nowhere: `read()` gives `Fail` once the peer has closed.',
    '收到的代码无处可得：对端关闭之后 `read()` 返回 `Fail`。',
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'yhirose/cpp-httplib 0.53.1' },
    { claim: 'constants', how: 'ran', source: 'yhirose/cpp-httplib 0.53.1' },
    { claim: 'close', how: 'read', source: 'yhirose/cpp-httplib 6494edd httplib.h' },
    { claim: 'constants', how: 'read', source: 'yhirose/cpp-httplib 6494edd httplib.h' },
  ],
};
