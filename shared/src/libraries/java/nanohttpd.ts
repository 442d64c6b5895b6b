import { everyCode, sent, sentEmpty } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { receivedCode, receivedReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const codes = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  UnsupportedData: 1003,
  NoStatusRcvd: 1005,
  AbnormalClosure: 1006,
  InvalidFramePayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExt: 1010,
  InternalServerError: 1011,
  TLSHandshake: 1015,
} as const;

const closeCode: Export = { kind: 'type', type: 'CloseCode', exports: numbers(codes) };

/** In 2.3.1 all of it is nested in one class, later it stands in files of its own. */
const frame: Export = { kind: 'type', type: 'WebSocketFrame', exports: { CloseCode: closeCode } };

/** NanoHTTPD's WebSockets, a small server that is also built into apps for Android. */
export const nanohttpd: LibraryProfile = {
  id: 'nanohttpd',
  name: 'NanoHTTPD',
  languages: jvm,
  homepage: 'https://github.com/NanoHttpd/nanohttpd',
  versions: '2.3.1, 2.3.2-SNAPSHOT efb2ebf8',
  modules: [
    'org.nanohttpd.protocols.websockets',
    'fi.iki.elonen',
    'fi.iki.elonen.NanoWSD',
    'fi.iki.elonen.NanoWSD.WebSocketFrame',
  ],
  exports: {
    NanoWSD: { kind: 'type', type: 'NanoWSD', exports: { WebSocket: type('WebSocket'), WebSocketFrame: frame } },
    WebSocket: type('WebSocket'),
    WebSocketFrame: frame,
    CloseCode: closeCode,
  },
  types: {
    NanoWSD: { members: {} },
    WebSocket: { side: 'server', members: { close: sends('close') } },
    WebSocketFrame: { members: {} },
    CloseCode: { received: 'onClose', members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'NanoWSD WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      typed: true,
      fates: everyCode(sent),
      odd: { nothing: sentEmpty },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      note: text(
        'Every member of `CloseCode` is put on the wire as it is. Where the connection is no longer open nothing is sent, and `onClose` is told the code.',
        '`CloseCode` 的每个成员都会原样写出。连接不再打开时什么也不发送，代码只告知 `onClose`。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'NanoWSD WebSocket.onClose()',
      reports: [
        [1000, 1003],
        [1005, 1011],
        [1015, 1015],
      ],
      emptyFrame: null,
      dropped: 1011,
      type: 'CloseCode',
      bothWays: true,
      note: text(
        'The code is null for an empty Close frame and for every code that `CloseCode` does not name, private ones included.',
        '空的关闭帧，以及 `CloseCode` 中没有的代码（包括私有代码），都报告为 null。',
      ),
    },
  ],
  userMethods: [{ name: 'onClose', extends: ['WebSocket'], parameters: [receivedCode('onClose'), receivedReason] }],
  constantsFit: { apis: ['close'] },
  constantsFrom: ['org.nanohttpd.protocols.websockets', 'fi.iki.elonen.NanoWSD.WebSocketFrame'],
  constants: paths('CloseCode', codes),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'NanoHttpd/nanohttpd efb2ebf8 websocket/…/{WebSocket,CloseFrame,WebSocketFrame}.java; 2.3.1 NanoWSD.java',
    },
    {
      claim: 'onClose',
      how: 'read',
      source: 'NanoHttpd/nanohttpd efb2ebf8 websocket/…/{WebSocket,CloseFrame}.java; 2.3.1 NanoWSD.java',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'NanoHttpd/nanohttpd efb2ebf8 websocket/…/CloseCode.java; 2.3.1 NanoWSD.java',
    },
  ],
};
