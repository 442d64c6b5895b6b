import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { callback, holdsReason, method, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const refused = rejected('InvalidAccessError');

const named: { readonly [name: string]: Export } = { Socket: type('Socket') };

/** phoenix: the JavaScript client of Phoenix channels. */
export const phoenixJs: LibraryProfile = {
  id: 'phoenix-js',
  name: 'Phoenix (JavaScript client)',
  languages: ['javascript'],
  homepage: 'https://hexdocs.pm/phoenix/js/',
  versions: '1.8.16',
  modules: ['phoenix'],
  signs: ['Phoenix.Socket'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  globals: { Phoenix: { kind: 'namespace', exports: named } },
  types: {
    Socket: {
      side: 'client',
      members: { disconnect: sends('disconnect'), onClose: method({ 0: callback('CloseEvent') }) },
    },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'Phoenix Socket.disconnect()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'sent-empty',
      fates: fateTable(
        [
          [0, 0, sentEmpty],
          [1000, 1000, sent],
          [3000, 4999, sent],
        ],
        refused,
      ),
      odd: { numericString: sent, nothing: sentEmpty, negative: refused, above65535: refused },
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'The callback comes first: `disconnect(callback, code, reason)`.',
        '第一个参数是回调函数：`disconnect(callback, code, reason)`。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'Phoenix Socket.onClose event.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'The long-polling fallback makes up close events of its own: 1005, 1008, 1011 and 3410.',
        '长轮询后备方式会自行编造 close 事件：1005、1008、1011 和 3410。',
      ),
    },
  ],
  evidence: [
    { claim: 'disconnect', how: 'ran', source: 'npm phoenix 1.8.16 over undici 7.30.2' },
    { claim: 'close-event', how: 'ran', source: 'npm phoenix 1.8.16 over undici 7.30.2' },
    {
      claim: 'close-event',
      how: 'read',
      source: 'phoenixframework/phoenix 167c4695 assets/js/phoenix/socket.js, longpoll.js',
    },
  ],
};
