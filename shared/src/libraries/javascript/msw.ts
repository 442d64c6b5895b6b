import { everyCode, sent } from '../fates';
import { emitter, holds, holdsReason, listens, receives, sends, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Mock Service Worker: WebSockets that a test intercepts and answers itself. */
export const msw: LibraryProfile = {
  id: 'msw',
  name: 'Mock Service Worker',
  languages: ['javascript'],
  homepage: 'https://mswjs.io/docs/websocket/',
  versions: '2.15.0',
  modules: ['msw', '@mswjs/interceptors/WebSocket'],
  exports: {
    ws: { kind: 'namespace', exports: { link: { kind: 'function', returns: 'Link' } } },
    WebSocketInterceptor: type('Interceptor'),
  },
  types: {
    Link: {
      members: {
        addEventListener: listens({ connection: ['Connection'] }),
        clients: holds({ each: 'Client' }),
      },
    },
    Interceptor: { members: emitter({ connection: ['Connection'] }) },
    Connection: { members: { client: holds('Client'), server: holds('Server') } },
    Client: {
      members: {
        close: sends('client.close'),
        addEventListener: listens({ message: ['Event'], close: ['ClientClose'] }),
      },
    },
    Server: {
      members: {
        close: takesNoCode(
          '`server.close()` takes no code: it ends the real connection with an empty Close frame.',
          '`server.close()` 不接受代码：它以空的关闭帧结束真实连接。',
        ),
        addEventListener: listens({ open: ['Event'], message: ['Event'], error: ['Event'], close: ['ServerClose'] }),
      },
    },
    Event: { members: {} },
    ClientClose: { members: { code: receives('client-close'), reason: holdsReason } },
    ServerClose: { members: { code: receives('server-close'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'client.close',
      label: 'msw client.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      simulates: true,
      note: text(
        'Nothing is sent: the code is what the close event of the intercepted WebSocket shall hold, so 1005, 1006 and 1015 are legitimate.',
        '并不真正发送：这个代码只是被拦截的 WebSocket 的 close 事件要带的值，因此 1005、1006、1015 都合法。',
      ),
    },
  ],
  receives: [
    {
      id: 'client-close',
      label: 'msw client “close” event',
      reports: [[0, 65535]],
      note: text(
        'Tells how the intercepted WebSocket ended: by the code under test, by `client.close()`, or by the real server.',
        '告知被拦截的 WebSocket 如何结束：由被测代码、由 `client.close()`，或由真实服务器关闭。',
      ),
    },
    {
      id: 'server-close',
      label: 'msw server “close” event',
      reports: [[1000, 4999]],
      note: text(
        'The close event of the real connection, made by `server.connect()`; after `server.close()` it holds 1000.',
        '由 `server.connect()` 建立的真实连接的 close 事件；调用 `server.close()` 之后它是 1000。',
      ),
    },
  ],
  evidence: [
    { claim: 'client.close', how: 'ran', source: 'npm msw 2.15.0' },
    { claim: 'server-close', how: 'ran', source: 'npm msw 2.15.0 over undici 7.30.2' },
    {
      claim: 'client-close',
      how: 'read',
      source: 'npm @mswjs/interceptors 0.41.9 src/interceptors/WebSocket/WebSocketClientConnection.ts',
    },
  ],
};
