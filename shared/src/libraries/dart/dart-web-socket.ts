import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { holds, holdsReason, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const socket: Export = {
  kind: 'type',
  type: 'WebSocket',
  exports: { connect: { kind: 'function', returns: 'WebSocket' } },
};

/** package:web_socket: one WebSocket for all platforms, and its adapters. */
export const dartWebSocket: LibraryProfile = {
  id: 'dart-web-socket',
  name: 'package:web_socket',
  languages: ['dart'],
  homepage: 'https://pub.dev/packages/web_socket',
  versions: 'dart-lang/http of 2026-08',
  modules: [
    'package:web_socket/web_socket.dart',
    'package:web_socket/io_web_socket.dart',
    'package:web_socket/browser_web_socket.dart',
    'package:cupertino_http/cupertino_http.dart',
    'package:ok_http/ok_http.dart',
  ],
  exports: {
    WebSocket: socket,
    IOWebSocket: socket,
    BrowserWebSocket: socket,
    CupertinoWebSocket: socket,
    OkHttpWebSocket: socket,
    CloseReceived: type('CloseReceived'),
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), events: holds({ each: 'Event' }) } },
    Event: { members: {} },
    CloseReceived: { members: { code: { kind: 'received', receive: 'CloseReceived' }, reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'package:web_socket WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(
        whatwgCodes,
        rejected('ArgumentError: Invalid argument: N, close code must be 1000 or in the range 3000-4999'),
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('ArgumentError: reason must be <= 123 bytes long when encoded as UTF-8'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      note: text(
        'The browser’s rule holds on every platform. Without a code cupertino_http and ok_http cancel the connection and send no Close frame.',
        '在所有平台上都采用浏览器的规则。不带代码时，cupertino_http 和 ok_http 会取消连接，不发送关闭帧。',
      ),
    },
  ],
  receives: [
    {
      id: 'CloseReceived',
      label: 'CloseReceived.code',
      reports: [[0, 65535]],
      note: text(
        'On the VM (dart:io) a dropped connection is reported as 1005, and as 1002 after an error of the socket, elsewhere as 1006. After an own `close` nothing is reported.',
        '在 VM (dart:io) 上，连接中断报告为 1005，因套接字错误中断则报告为 1002；在其他平台上报告为 1006。本端调用 `close` 之后不再报告。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'dart-lang/http a0d49cb2 pkgs/web_socket/lib/src/{utils,io_web_socket,browser_web_socket}.dart, pkgs/cupertino_http, pkgs/ok_http',
    },
    { claim: 'CloseReceived', how: 'read', source: 'dart-lang/http a0d49cb2 pkgs/web_socket/lib/src/web_socket.dart' },
  ],
};
