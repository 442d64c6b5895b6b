import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { callback, holds, holdsReason, method, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** package:web_socket_client: a socket that connects again, over web_socket_channel. */
export const webSocketClient: LibraryProfile = {
  id: 'web-socket-client',
  name: 'package:web_socket_client',
  languages: ['dart'],
  homepage: 'https://pub.dev/packages/web_socket_client',
  versions: '0.2.1',
  modules: ['package:web_socket_client/web_socket_client.dart'],
  exports: {
    WebSocket: type('WebSocket'),
    ConnectionState: type('State'),
    Disconnected: type('State'),
    Connection: type('Connection'),
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), connection: holds('Connection') } },
    Connection: {
      iterates: 'State',
      members: { state: holds('State'), listen: method({ 0: callback('State') }) },
    },
    // Only one of the states has a code, and a test around it makes sure of that.
    State: { members: { code: receives('Disconnected'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'package:web_socket_client WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(
        whatwgCodes,
        rejected('uncaught asynchronous ArgumentError: N, close code must be 1000 or in the range 3000-4999'),
      ),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('uncaught asynchronous ArgumentError: reason must be <= 123 bytes long when encoded as UTF-8'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      note: text(
        'This is what web_socket_channel 3 does; for a code that it refuses the connection stays open, in the state `Disconnecting`. Version 2 goes by dart:io’s rules on the VM: 1000–1003, 1007–1011, 3000 and above.',
        '这是 web_socket_channel 3 的行为；代码被拒绝时连接仍然打开，停留在 `Disconnecting` 状态。版本 2 在 VM 上遵循 dart:io 的规则：1000–1003、1007–1011、3000 及以上。',
      ),
    },
  ],
  receives: [
    {
      id: 'Disconnected',
      label: 'web_socket_client Disconnected.code',
      reports: [[0, 65535]],
      note: text(
        'After `close` on this side it is the code that was given there. 1006 is told when it gives up connecting again. On the VM a dropped connection is reported as 1005, and as 1002 after an error of the socket, in browsers as 1006; null where no connection was made.',
        '本端调用 `close` 之后，为那里给出的代码。放弃重新连接时为 1006。连接中断在 VM 上报告为 1005，因套接字错误中断则为 1002；在浏览器中报告为 1006；从未连接成功时为 null。',
      ),
    },
  ],
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'felangel/web_socket_client 0.2.1 lib/src/web_socket.dart; dart-lang/http a0d49cb2 pkgs/web_socket_channel/lib/adapter_web_socket_channel.dart',
    },
    { claim: 'Disconnected', how: 'read', source: 'felangel/web_socket_client 0.2.1 lib/src/web_socket.dart' },
  ],
};
