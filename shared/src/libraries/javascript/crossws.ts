import { acceptsOnly, registryCodes, rejected } from '../fates';
import { callback, fields, holds, holdsReason, receives, sends, text, type } from '../members';
import { bun, cloudflare, deno, nodeWs } from '../layers';
import type { Export, LibraryProfile, Place, SendApi, Shape } from '../profile';

const hooks: Shape = fields({
  open: callback('Peer'),
  message: callback('Peer'),
  error: callback('Peer'),
  drain: callback('Peer'),
  ping: callback('Peer'),
  pong: callback('Peer'),
  close: callback('Peer', 'CloseDetails'),
});

const takesHooks: Export = { kind: 'function', takes: { 0: hooks } };
const adapter: Export = { kind: 'function', returns: 'Adapter', takes: { 0: fields({ hooks }) } };

function api(id: string, label: string, code: Place, reason: Place): SendApi {
  return {
    id,
    label,
    code,
    reason,
    whenOmitted: 'sent-empty',
    fates: acceptsOnly(registryCodes, rejected('TypeError: First argument must be a valid error code number')),
    side: 'server',
    layers: [nodeWs, cloudflare, deno, bun, { ...bun, name: 'uWebSockets.js' }],
    decidedBelow: text(
      'The adapter decides. Node.js (`ws`) throws a TypeError for codes that must not be sent; Cloudflare throws InvalidAccessError, but takes 1016–2999; Deno sends everything; Bun and uWebSockets.js send all but 0, 1005 and 1006, which become an empty frame (Bun sends 1000 when there is no code); SSE ignores the code.',
      '由适配器决定。Node.js（`ws`）对不可发送的代码抛出 TypeError；Cloudflare 抛出 InvalidAccessError，但接受 1016–2999；Deno 什么都发送；Bun 和 uWebSockets.js 把 0、1005、1006 变成空帧，其余照发（不带代码时 Bun 发送 1000）；SSE 忽略代码。',
    ),
  };
}

/** crossws, also beneath Nitro and h3. */
export const crossws: LibraryProfile = {
  id: 'crossws',
  name: 'crossws (Nitro, h3)',
  languages: ['javascript'],
  homepage: 'https://crossws.h3.dev',
  versions: '0.4.17',
  modules: ['crossws', 'crossws/*', 'h3', 'nitro/h3', '#imports'],
  signs: ['defineWebSocketHandler'],
  exports: {
    default: adapter,
    defineHooks: takesHooks,
    defineWebSocketHandler: takesHooks,
    defineWebSocket: takesHooks,
    Peer: type('Peer'),
    Hooks: { kind: 'type', type: 'Hooks', describes: hooks },
  },
  globals: { defineWebSocketHandler: takesHooks },
  types: {
    Peer: { side: 'server', members: { close: sends('peer.close'), peers: holds({ each: 'Peer' }) } },
    CloseDetails: { members: { code: receives('close-hook'), reason: holdsReason } },
    Adapter: { side: 'server', members: { close: sends('adapter.close'), closeAll: sends('adapter.closeAll') } },
    Hooks: { members: {} },
  },
  sends: [
    { ...api('peer.close', 'crossws peer.close()', { position: 0 }, { position: 1 }), abrupt: 'terminate' },
    api('adapter.close', 'crossws adapter.close()', { position: 0 }, { position: 1 }),
    api('adapter.closeAll', 'crossws adapter.closeAll()', { position: 0 }, { position: 1 }),
  ],
  receives: [
    {
      id: 'close-hook',
      label: 'crossws close hook details.code',
      reports: [[0, 65535]],
    },
  ],
  evidence: [
    { claim: 'peer.close', how: 'ran', source: 'npm crossws 0.4.17 adapters/node' },
    { claim: 'peer.close', how: 'read', source: 'npm crossws 0.4.17 dist/adapters/*.mjs' },
    { claim: 'adapter.close', how: 'read', source: 'npm crossws 0.4.17 dist/_chunks/adapter.mjs' },
    { claim: 'adapter.closeAll', how: 'read', source: 'npm crossws 0.4.17 dist/_chunks/node.mjs' },
    { claim: 'close-hook', how: 'ran', source: 'npm crossws 0.4.17 adapters/node' },
    { claim: 'close-hook', how: 'read', source: 'npm crossws 0.4.17 dist/_chunks/adapter.d.mts, dist/adapters/*.mjs' },
  ],
};
