import { emptiedByUwebsockets, everyCode, replacedWith } from '../fates';
import { bun, nodeWs } from '../layers';
import { callback, fields, makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile, Member, Shape } from '../profile';
import { reportedByBun } from './bun';

const handlers: Shape = fields({
  open: callback('ElysiaWS'),
  message: callback('ElysiaWS'),
  drain: callback('ElysiaWS'),
  ping: callback('ElysiaWS'),
  pong: callback('ElysiaWS'),
  parse: callback('ElysiaWS'),
  close: callback('ElysiaWS', receivedCode('close-hook'), receivedReason),
});

const route: Member = method({ 1: handlers }, 'Elysia');

/** The methods of an application that give it back, and so stand between `new Elysia()` and `.ws(…)`. */
const chained = [
  ...['all', 'connect', 'delete', 'get', 'head', 'mount', 'options', 'patch', 'post', 'put', 'route'],
  ...['as', 'decorate', 'derive', 'env', 'error', 'headers', 'listen', 'macro', 'mapDerive', 'mapResolve', 'model'],
  ...[
    'on',
    'onAfterHandle',
    'onAfterResponse',
    'onBeforeHandle',
    'onError',
    'onParse',
    'onRequest',
    'onStart',
    'onStop',
  ],
  ...['onTransform', 'parser', 'prefix', 'resolve', 'state', 'trace', 'use'],
];

const nested: Member = method({ 1: callback('Elysia'), 2: callback('Elysia') }, 'Elysia');

/** Elysia, a framework on Bun, and on Node.js by an adapter. */
export const elysia: LibraryProfile = {
  id: 'elysia',
  name: 'Elysia',
  languages: ['javascript'],
  homepage: 'https://elysiajs.com/patterns/websocket',
  versions: 'elysia 1.4.30, @elysia/node 1.4.6',
  modules: ['elysia', 'elysia/ws', 'elysia/dist/ws', 'elysia/dist/ws/*'],
  exports: { default: type('Elysia'), Elysia: type('Elysia'), ElysiaWS: type('ElysiaWS') },
  basedOn: 'bun',
  types: {
    Elysia: {
      members: {
        ...Object.fromEntries(chained.map((name) => [name, makes('Elysia')])),
        group: nested,
        guard: nested,
        ws: route,
      },
    },
    ElysiaWS: {
      side: 'server',
      members: { close: sends('ws.close'), raw: { kind: 'value', type: 'ServerWebSocket' } },
    },
  },
  sends: [
    {
      id: 'ws.close',
      label: 'Elysia ws.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: emptiedByUwebsockets,
      side: 'server',
      abrupt: 'terminate',
      layers: [bun, nodeWs],
      decidedBelow: text(
        'Elysia hands the code to Bun, which sends all but 0, 1005 and 1006 (these become an empty frame) and 1000 when there is no code; under `@elysia/node`, `ws` throws a TypeError for codes that must not be sent.',
        'Elysia 把代码交给 Bun：0、1005、1006 变成空帧，其余照发，不带代码时发送 1000；使用 `@elysia/node` 时，`ws` 对不可发送的代码抛出 TypeError。',
      ),
      note: text(
        'Before Elysia 1.2, `close()` dropped its arguments: the peer was told 1000 whatever the code.',
        'Elysia 1.2 之前，`close()` 会丢弃参数：无论给出什么代码，对方得到的都是 1000。',
      ),
      earlier: [{ before: '1.2.0', fates: everyCode(replacedWith(1000)) }],
    },
  ],
  receives: [
    {
      id: 'close-hook',
      label: 'Elysia close(ws, code, reason)',
      ...reportedByBun,
    },
  ],
  addedMembers: [{ name: 'ws', member: route }],
  evidence: [
    { claim: 'ws.close', how: 'ran', source: 'npm elysia 1.4.30 on Bun 1.4.5' },
    { claim: 'close-hook', how: 'ran', source: 'npm elysia 1.4.30 on Bun 1.4.5' },
    { claim: 'close-hook on Node.js', how: 'read', source: 'elysiajs/node 9e453cb src/ws.ts, over crossws and ws' },
    { claim: 'ws.close', how: 'read', source: 'elysiajs/elysia 8358ff9e src/ws/index.ts, src/adapter/bun/index.ts' },
    { claim: 'ws.close', how: 'read', source: 'elysiajs/node 9e453cb src/ws.ts, over crossws and ws' },
    { claim: 'ws.close before 1.2', how: 'read', source: 'npm elysia 1.1.26 dist/ws/index.mjs' },
    { claim: 'close-hook', how: 'read', source: 'elysiajs/elysia 8358ff9e src/ws/index.ts, src/adapter/bun/index.ts' },
  ],
};
