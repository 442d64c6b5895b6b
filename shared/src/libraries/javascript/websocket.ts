import { acceptsOnly, everyCode, fateTable, rejected, registryCodesAnd1015, replacedWith, sent } from '../fates';
import {
  emitter,
  eventTypes,
  holds,
  makes,
  receivedCode,
  receivedReason,
  receives,
  holdsReason,
  sends,
  socketEvents,
  takesNoCode,
  text,
  type,
} from '../members';
import type { Export, LibraryProfile, ReasonFacts } from '../profile';

const invalidCode = rejected('Error: Close code N is not valid.');
const outOfRange = rejected(
  'RangeError: The value of "value" is out of range. It must be >= 0 and <= 65535. Received N',
);
const normal = replacedWith(1000);

const codes: { readonly [name: string]: number } = {
  CLOSE_REASON_NORMAL: 1000,
  CLOSE_REASON_GOING_AWAY: 1001,
  CLOSE_REASON_PROTOCOL_ERROR: 1002,
  CLOSE_REASON_UNPROCESSABLE_INPUT: 1003,
  CLOSE_REASON_RESERVED: 1004,
  CLOSE_REASON_NOT_PROVIDED: 1005,
  CLOSE_REASON_ABNORMAL: 1006,
  CLOSE_REASON_INVALID_DATA: 1007,
  CLOSE_REASON_POLICY_VIOLATION: 1008,
  CLOSE_REASON_MESSAGE_TOO_BIG: 1009,
  CLOSE_REASON_EXTENSION_REQUIRED: 1010,
  CLOSE_REASON_INTERNAL_SERVER_ERROR: 1011,
  CLOSE_REASON_TLS_HANDSHAKE_FAILED: 1015,
};

const named: { readonly [name: string]: Export } = {
  server: type('Server'),
  client: type('Client'),
  router: type('Router'),
  request: type('Request'),
  connection: {
    kind: 'type',
    type: 'Connection',
    exports: Object.fromEntries(Object.entries(codes).map(([name, value]) => [name, { kind: 'constant', value }])),
  },
  w3cwebsocket: type('W3CWebSocket'),
};

/** The library gives every reason its own standard text and measures none. */
const reasons: ReasonFacts = { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } };

/** websocket (WebSocket-Node): client and server of Node.js. */
export const websocket: LibraryProfile = {
  id: 'websocket',
  name: 'websocket (WebSocket-Node)',
  languages: ['javascript'],
  homepage: 'https://github.com/theturtle32/WebSocket-Node',
  versions: '1.0.35',
  modules: ['websocket'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  types: {
    Connection: {
      members: {
        close: sends('close'),
        drop: sends('drop'),
        sendCloseFrame: sends('sendCloseFrame'),
        closeReasonCode: receives('close-event'),
        closeDescription: holdsReason,
        ...emitter({ close: [receivedCode('close-event'), receivedReason] }),
      },
    },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
    ClientConnection: { extends: 'Connection', side: 'client', members: {} },
    Request: { members: { accept: makes('ServerConnection'), ...emitter({ requestAccepted: ['ServerConnection'] }) } },
    Server: {
      members: {
        ...emitter({
          request: ['Request'],
          connect: ['ServerConnection'],
          close: ['ServerConnection', receivedCode('close-event'), receivedReason],
        }),
        connections: holds({ each: 'ServerConnection' }),
        closeAllConnections: takesNoCode(
          '`closeAllConnections()` takes no code; every client gets 1000.',
          '`closeAllConnections()` 不接受代码；每个客户端收到的都是 1000。',
        ),
        shutDown: takesNoCode('`shutDown()` takes no code.', '`shutDown()` 不接受代码。'),
      },
    },
    Router: { members: { mount: { kind: 'method', takes: { 2: { calls: ['Request'] } } } } },
    Client: { members: emitter({ connect: ['ClientConnection'] }) },
    W3CWebSocket: { side: 'client', members: { close: sends('w3c.close'), ...socketEvents } },
    Event: eventTypes('W3CWebSocket').Event,
    CloseEvent: { extends: 'Event', members: { code: receives('w3c.close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocketConnection.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: acceptsOnly(registryCodesAnd1015, invalidCode),
      odd: {
        numericString: normal,
        nothing: normal,
        negative: invalidCode,
        above65535: invalidCode,
      },
      reasons,
      note: text(
        'An empty frame cannot be sent, and 1015 slips through the check. `drop(code, text, true)` ends the connection without a frame.',
        '无法发送空帧，而 1015 会漏过检查。`drop(code, text, true)` 不发送关闭帧就结束连接。',
      ),
    },
    {
      id: 'drop',
      label: 'WebSocketConnection.drop()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1002 },
      fates: everyCode(sent),
      odd: {
        numericString: replacedWith(1002),
        nothing: replacedWith(1002),
        negative: outOfRange,
        above65535: outOfRange,
        fraction: 'truncated',
      },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1002 } },
      note: text(
        'Nothing is checked: 1005, 1006 and 1015 really go on the wire. With `true` as third argument no frame is sent.',
        '完全不检查：1005、1006、1015 会真的发送出去。第三个参数为 `true` 时不发送任何帧。',
      ),
    },
    {
      id: 'sendCloseFrame',
      label: 'WebSocketConnection.sendCloseFrame()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: {
        numericString: normal,
        nothing: normal,
        negative: outOfRange,
        above65535: outOfRange,
        fraction: 'truncated',
      },
      reasons,
    },
    {
      id: 'w3c.close',
      label: 'w3cwebsocket.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [[0, 0, normal], ...registryCodesAnd1015.map(([from, to]) => [from, to, sent] as const)],
        invalidCode,
      ),
      odd: {
        numericString: normal,
        nothing: normal,
        negative: invalidCode,
        above65535: invalidCode,
      },
      reasons: { ...reasons, withoutCode: { kind: 'lost' } },
      side: 'client',
      decidedBelow: text(
        'In Node.js the library’s own client checks the code, and after its exception `readyState` stays CLOSING; in a browser `w3cwebsocket` is the page’s WebSocket, which takes only 1000 and 3000–4999.',
        '在 Node.js 中由该库自己的客户端检查代码，抛出异常后 `readyState` 会停在 CLOSING；在浏览器中 `w3cwebsocket` 就是页面的 WebSocket，只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: "websocket 'close' event",
      reports: [[0, 65535]],
      emptyFrame: 1006,
      note: text(
        'An invalid code is reported as received. After your own `close()` the event carries your own code.',
        '非法代码会照原样报告。自己调用 `close()` 之后，事件携带的是自己的代码。',
      ),
    },
    {
      id: 'w3c.close-event',
      label: 'w3cwebsocket CloseEvent.code',
      reports: [[0, 65535]],
      emptyFrame: 1006,
      note: text(
        'In Node.js a Close frame without a code is reported as 1006; `wasClean` is true for 1000 alone.',
        '在 Node.js 中，不带代码的关闭帧会报告为 1006；只有 1000 时 `wasClean` 才为 true。',
      ),
    },
  ],
  constants: Object.fromEntries(Object.entries(codes).map(([name, value]) => [`connection.${name}`, value])),
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'drop', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'sendCloseFrame', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'w3c.close', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'close-event', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'w3c.close-event', how: 'ran', source: 'npm websocket 1.0.35' },
    { claim: 'constants', how: 'read', source: 'npm websocket 1.0.35 lib/WebSocketConnection.js' },
  ],
};
