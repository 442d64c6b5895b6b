import { acceptsOnly, registryCodes, rejected } from '../fates';
import {
  callback,
  emitter,
  eventTypes,
  holds,
  method,
  receivedCode,
  receivedReason,
  sends,
  socketEvents,
  takesNoCode,
  type,
} from '../members';
import { numbersOnly } from '../oddValues';
import type { Export, LibraryProfile, Parameter, SendApi } from '../profile';

const invalidCode = rejected('TypeError: First argument must be a valid error code number');

const closeParameters = [receivedCode('close-event'), receivedReason] as const;

/** Events whose listeners get nothing of interest, but are called on the socket. */
const otherEvents = { open: [], message: [], error: [], ping: [], pong: [], upgrade: [], redirect: [] };

const serverEvents: { readonly [event: string]: readonly Parameter[] } = { connection: ['ServerSocket'] };

const named: { readonly [name: string]: Export } = {
  WebSocketServer: type('WebSocketServer'),
  Server: type('WebSocketServer'),
  CloseEvent: type('CloseEvent'),
};

/** The class itself holds the other exports: `WebSocket.Server`, `WebSocket.WebSocket`. */
const socketClass: Export = {
  kind: 'type',
  type: 'WebSocket',
  exports: { ...named, WebSocket: type('WebSocket') },
};

/** `WebSocket.close()`, which other packages hand on. */
export const wsClose: SendApi = {
  id: 'close',
  label: 'ws WebSocket.close()',
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: 'sent-empty',
  fates: acceptsOnly(registryCodes, invalidCode),
  odd: { ...numbersOnly(invalidCode), fraction: 'truncated' },
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: rejected('RangeError: The message must not be greater than 123 bytes'),
    withoutCode: { kind: 'lost' },
  },
  abrupt: 'terminate',
  note: {
    en: 'The code is checked only while the socket is open; after the exception the socket stays open.',
    'zh-cn': '仅在套接字处于打开状态时检查代码；抛出异常后套接字仍保持打开。',
  },
};

/** ws: the WebSocket client and server of Node.js. */
export const ws: LibraryProfile = {
  id: 'ws',
  name: 'ws',
  languages: ['javascript'],
  homepage: 'https://github.com/websockets/ws',
  versions: '8.23.0',
  modules: ['ws'],
  exports: { ...named, WebSocket: socketClass, default: socketClass, '*': socketClass },
  types: {
    WebSocket: {
      members: { close: sends('close'), ...emitter({ ...otherEvents, close: closeParameters }), ...socketEvents },
    },
    ServerSocket: { extends: 'WebSocket', side: 'server', members: {} },
    WebSocketServer: {
      members: {
        close: takesNoCode(
          '`WebSocketServer.close()` takes a callback; it closes no client and sends no code.',
          '`WebSocketServer.close()` 只接受回调函数；它不会关闭任何客户端，也不会发送关闭代码。',
        ),
        clients: holds({ each: 'ServerSocket' }),
        ...emitter(serverEvents),
        handleUpgrade: method({ 3: callback('ServerSocket') }),
      },
    },
    ...eventTypes('WebSocket'),
  },
  sends: [wsClose],
  receives: [
    {
      id: 'close-event',
      label: "ws 'close' event",
      failedHandshake: 1006,
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: {
        en: 'A peer that sends any other code makes `ws` answer 1002 and report 1006 here.',
        'zh-cn': '若对端发送其他代码，`ws` 会以 1002 回应，此处报告 1006。',
      },
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm ws 8.23.0' },
    { claim: 'close-event', how: 'ran', source: 'npm ws 8.23.0' },
    { claim: 'recognition', how: 'read', source: 'websockets/ws a2f4e7c0 lib/websocket.js, lib/websocket-server.js' },
  ],
};
