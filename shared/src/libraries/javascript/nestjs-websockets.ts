import { receivedCode, text } from '../members';
import type { LibraryProfile } from '../profile';

/** NestJS gateways over the adapter of `@nestjs/platform-ws`. */
export const nestjsWebsockets: LibraryProfile = {
  id: 'nestjs-websockets',
  name: 'NestJS gateways (@nestjs/platform-ws)',
  languages: ['javascript'],
  homepage: 'https://docs.nestjs.com/websockets/adapter',
  versions: '12.1.1',
  modules: ['@nestjs/websockets', '@nestjs/platform-ws'],
  basedOn: 'ws',
  exports: {},
  types: {},
  sends: [],
  receives: [],
  userMethods: [
    { name: 'handleConnection', decorator: ['WebSocketGateway'], parameters: ['ServerSocket'] },
    {
      name: 'handleDisconnect',
      decorator: ['WebSocketGateway'],
      parameters: ['ServerSocket', receivedCode('close-event')],
    },
  ],
  markedParameters: [{ decorator: 'ConnectedSocket', type: 'ServerSocket' }],
  note: text(
    'The sockets are those of `ws`; from version 12 on `handleDisconnect(client, reason)` is told the close code as its second argument. With the default Socket.IO adapter a client has no close codes, and no `close()` either.',
    '套接字就是 `ws` 的套接字；自版本 12 起，`handleDisconnect(client, reason)` 的第二个参数就是关闭代码。使用默认的 Socket.IO 适配器时，客户端没有关闭代码，也没有 `close()`。',
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm @nestjs/platform-ws 12.1.1' },
    { claim: 'handleDisconnect', how: 'ran', source: 'npm @nestjs/platform-ws 12.1.1' },
    {
      claim: 'recognition',
      how: 'read',
      source:
        'npm @nestjs/platform-ws 12.1.1 adapters/ws-adapter.js, @nestjs/websockets 12.1.1, 11.2.6 web-sockets-controller.js',
    },
  ],
};
