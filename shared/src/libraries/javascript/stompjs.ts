import { callback, fields, holdsReason, listener, receives, takesNoCode, text } from '../members';
import type { LibraryProfile, Shape } from '../profile';

const configuration: Shape = fields({ onWebSocketClose: callback('CloseEvent') });

/** STOMP.js: no call takes a close code, one callback receives them. */
export const stompjs: LibraryProfile = {
  id: 'stompjs',
  name: 'STOMP.js',
  languages: ['javascript'],
  homepage: 'https://stomp-js.github.io',
  versions: '7.5.0',
  modules: ['@stomp/stompjs'],
  exports: {
    Client: { kind: 'type', type: 'Client', takes: { 0: configuration } },
    StompConfig: { kind: 'type', type: 'Configuration', describes: configuration },
  },
  types: {
    Client: {
      side: 'client',
      members: {
        onWebSocketClose: listener('CloseEvent'),
        configure: { kind: 'method', takes: { 0: configuration } },
        deactivate: takesNoCode('`deactivate()` takes no close code.', '`deactivate()` 不接受关闭代码。'),
        forceDisconnect: takesNoCode(
          '`forceDisconnect()` takes no close code.',
          '`forceDisconnect()` 不接受关闭代码。',
        ),
      },
    },
    Configuration: { members: {} },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'close-event',
      label: 'STOMP.js onWebSocketClose event.code',
      reports: [[0, 65535]],
      note: text(
        'A socket that the client discards without waiting is reported as 4001, with `wasClean` false.',
        '客户端不等对端就丢弃的套接字会报告为 4001，且 `wasClean` 为 false。',
      ),
    },
  ],
  evidence: [
    { claim: 'close-event', how: 'ran', source: '@stomp/stompjs 7.5.0 over the WebSocket of undici 7.30.2' },
    {
      claim: 'close-event',
      how: 'read',
      source: 'npm @stomp/stompjs 7.5.0 esm6/client.d.ts, src/augment-websocket.ts',
    },
  ],
};
