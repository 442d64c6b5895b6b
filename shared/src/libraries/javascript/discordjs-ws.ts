import { fateTable, registryCodes, rejected, replacedWith, sent } from '../fates';
import { emitter, receivedCode, sends, text, type } from '../members';
import { numbersOnly } from '../oddValues';
import type { LibraryProfile, SendApi } from '../profile';

const refused = rejected('TypeError: First argument must be a valid error code number');

function api(id: string, label: string): SendApi {
  return {
    id,
    label,
    code: { position: 0, field: 'code' },
    reason: { position: 0, field: 'reason' },
    whenOmitted: { code: 1000 },
    fates: fateTable(
      [[0, 0, replacedWith(1000)], ...registryCodes.map(([from, to]) => [from, to, sent] as const)],
      refused,
    ),
    odd: { ...numbersOnly(refused), nothing: replacedWith(1000), nan: replacedWith(1000), fraction: 'truncated' },
    reasons: {
      limit: 123,
      unit: 'bytes',
      past: rejected('RangeError: The message must not be greater than 123 bytes'),
      withoutCode: { kind: 'sent-with', code: 1000 },
    },
    side: 'client',
    decidedBelow: text(
      'In Node.js `ws` checks the code; Deno and Bun use their own WebSocket. With `recover: Resume` and no code, 4200 is sent in place of 1000, which would end the session.',
      '在 Node.js 中由 `ws` 检查代码；Deno 和 Bun 使用各自的 WebSocket。若指定 `recover: Resume` 而不给代码，则发送 4200，以免 1000 使会话失效。',
    ),
  };
}

/** @discordjs/ws: the gateway client of discord.js. */
export const discordjsWs: LibraryProfile = {
  id: 'discordjs-ws',
  name: '@discordjs/ws',
  languages: ['javascript'],
  homepage: 'https://discord.js.org/docs/packages/ws/main',
  versions: '2.0.4',
  modules: ['@discordjs/ws'],
  exports: {
    WebSocketManager: type('Manager'),
    WebSocketShard: type('Shard'),
    CloseCodes: { kind: 'constants', values: { Normal: 1000, Resuming: 4200 } },
  },
  types: {
    Manager: {
      side: 'client',
      members: { destroy: sends('manager.destroy'), ...emitter({ closed: [receivedCode('closed')] }) },
    },
    Shard: {
      side: 'client',
      members: { destroy: sends('shard.destroy'), ...emitter({ closed: [receivedCode('closed')] }) },
    },
  },
  sends: [
    api('manager.destroy', '@discordjs/ws WebSocketManager.destroy()'),
    api('shard.destroy', '@discordjs/ws WebSocketShard.destroy()'),
  ],
  receives: [{ id: 'closed', label: "@discordjs/ws 'closed' event", reports: [[0, 65535]] }],
  constants: { 'CloseCodes.Normal': 1000, 'CloseCodes.Resuming': 4200 },
  evidence: [
    { claim: 'manager.destroy', how: 'ran', source: '@discordjs/ws 2.0.4 over ws 8.23.0' },
    { claim: 'closed', how: 'ran', source: '@discordjs/ws 2.0.4 over ws 8.23.0' },
    { claim: 'constants', how: 'ran', source: '@discordjs/ws 2.0.4 over ws 8.23.0' },
    { claim: 'manager.destroy', how: 'read', source: 'npm @discordjs/ws 2.0.4 dist/index.js' },
    { claim: 'shard.destroy', how: 'read', source: 'npm @discordjs/ws 2.0.4 dist/index.js' },
    { claim: 'closed', how: 'read', source: 'npm @discordjs/ws 2.0.4 dist/index.d.ts' },
    { claim: 'constants', how: 'read', source: 'npm @discordjs/ws 2.0.4 dist/index.d.ts' },
  ],
};
