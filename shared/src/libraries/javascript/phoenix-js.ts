import { fateTable, registryCodes, rejected, sent, sentEmpty, whatwgCodes } from '../fates';
import { callback, holdsReason, method, receives, sends, text } from '../members';
import type { Export, Fate, FateTable, LibraryProfile } from '../profile';

const refused = rejected('InvalidAccessError');

const refusedByWs = rejected('TypeError: First argument must be a valid error code number');

const named: { readonly [name: string]: Export } = {
  Socket: {
    kind: 'type',
    type: 'Socket',
    variants: [{ position: 1, field: 'transport', type: 'OverGivenTransport' }],
  },
};

/** A code that is 0 is none. */
function emptyForZero(accepted: readonly (readonly [from: number, to: number])[], otherwise: Fate): FateTable {
  return fateTable([[0, 0, sentEmpty], ...accepted.map(([from, to]) => [from, to, sent] as const)], otherwise);
}

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
    OverGivenTransport: { extends: 'Socket', members: { disconnect: sends('given.disconnect') } },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'Phoenix Socket.disconnect()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'sent-empty',
      fates: emptyForZero(whatwgCodes, refused),
      odd: { numericString: sent, nothing: sentEmpty, negative: refused, above65535: refused },
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'The callback comes first: `disconnect(callback, code, reason)`.',
        '第一个参数是回调函数：`disconnect(callback, code, reason)`。',
      ),
    },
    {
      id: 'given.disconnect',
      label: 'Phoenix Socket.disconnect()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'sent-empty',
      fates: emptyForZero(registryCodes, refusedByWs),
      odd: { nothing: sentEmpty, negative: refusedByWs, above65535: refusedByWs },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('RangeError: The message must not be greater than 123 bytes'),
        withoutCode: { kind: 'lost' },
      },
      side: 'client',
      decidedBelow: text(
        'With `ws` as `transport`, `ws` checks the code; any other class has rules of its own.',
        '若 `transport` 是 `ws`，则由 `ws` 检查代码；其他类各有自己的规则。',
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
    {
      claim: 'given.disconnect',
      how: 'ran',
      source: 'npm phoenix 1.8.16 over ws 8.23.0',
    },
  ],
};
