import { acceptsOnly, everyCode, rejected, replacedWith, sent, whatwgCodes } from '../fates';
import { eventTypes, holds, sends, socketEvents, text, type } from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile, OddValues, ReasonFacts } from '../profile';

const invalidCode = rejected(
  'InvalidAccessError: The close code must be either 1000 or in the range of 3000 to 4999: received N',
);

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('SyntaxError: The close reason may not be longer than 123 bytes'),
  withoutCode: { kind: 'corrupt-frame' },
};

/** The values that clamping makes 0 or 65535, which the client refuses. */
const clampedOutOfRange: OddValues = { ...clampedThen(invalidCode), fraction: 'rounded' };

/** The values that clamping makes 0 or 65535, which the server sends. */
const clampedAndSent: OddValues = {
  numericString: sent,
  nothing: replacedWith(0),
  notANumber: replacedWith(0),
  negative: replacedWith(0),
  above65535: replacedWith(65535),
  fraction: 'rounded',
};

const socketClass: Export = { kind: 'type', type: 'WebSocket', annotated: 'AnyWebSocket' };
const globalObject: Export = {
  kind: 'namespace',
  exports: { WebSocket: socketClass, CloseEvent: type('CloseEvent') },
};

const serverNote = text(
  'A socket from `Deno.upgradeWebSocket()` checks no code at all: whatever is given goes on the wire.',
  '由 `Deno.upgradeWebSocket()` 得到的套接字完全不检查代码：给什么就发送什么。',
);

/** The WebSocket of Deno, which checks codes on clients only. */
export const deno: LibraryProfile = {
  id: 'deno',
  name: 'Deno',
  languages: ['javascript'],
  homepage: 'https://docs.deno.com/api/web/~/WebSocket',
  versions: '2.9.6',
  modules: [],
  signs: ['Deno.'],
  basedOn: 'websocket-stream',
  exports: {},
  globals: {
    Deno: { kind: 'namespace', exports: { upgradeWebSocket: { kind: 'function', returns: 'Upgrade' } } },
    WebSocket: socketClass,
    CloseEvent: type('CloseEvent'),
    globalThis: globalObject,
  },
  types: {
    WebSocket: { side: 'client', members: { close: sends('client.close'), ...socketEvents } },
    ServerSocket: { extends: 'WebSocket', side: 'server', members: { close: sends('server.close') } },
    AnyWebSocket: { members: { close: sends('close'), ...socketEvents } },
    Upgrade: { members: { socket: holds('ServerSocket') } },
    ...eventTypes('AnyWebSocket'),
  },
  sends: [
    {
      id: 'client.close',
      label: 'WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      refusesWhenClosed: true,
      fates: acceptsOnly(whatwgCodes, invalidCode),
      odd: clampedOutOfRange,
      reasons,
      side: 'client',
    },
    {
      id: 'server.close',
      label: 'Deno.upgradeWebSocket() socket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      odd: clampedAndSent,
      reasons,
      side: 'server',
      note: serverNote,
    },
    {
      id: 'close',
      label: 'WebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons,
      decidedBelow: text(
        'On a server’s socket (`Deno.upgradeWebSocket()`) every code is sent unchecked; on a client’s socket all but 1000 and 3000–4999 throw InvalidAccessError.',
        '在服务器端套接字（`Deno.upgradeWebSocket()`）上，任何代码都会不经检查直接发送；在客户端套接字上，除 1000 和 3000–4999 外都会抛出 InvalidAccessError。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      reports: [
        [0, 0],
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 4999],
      ],
      dropped: 0,
      maps: [
        [1, 999, 0],
        [1004, 1004, 0],
        [1006, 1006, 0],
        [1014, 2999, 0],
        [5000, 65535, 0],
      ],
      note: text(
        'Deno reports 0, not 1006, when the connection drops or the peer’s code is refused – among the refused is the valid 1014.',
        '连接中断或对端代码被拒绝时，Deno 报告 0 而不是 1006；被拒绝的代码中包括合法的 1014。',
      ),
    },
  ],
  evidence: [
    { claim: 'close-event', how: 'ran', source: 'Deno 2.9.6' },
    { claim: 'client.close', how: 'ran', source: 'Deno 2.9.6' },
    { claim: 'server.close', how: 'ran', source: 'Deno 2.9.6' },
    { claim: 'close', how: 'read', source: 'denoland/deno 98f9507a ext/websocket/01_websocket.js' },
    {
      claim: 'close-event',
      how: 'read',
      source: 'denoland/deno 98f9507a ext/websocket/01_websocket.js; denoland/fastwebsockets 8226aa78 src/close.rs',
    },
  ],
};
