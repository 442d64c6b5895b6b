import { acceptsOnly, rejected } from '../fates';
import { holdsReason, method, callback, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { ioStatus } from './statusCodes';

const socket: Export = {
  kind: 'type',
  type: 'WebSocket',
  exports: {
    connect: { kind: 'function', returns: 'ClientSocket' },
    fromUpgradedSocket: { kind: 'function', returns: 'WebSocket' },
  },
};

/** dart:io: the WebSocket of the Dart VM and of Flutter outside of browsers. */
export const dartIo: LibraryProfile = {
  id: 'dart-io',
  name: 'dart:io WebSocket',
  languages: ['dart'],
  homepage: 'https://api.dart.dev/dart-io/WebSocket-class.html',
  versions: 'Dart SDK, websocket_impl.dart @bc8606c3',
  modules: ['dart:io'],
  exports: {
    WebSocket: socket,
    WebSocketTransformer: {
      kind: 'type',
      type: 'WebSocketTransformer',
      exports: { upgrade: { kind: 'function', returns: 'ServerSocket' } },
    },
    WebSocketStatus: { kind: 'constants', values: ioStatus },
  },
  types: {
    WebSocket: {
      members: {
        close: sends('close'),
        closeCode: { kind: 'received', receive: 'closeCode' },
        closeReason: holdsReason,
      },
    },
    ClientSocket: { extends: 'WebSocket', side: 'client', members: {} },
    ServerSocket: { extends: 'WebSocket', side: 'server', members: {} },
    WebSocketTransformer: {
      members: { bind: method({}, { each: 'ServerSocket' }), listen: method({ 0: callback('ServerSocket') }) },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'dart:io WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(
        [
          [1000, 1003],
          [1007, 1011],
          [3000, 65535],
        ],
        rejected('WebSocketException: Reserved status code N'),
      ),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'It refuses 1012–1014, which others take, and nothing above 4999; the length of the reason is not checked.',
        '它拒绝其他库接受的 1012–1014，却不拒绝大于 4999 的代码；原因的长度也不检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'closeCode',
      label: 'dart:io WebSocket.closeCode',
      reports: [[0, 65535]],
      dropped: 1005,
      note: text(
        'A connection that drops without a Close frame is reported as 1005, never as 1006; one that ends in an error of the socket, such as a reset, as 1002, and one whose pongs stay away (`pingInterval`) as 1001. Null until the socket is closed; after 5 s without an answer it is the own code.',
        '未收到关闭帧就断开的连接报告为 1005，而不是 1006；因套接字错误（如连接重置）而结束的报告为 1002；收不到 pong（`pingInterval`）的报告为 1001。套接字关闭之前为 null；若 5 秒内没有应答，则为本端自己的代码。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(ioStatus).map(([name, value]) => [`WebSocketStatus.${name}`, value])),
  evidence: [
    { claim: 'close', how: 'read', source: 'dart-lang/sdk bc8606c3 sdk/lib/_http/websocket_impl.dart' },
    { claim: 'closeCode', how: 'read', source: 'dart-lang/sdk bc8606c3, 03536084 sdk/lib/_http/websocket_impl.dart' },
    { claim: 'constants', how: 'read', source: 'dart-lang/sdk 1fc11637 sdk/lib/_http/websocket.dart' },
  ],
};
