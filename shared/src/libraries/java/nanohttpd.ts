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
      emptyFrame: 1011,
      dropped: 1011,
      maps: [
        [0, 1010, 1011],
        [1012, 65535, 1011],
      ],
      type: 'CloseCode',
      bothWays: true,
      note: text(
        'A close by the peer, empty or with any code, is told as 1011, as is a lost connection. The code of a peer stands here only where it answers a `close()` that another thread called; it is null where `CloseCode` does not name it.',
        '对端发起的关闭，无论为空还是带任何代码，都报告为 1011，连接丢失也是如此。只有当对端回应由其他线程调用的 `close()` 时，这里才是对端的代码；`CloseCode` 中没有的代码为 null。',
      ),
    },
  ],
  userMethods: [{ name: 'onClose', extends: ['WebSocket'], parameters: [receivedCode('onClose'), receivedReason] }],
  constantsFit: { apis: ['close'] },
  constantsFrom: ['org.nanohttpd.protocols.websockets', 'fi.iki.elonen.NanoWSD.WebSocketFrame'],
  constants: paths('CloseCode', codes),
  evidence: [
    ...['close', 'onClose', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'NanoHttpd/nanohttpd 2.3.2-SNAPSHOT efb2ebf8; 2.3.1 NanoWSD.java has the same',
    })),
  ],
};
