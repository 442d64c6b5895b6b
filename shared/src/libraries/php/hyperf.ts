import { everyCode, sent } from '../fates';
import { holdsReason, makes, receives, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Hyperf: its sender for WebSocket servers, and its client, both over Swoole. */
export const hyperf: LibraryProfile = {
  id: 'hyperf',
  name: 'Hyperf',
  languages: ['php'],
  homepage: 'https://hyperf.wiki/#/en/websocket-server',
  versions: 'eee2d614e',
  modules: ['Hyperf\\WebSocketServer', 'Hyperf\\WebSocketClient'],
  exports: {},
  moduleExports: {
    'Hyperf\\WebSocketServer': { Sender: type('Sender') },
    'Hyperf\\WebSocketClient': {
      Client: type('Client'),
      ClientFactory: type('ClientFactory'),
      CloseFrame: type('CloseFrame'),
    },
  },
  types: {
    Sender: { side: 'server', members: { disconnect: sends('sender.disconnect') } },
    ClientFactory: { members: { create: makes('Client') } },
    Client: {
      side: 'client',
      members: {
        recv: makes('CloseFrame'),
        close: takesNoCode(
          '`$client->close()` of Hyperf takes no code, and sends no Close frame.',
          'Hyperf 的 `$client->close()` 不接受代码，也不发送关闭帧。',
        ),
      },
    },
    CloseFrame: { members: { code: receives('close-frame'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'sender.disconnect',
      label: 'Hyperf Sender->disconnect()',
      code: { position: 1, keyword: 'code' },
      reason: { position: 2, keyword: 'reason' },
      side: 'server',
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: { kind: 'dropped' },
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      note: text(
        'This is what Swoole’s `$server->disconnect()` does, in one of the workers: no code is checked. On a server of the coroutine style the `close` of the response is called instead.',
        '这是 Swoole 的 `$server->disconnect()` 在某个工作进程中的行为：不检查代码。在协程风格的服务器上，调用的则是响应的 `close`。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-frame',
      label: 'Hyperf CloseFrame->code',
      reports: [[0, 65535]],
      emptyFrame: 1000,
      dropped: null,
      note: text(
        'Swoole hands out Close frames only where `open_websocket_close_frame` is set.',
        '只有启用 `open_websocket_close_frame`，Swoole 才会交出关闭帧。',
      ),
    },
  ],
  evidence: [
    { claim: 'sender.disconnect', how: 'read', source: 'hyperf/hyperf eee2d614e src/websocket-server/src/Sender.php' },
    {
      claim: 'close-frame',
      how: 'read',
      source: 'hyperf/hyperf eee2d614e src/websocket-client/src/{Client,CloseFrame}.php',
    },
  ],
};
