import { acceptsOnly, registryCodes, whatwgCodes } from '../fates';
import { callback, eventTypes, fields, sends, socketEvents, text } from '../members';
import { clampedThen, numbersOnly } from '../oddValues';
import type { Export, Fate, LibraryProfile, ReasonFacts, SendApi, Shape } from '../profile';

const swallowed: Fate = {
  kind: 'dropped',
  leaves: text(
    'PartySocket swallows the exception of the socket beneath: no error, no Close frame, no close event, and the connection stays open.',
    'PartySocket 会吞掉底层套接字的异常：没有错误，没有关闭帧，没有 close 事件，连接仍然打开。',
  ),
};

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: swallowed,
  withoutCode: { kind: 'sent-with', code: 1000 },
};

function api(id: string, label: string): SendApi {
  return {
    id,
    label,
    code: { position: 0 },
    reason: { position: 1 },
    whenOmitted: { code: 1000 },
    fates: acceptsOnly(whatwgCodes, swallowed),
    odd: clampedThen(swallowed),
    reasons,
    side: 'client',
  };
}

/** The same calls when the `WebSocket` option names a class: `ws` is what it is mostly given. */
function apiOverGivenClass(id: string, label: string): SendApi {
  return {
    ...api(id, label),
    fates: acceptsOnly(registryCodes, swallowed),
    odd: { ...numbersOnly(swallowed), fraction: 'truncated' },
    decidedBelow: text(
      'With `ws` as the `WebSocket` option, `ws` checks the code; any other class has rules of its own.',
      '若 `WebSocket` 选项给的是 `ws`，则由 `ws` 检查代码；其他类各有自己的规则。',
    ),
  };
}

const hookOptions: Shape = fields({
  onOpen: callback('Event'),
  onMessage: callback('Event'),
  onError: callback('Event'),
  onClose: callback('CloseEvent'),
});

const partySocket: Export = {
  kind: 'type',
  type: 'PartySocket',
  variants: [{ position: 0, field: 'WebSocket', type: 'OverGivenClass' }],
};
const socketClass: Export = {
  kind: 'type',
  type: 'PartySocket',
  variants: [{ position: 2, field: 'WebSocket', type: 'OverGivenClass' }],
};
const usePartySocket: Export = { kind: 'function', returns: 'PartySocket', takes: { 0: hookOptions } };
const useWebSocket: Export = { kind: 'function', returns: 'PartySocket', takes: { 2: hookOptions } };

/** partysocket: the reconnecting client of PartyKit. */
export const partysocket: LibraryProfile = {
  id: 'partysocket',
  name: 'partysocket',
  languages: ['javascript'],
  homepage: 'https://github.com/cloudflare/partykit/tree/main/packages/partysocket',
  versions: '1.3.0',
  modules: ['partysocket', 'partysocket/*'],
  exports: {
    default: partySocket,
    '*': partySocket,
    PartySocket: partySocket,
    WebSocket: socketClass,
    usePartySocket,
    useWebSocket,
    CloseEvent: { kind: 'type', type: 'CloseEvent' },
  },
  moduleExports: {
    'partysocket/ws': { default: socketClass },
    'partysocket/react': { default: usePartySocket },
    'partysocket/use-ws': { default: useWebSocket },
  },
  types: {
    PartySocket: {
      side: 'client',
      members: { close: sends('close'), reconnect: sends('reconnect'), ...socketEvents },
    },
    OverGivenClass: {
      extends: 'PartySocket',
      members: { close: sends('given.close'), reconnect: sends('given.reconnect') },
    },
    ...eventTypes('PartySocket'),
  },
  sends: [
    api('close', 'PartySocket.close()'),
    api('reconnect', 'PartySocket.reconnect()'),
    apiOverGivenClass('given.close', 'PartySocket.close()'),
    apiOverGivenClass('given.reconnect', 'PartySocket.reconnect()'),
  ],
  receives: [
    {
      id: 'close-event',
      label: 'PartySocket CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'In Node.js and React Native a missing code is reported as 1999. When the socket beneath fires `error` before `close` – a failed connect, in Node.js any drop – this reports 1000, not 1006.',
        '在 Node.js 和 React Native 中，没有代码时报告为 1999。如果底层套接字在 `close` 之前先触发 `error`（连接失败；在 Node.js 中任何中断都是如此），这里报告的是 1000，而不是 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm partysocket 1.3.0 over undici 7.30.2' },
    { claim: 'reconnect', how: 'ran', source: 'npm partysocket 1.3.0 over undici 7.30.2' },
    { claim: 'given.close', how: 'ran', source: 'npm partysocket 1.3.0 over ws 8.23.0' },
    { claim: 'given.reconnect', how: 'ran', source: 'npm partysocket 1.3.0 over ws 8.23.0' },
    { claim: 'close-event', how: 'ran', source: 'npm partysocket 1.3.0 over undici 7.30.2' },
  ],
};
