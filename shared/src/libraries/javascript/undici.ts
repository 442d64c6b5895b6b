import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { importsOf } from '../importSigns';
import { eventTypes, sends, socketEvents, text, type } from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile } from '../profile';

const invalidCode = rejected('InvalidAccessError: invalid code');

const globals: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  CloseEvent: type('CloseEvent'),
};
const globalObject: Export = { kind: 'namespace', exports: globals };

/** undici, whose WebSocket is also the global one of Node.js. */
export const undici: LibraryProfile = {
  id: 'undici',
  name: 'undici (Node.js global WebSocket)',
  languages: ['javascript'],
  homepage: 'https://github.com/nodejs/undici',
  versions: '7.30.2',
  modules: ['undici'],
  signs: importsOf('node:'),
  basedOn: 'websocket-stream',
  exports: {
    ...globals,
    WebSocketStream: type('WebSocketStream'),
    WebSocketError: { kind: 'type', type: 'WebSocketError', send: 'websocket-error' },
  },
  globals: { ...globals, globalThis: globalObject, global: globalObject },
  types: {
    WebSocket: { side: 'client', members: { close: sends('close'), ...socketEvents } },
    ...eventTypes('WebSocket'),
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      refusesWhenClosed: true,
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd: clampedThen(invalidCode),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError: Reason must be less than 123 bytes'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      note: text(
        'Node.js follows the browser here: the codes that `ws` takes, such as 1001 or 1011, throw. The check comes before the state of the socket.',
        'Node.js 在此与浏览器一致：`ws` 接受的 1001、1011 等代码在这里会抛出异常。检查先于套接字状态。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'A peer that sends any other code makes undici answer 1002, fire `error` and report 1006 here.',
        '若对端发送其他代码，undici 会以 1002 回应、触发 `error`，并在此报告 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm undici 7.30.2' },
    { claim: 'close-event', how: 'ran', source: 'npm undici 7.30.2' },
    { claim: 'recognition', how: 'read', source: 'nodejs/undici 7eb7c8ec index.js, lib/web/websocket/websocket.js' },
  ],
};
