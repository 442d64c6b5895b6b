import { acceptsOnly, registryCodes, rejected, whatwgCodes } from '../fates';
import { eventTypes, sends, socketEvents, text } from '../members';
import { clampedThen, numbersOnly } from '../oddValues';
import type { Export, Fate, LibraryProfile, ReasonFacts } from '../profile';

const refusedByPage = rejected('InvalidAccessError');
const refusedByWs = rejected('TypeError: First argument must be a valid error code number');

/** As the socket beneath; a missing code becomes 1000, so a reason never travels alone. */
const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('SyntaxError'),
  withoutCode: { kind: 'sent-with', code: 1000 },
};

const swallowed = text(
  '`reconnect()` swallows the exception of a refused code: no Close frame is sent, the old connection stays open, unheard, and a new one is opened.',
  '`reconnect()` 会吞掉代码被拒绝时的异常：不发送关闭帧，旧连接仍然打开却无人监听，同时又打开一条新连接。',
);

const lost: Fate = { kind: 'dropped', leaves: swallowed };

const socketClass: Export = {
  kind: 'type',
  type: 'ReconnectingWebSocket',
  variants: [{ position: 2, field: 'WebSocket', type: 'OverGivenClass' }],
};

/** reconnecting-websocket: a client that connects again by itself. */
export const reconnectingWebsocket: LibraryProfile = {
  id: 'reconnecting-websocket',
  name: 'reconnecting-websocket',
  languages: ['javascript'],
  homepage: 'https://github.com/pladaria/reconnecting-websocket',
  versions: '4.4.0',
  modules: ['reconnecting-websocket'],
  exports: {
    default: socketClass,
    '*': socketClass,
    CloseEvent: { kind: 'type', type: 'CloseEvent' },
  },
  types: {
    ReconnectingWebSocket: {
      side: 'client',
      members: { close: sends('close'), reconnect: sends('reconnect'), ...socketEvents },
    },
    OverGivenClass: {
      extends: 'ReconnectingWebSocket',
      members: { close: sends('given.close'), reconnect: sends('given.reconnect') },
    },
    ...eventTypes('ReconnectingWebSocket'),
  },
  sends: [
    {
      id: 'close',
      label: 'ReconnectingWebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(whatwgCodes, refusedByPage),
      odd: clampedThen(refusedByPage),
      reasons,
      side: 'client',
    },
    {
      id: 'reconnect',
      label: 'ReconnectingWebSocket.reconnect()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(whatwgCodes, lost),
      odd: clampedThen(lost),
      reasons: { ...reasons, past: lost },
      side: 'client',
      note: swallowed,
    },
    {
      id: 'given.close',
      label: 'ReconnectingWebSocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(registryCodes, refusedByWs),
      odd: { ...numbersOnly(refusedByWs), fraction: 'truncated' },
      reasons: { ...reasons, past: rejected('RangeError: The message must not be greater than 123 bytes') },
      side: 'client',
      decidedBelow: text(
        'With `ws` as the `WebSocket` option, `ws` checks the code; any other class has rules of its own.',
        '若 `WebSocket` 选项给的是 `ws`，则由 `ws` 检查代码；其他类各有自己的规则。',
      ),
    },
    {
      id: 'given.reconnect',
      label: 'ReconnectingWebSocket.reconnect()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(registryCodes, lost),
      odd: { ...numbersOnly(lost), fraction: 'truncated' },
      reasons: { ...reasons, past: lost },
      side: 'client',
      decidedBelow: text(
        'With `ws` as the `WebSocket` option, `ws` checks the code; any other class has rules of its own.',
        '若 `WebSocket` 选项给的是 `ws`，则由 `ws` 检查代码；其他类各有自己的规则。',
      ),
      note: swallowed,
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'ReconnectingWebSocket CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'When the socket beneath fires `error` before `close` – a failed connect, in Node.js any drop – this reports 1000, not 1006.',
        '如果底层套接字在 `close` 之前先触发 `error`（连接失败；在 Node.js 中任何中断都是如此），这里报告的是 1000，而不是 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm reconnecting-websocket 4.4.0 over undici 7.30.2' },
    { claim: 'reconnect', how: 'ran', source: 'npm reconnecting-websocket 4.4.0 over undici 7.30.2' },
    { claim: 'given.close', how: 'ran', source: 'npm reconnecting-websocket 4.4.0 over ws 8.23.0' },
    { claim: 'given.reconnect', how: 'ran', source: 'npm reconnecting-websocket 4.4.0 over ws 8.23.0' },
    { claim: 'close-event', how: 'ran', source: 'npm reconnecting-websocket 4.4.0 over undici 7.30.2' },
  ],
};
