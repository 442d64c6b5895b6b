import { everyCode, sent } from '../fates';
import { callback, method, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  UnsupportedDataType: 1003,
  NoStatusReceived: 1005,
  AbnormalClosure: 1006,
  InvalidFramePayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExt: 1010,
  InternalServerError: 1011,
  TLSHandshake: 1015,
  ApplicationError: 3000,
} as const;

/** Fleck: a WebSocket server for .NET. */
export const fleck: LibraryProfile = {
  id: 'fleck',
  name: 'Fleck',
  languages: ['csharp'],
  homepage: 'https://github.com/statianzo/Fleck',
  versions: 'master 45672e07',
  modules: ['Fleck'],
  exports: {
    IWebSocketConnection: type('Connection'),
    WebSocketConnection: type('Connection'),
    WebSocketServer: type('Server'),
    IWebSocketServer: type('Server'),
    WebSocketStatusCodes: { kind: 'constants', values: codes },
  },
  types: {
    Connection: { side: 'server', members: { Close: sends('close') } },
    Server: { members: { Start: method({ 0: callback('Connection') }) } },
  },
  sends: [
    {
      id: 'close',
      label: 'Fleck IWebSocketConnection.Close()',
      code: { position: 0, keyword: 'code' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { negative: sent, above65535: sent },
      note: text(
        'Nothing is checked: the low 16 bits go on the wire. There is no reason, and `OnClose` is told no code.',
        '不做任何检查：低 16 位原样发送。没有原因参数，`OnClose` 也得不到代码。',
      ),
    },
  ],
  receives: [],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`WebSocketStatusCodes.${name}`, value])),
  evidence: ['close', 'constants'].map((claim) => ({
    claim,
    how: 'ran' as const,
    source: 'statianzo/Fleck 1.2.0 (45672e07) on Mono 6.8',
  })),
};
