import { everyCode, rejected, replacedWith, sent } from '../fates';
import { callback, holdsReason, makes, method, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, Member } from '../profile';

const wrongAbove = text(
  'No code is checked. A code above 65535 spoils the frame, and null goes out as 0.',
  '代码完全不检查。大于 65535 的代码会破坏帧，null 会以 0 发出。',
);

const registers = (...parameters: readonly string[]): Member => method({ 0: callback(...parameters) }, 'Client');

/** Methods that give back the object that they are called on. */
function fluent(type: string): { readonly [name: string]: Member } {
  const names = [
    'addHeader',
    'addMiddleware',
    'setContext',
    'setFrameSize',
    'setHttpFactory',
    'setLogger',
    'setMaxConnections',
    'setPersistent',
    'setStreamFactory',
    'setTimeout',
  ];
  return Object.fromEntries(names.map((name) => [name, makes(type)]));
}

/** The connections of a server. */
const connections = makes({ each: 'Connection' });

const named: { readonly [name: string]: Export } = {
  Client: type('Client'),
  Server: type('Server'),
  Connection: type('Connection'),
  Close: { kind: 'type', type: 'Close', send: 'close-message' },
  CloseException: { kind: 'type', type: 'CloseException', send: 'close-exception' },
};

/** phrity/websocket, the successor of textalk/websocket. */
export const phrityWebsocket: LibraryProfile = {
  id: 'phrity-websocket',
  name: 'phrity/websocket (textalk/websocket)',
  languages: ['php'],
  homepage: 'https://github.com/sirn-se/websocket-php',
  versions: '2.2.0, 3.x',
  modules: ['WebSocket', 'WebSocket\\Message', 'WebSocket\\Exception'],
  exports: named,
  types: {
    Connection: { members: { close: sends('close'), getCloseStatus: receives('close-status') } },
    Client: {
      extends: 'Connection',
      side: 'client',
      members: {
        ...fluent('Client'),
        onHandshake: registers('Client', 'Connection'),
        onClose: registers('Client', 'Connection', 'Close'),
        onConnect: registers('Client', 'Connection'),
        onDisconnect: registers('Client', 'Connection'),
        onText: registers('Client', 'Connection'),
        onBinary: registers('Client', 'Connection'),
        onPing: registers('Client', 'Connection'),
        onPong: registers('Client', 'Connection'),
        onError: registers('Client', 'Connection'),
        onTick: registers('Client'),
      },
    },
    Server: {
      side: 'server',
      members: {
        ...fluent('Server'),
        getConnections: connections,
        getReadableConnections: connections,
        getWritableConnections: connections,
        close: sends('close'),
        shutdown: sends('shutdown'),
        onClose: method({ 0: callback('Server', 'Connection', 'Close') }, 'Server'),
        onConnect: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onHandshake: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onDisconnect: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onText: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onBinary: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onPing: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onPong: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onError: method({ 0: callback('Server', 'Connection') }, 'Server'),
        onTick: method({ 0: callback('Server') }, 'Server'),
      },
    },
    Close: { members: { getCloseStatus: receives('close-status'), getContent: holdsReason } },
    CloseException: { members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'phrity/websocket close()',
      code: { position: 0, keyword: 'status' },
      reason: { position: 1, keyword: 'message' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { negative: sent, nothing: rejected('TypeError'), notANumber: rejected('TypeError') },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: wrongAbove,
    },
    {
      id: 'close-message',
      label: 'new WebSocket\\Message\\Close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 0 },
      fates: everyCode(sent),
      odd: { negative: sent, nothing: replacedWith(0), notANumber: rejected('TypeError') },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 0 } },
      note: wrongAbove,
    },
    {
      id: 'close-exception',
      label: 'new WebSocket\\Exception\\CloseException()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { negative: sent, nothing: replacedWith(1000), notANumber: rejected('TypeError') },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'Thrown in a handler of the server, or from version 3 on of the client, it closes the connection with this code. In version 2 the server ends with a TypeError where there is no code.',
        '在服务器的处理函数中（自版本 3 起也包括客户端的处理函数）抛出它，会以该代码关闭连接。在版本 2 中，不带代码时服务器会因 TypeError 而终止。',
      ),
    },
    {
      id: 'shutdown',
      label: 'phrity/websocket Server->shutdown()',
      code: { position: 0, keyword: 'closeStatus' },
      whenOmitted: { code: 1001 },
      fates: everyCode(sent),
      odd: { negative: sent, nothing: rejected('TypeError'), notANumber: rejected('TypeError') },
      side: 'server',
      note: wrongAbove,
    },
  ],
  receives: [
    {
      id: 'close-status',
      label: 'Close->getCloseStatus()',
      reports: [[0, 65535]],
      emptyFrame: 0,
      dropped: null,
    },
  ],
  evidence: [
    ...['close', 'close-message', 'close-status'].map(
      (claim) => ({ claim, how: 'ran', source: 'sirn-se/websocket-php 2.2.0' }) as const,
    ),
    { claim: 'close', how: 'read', source: 'sirn-se/websocket-php 5e0321b3 src/Client.php, src/Message/Close.php' },
    { claim: 'close-message', how: 'read', source: 'sirn-se/websocket-php 5e0321b3 src/Message/Close.php' },
    { claim: 'close-status', how: 'read', source: 'sirn-se/websocket-php 5e0321b3 src/Message/Close.php' },
    {
      claim: 'close-exception',
      how: 'read',
      source:
        'sirn-se/websocket-php 5e0321b3 and a47c9faf src/Exception/CloseException.php, src/Server.php; 192b7952 src/Client.php',
    },
    { claim: 'shutdown', how: 'read', source: 'sirn-se/websocket-php 3f16b256 src/Server.php' },
    {
      claim: 'recognition',
      how: 'read',
      source: 'sirn-se/websocket-php 5e0321b3, 192b7952 src/Client.php; 5e0321b3, 3f16b256 src/Server.php',
    },
  ],
};
