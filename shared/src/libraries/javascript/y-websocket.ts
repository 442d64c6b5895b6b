import { callback, emitter, fields, holdsReason, receives, takesNoCode, text } from '../members';
import type { LibraryProfile } from '../profile';

/** y-websocket, the Yjs provider. */
export const yWebsocket: LibraryProfile = {
  id: 'y-websocket',
  name: 'y-websocket',
  languages: ['javascript'],
  homepage: 'https://github.com/yjs/y-websocket',
  versions: '3.1.0',
  modules: ['y-websocket', 'y-websocket/*'],
  exports: {
    WebsocketProvider: {
      kind: 'type',
      type: 'WebsocketProvider',
      takes: { 3: fields({ shouldReconnect: callback('CloseEvent') }) },
    },
  },
  types: {
    WebsocketProvider: {
      side: 'client',
      members: {
        ...emitter({ 'connection-close': ['CloseEvent'], closed: ['CloseEvent'] }),
        disconnect: takesNoCode(
          '`disconnect()` takes no code; it sends an empty frame.',
          '`disconnect()` 不接受代码；它发送空帧。',
        ),
      },
    },
    CloseEvent: { members: { code: receives('connection-close'), reason: holdsReason } },
  },
  sends: [],
  receives: [
    {
      id: 'connection-close',
      label: "y-websocket 'connection-close' event.code",
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'The event is `null` for a close of your own. By default 4400–4499 are permanent: the provider does not connect again.',
        '自己关闭时事件为 `null`。默认情况下 4400–4499 视为永久关闭：不再重新连接。',
      ),
    },
  ],
  evidence: [
    { claim: 'connection-close', how: 'ran', source: 'y-websocket 3.1.0 over the WebSocket of undici 7.30.2' },
    { claim: 'connection-close', how: 'read', source: 'npm y-websocket 3.1.0 src/y-websocket.js' },
  ],
};
