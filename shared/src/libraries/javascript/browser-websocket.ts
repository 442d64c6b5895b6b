import { acceptsOnly, rejected, whatwgCodes } from '../fates';
import { eventTypes, sends, socketEvents, text, type } from '../members';
import { clampedThen } from '../oddValues';
import type { Export, LibraryProfile } from '../profile';

const invalidCode = rejected('InvalidAccessError');

const globals: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  CloseEvent: type('CloseEvent'),
};
const globalObject: Export = { kind: 'namespace', exports: globals };

/** The WebSocket of browsers, as the WHATWG describes it. */
export const browserWebSocket: LibraryProfile = {
  id: 'browser-websocket',
  name: 'WebSocket (browser)',
  languages: ['javascript'],
  homepage: 'https://websockets.spec.whatwg.org/',
  versions: 'WHATWG WebSockets Standard of 2025-07-14, Chromium 150',
  modules: [],
  annotationSigns: [
    'new WebSocket(',
    'window.',
    'document.',
    'useEffect(',
    'useRef',
    'useState',
    'useMemo(',
    '<script',
    'localStorage',
    'onMounted(',
  ],
  exports: {},
  globals: { ...globals, window: globalObject, self: globalObject, globalThis: globalObject },
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
      odd: { ...clampedThen(invalidCode), fraction: 'truncated' },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError'),
        withoutCode: { kind: 'rejected', error: 'InvalidAccessError (Chromium)' },
      },
      side: 'client',
      note: text(
        'Code and reason are checked before the state of the socket, so even a closed socket throws. Closing while still connecting fails the connection: the close event reports 1006, not this code. `close(undefined, reason)` throws in Chromium, which takes the missing code for 0.',
        '代码和原因的检查先于套接字状态，因此即使套接字已关闭也会抛出异常。若在连接建立之前关闭，连接即告失败：close 事件报告的是 1006，而不是这个代码。`close(undefined, reason)` 在 Chromium 中会抛出异常，因为缺失的代码被当作 0。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'CloseEvent.code',
      failedHandshake: 1006,
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
      note: text(
        'Every failure looks the same to a page – name lookup, refused connection, TLS, handshake, dropped connection: 1006.',
        '对页面而言，所有失败都一样——域名解析失败、连接被拒、TLS 失败、握手失败、连接中断，一律报告 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'Chromium 150.0.7871.100' },
    { claim: 'close', how: 'read', source: 'whatwg/websockets 1b3525cb index.bs, close(code, reason)' },
    { claim: 'close-event', how: 'ran', source: 'Chromium 150.0.7871.100' },
    {
      claim: 'close-event',
      how: 'read',
      source:
        'whatwg/websockets 1b3525cb index.bs, note on 1015; chromium net/websockets/websocket_channel.cc ParseClose',
    },
    { claim: 'recognition', how: 'read', source: 'whatwg/websockets 1b3525cb index.bs, interface WebSocket' },
  ],
};
