import { fateTable, sent, sentEmpty } from '../fates';
import { callback, text } from '../members';
import type { LibraryProfile } from '../profile';
import {
  formatCloseMessage,
  writtenByHand,
  gorillaConstants,
  gorillaExports,
  gorillaReceives,
  gorillaTypes,
} from './gorillaApi';

/** The package hands on everything but what makes connections and the type of the error. */
const made: ReadonlySet<string> = new Set([
  'Upgrade',
  'NewClient',
  'Upgrader',
  'Dialer',
  'DefaultDialer',
  'CloseError',
]);
const exports = Object.fromEntries(Object.entries(gorillaExports).filter(([name]) => !made.has(name)));
const types = Object.fromEntries(Object.entries(gorillaTypes).filter(([name]) => !made.has(name)));

/** gofiber's websocket package: fasthttp/websocket behind a Fiber handler. */
export const gofiberWebsocket: LibraryProfile = {
  id: 'gofiber-websocket',
  name: 'gofiber/contrib websocket',
  languages: ['go'],
  homepage: 'https://github.com/gofiber/contrib',
  versions: 'contrib/websocket 1.3.4, contrib/v3 23482ac',
  modules: [
    'github.com/gofiber/contrib/v3/websocket',
    'github.com/gofiber/contrib/v3/websocket/event',
    'github.com/gofiber/contrib/websocket',
    'github.com/gofiber/websocket/v2',
    'github.com/gofiber/websocket',
  ],
  exports: { ...exports, New: { kind: 'function', takes: { 0: callback('Conn') } } },
  moduleExports: {
    'github.com/gofiber/contrib/v3/websocket/event': { CloseAll: { kind: 'function', send: 'close-all' } },
  },
  types,
  sends: [
    formatCloseMessage('gofiber websocket'),
    ...writtenByHand('gofiber websocket'),
    {
      id: 'close-all',
      label: 'gofiber event.CloseAll()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      side: 'server',
      fates: fateTable([[1005, 1005, sentEmpty]], sent),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      emptyFrameIdiom: [1005],
      note: text(
        'Nothing is checked: every code but 1005 is written into the frames, modulo 65536. `Close()` of one connection takes no code and sends 1000 with "Connection closed".',
        '不做任何检查：除 1005 外，所有代码都会写入帧中（对 65536 取模）。单个连接的 `Close()` 不接受代码，发送 1000 和 "Connection closed"。',
      ),
    },
  ],
  receives: gorillaReceives('gofiber websocket'),
  constantsFit: 'numbers',
  constants: gorillaConstants,
  note: text(
    'Its `ErrCloseSent` is a value of its own: `errors.Is` never matches what fasthttp/websocket returns.',
    '其 `ErrCloseSent` 是另一个值：`errors.Is` 永远匹配不到 fasthttp/websocket 返回的错误。',
  ),
  evidence: [
    ...['write-message', 'write-control'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'fasthttp/websocket 1.5.12 conn.go',
    })),
    ...['format-close-message', 'close-error', 'close-handler', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'gofiber/contrib websocket 1.3.4; read: gofiber/contrib 23482ac v3/websocket/websocket.go',
    })),
    { claim: 'close-all', how: 'read', source: 'gofiber/contrib 23482ac v3/websocket/event/event.go' },
  ],
};
