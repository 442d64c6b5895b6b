import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { callback, holds, holdsReason, method, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { channelStatus, constantExports } from './statusCodes';

const channel: Export = {
  kind: 'type',
  type: 'WebSocketChannel',
  exports: { connect: { kind: 'function', returns: 'WebSocketChannel' } },
};

/** package:web_socket_channel: a WebSocket as a StreamChannel. */
export const webSocketChannel: LibraryProfile = {
  id: 'web-socket-channel',
  name: 'package:web_socket_channel',
  languages: ['dart'],
  homepage: 'https://pub.dev/packages/web_socket_channel',
  versions: '3.0.3',
  modules: [
    'package:web_socket_channel/web_socket_channel.dart',
    'package:web_socket_channel/io.dart',
    'package:web_socket_channel/html.dart',
    'package:web_socket_channel/adapter_web_socket_channel.dart',
    'package:web_socket_channel/status.dart',
    'package:shelf_web_socket/shelf_web_socket.dart',
  ],
  exports: {
    WebSocketChannel: channel,
    IOWebSocketChannel: channel,
    HtmlWebSocketChannel: channel,
    AdapterWebSocketChannel: channel,
    WebSocketSink: { kind: 'type', type: 'WebSocketSink' },
    webSocketHandler: { kind: 'function', takes: { 0: callback('WebSocketChannel') } },
  },
  moduleExports: { 'package:web_socket_channel/status.dart': constantExports(channelStatus) },
  types: {
    WebSocketChannel: {
      members: {
        sink: holds('WebSocketSink'),
        closeCode: { kind: 'received', receive: 'closeCode' },
        closeReason: holdsReason,
        cast: method({}, 'WebSocketChannel'),
      },
    },
    WebSocketSink: { members: { close: sends('sink.close') } },
  },
  sends: [
    {
      id: 'sink.close',
      label: 'WebSocketChannel.sink.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(
        whatwgCodes,
        rejected(
          'uncaught asynchronous ArgumentError (since 3.0): N, close code must be 1000 or in the range 3000-4999',
        ),
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected(
          'uncaught asynchronous ArgumentError (since 3.0): reason must be <= 123 bytes long when encoded as UTF-8',
        ),
        withoutCode: { kind: 'lost' },
      },
      note: text(
        'Since 3.0 the error for a code that it refuses reaches no caller, and the socket is never closed; the README’s own `sink.close(status.goingAway)` is such a call. Version 2 goes by dart:io’s rules on the VM: 1000–1003, 1007–1011, 3000 and above.',
        '自 3.0 起，被拒绝的代码所引发的错误不会到达任何调用方，套接字也永远不会关闭；README 中的 `sink.close(status.goingAway)` 正是这样的调用。版本 2 在 VM 上遵循 dart:io 的规则：1000–1003、1007–1011、3000 及以上。',
      ),
    },
  ],
  receives: [
    {
      id: 'closeCode',
      label: 'WebSocketChannel.closeCode',
      reports: [[0, 65535]],
      note: text(
        'Null until the channel is closed, and since 3.0 after an own close too. On the VM a dropped connection is reported as 1005, and as 1002 after an error of the socket, in browsers as 1006.',
        '通道关闭之前为 null；自 3.0 起，本端关闭之后也为 null。连接中断在 VM 上报告为 1005，因套接字错误中断则为 1002；在浏览器中报告为 1006。',
      ),
    },
  ],
  constants: Object.fromEntries(Object.entries(channelStatus)),
  evidence: [
    {
      claim: 'sink.close',
      how: 'read',
      source: 'dart-lang/http a0d49cb2 pkgs/web_socket_channel/lib/adapter_web_socket_channel.dart',
    },
    {
      claim: 'closeCode',
      how: 'read',
      source: 'dart-lang/http a0d49cb2 pkgs/web_socket_channel/lib/adapter_web_socket_channel.dart',
    },
    { claim: 'constants', how: 'read', source: 'dart-lang/http a0d49cb2 pkgs/web_socket_channel/lib/status.dart' },
  ],
};
