import { fateTable, replacedWith, sent } from '../fates';
import { callback, sends, text } from '../members';
import type { LibraryProfile, Member } from '../profile';
import { constantsOf, nioErrorCodes, webSocketErrorCode } from './closeCodeEnums';

const listens: Member = { kind: 'method', trailing: callback('WebSocket') };

/** WebSocketKit: the sockets of Vapor, server and client. */
export const websocketKit: LibraryProfile = {
  id: 'websocket-kit',
  name: 'WebSocketKit (Vapor)',
  languages: ['swift'],
  homepage: 'https://github.com/vapor/websocket-kit',
  versions: '2.16.1',
  modules: ['WebSocketKit', 'Vapor'],
  exports: {
    WebSocket: {
      kind: 'type',
      type: 'WebSocket',
      exports: { connect: { kind: 'function', trailing: callback('WebSocket') } },
    },
    WebSocketErrorCode: webSocketErrorCode,
  },
  types: {
    WebSocket: {
      members: {
        close: sends('close'),
        closeCode: { kind: 'received', receive: 'closeCode' },
        onText: listens,
        onBinary: listens,
        onPing: listens,
        onPong: listens,
      },
    },
    ServerSocket: { extends: 'WebSocket', side: 'server', members: {} },
    WebSocketErrorCode: {
      received: 'closeCode',
      members: { unknown: { kind: 'received', receive: 'closeCode' } },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocketKit WebSocket.close(code:)',
      code: { position: 0, keyword: 'code', type: 'WebSocketErrorCode' },
      whenOmitted: { code: 1001 },
      fates: fateTable([[1005, 1006, replacedWith(1000)]], sent),
      note: text(
        'Without a code it sends 1001, not 1000. It takes no reason.',
        '不带代码时发送 1001，而不是 1000。它不接受原因。',
      ),
    },
  ],
  receives: [
    {
      id: 'closeCode',
      label: 'WebSocketKit WebSocket.closeCode',
      reports: [[0, 65535]],
      type: 'WebSocketErrorCode',
      note: text(
        'After an own `close` it holds the code given there, not what the peer sent. An empty Close frame gives `.unknown(1005)`, a missed pong `.unknown(1006)`; it stays nil where the connection drops.',
        '本端调用 `close` 之后，它保存的是传入的代码，而不是对端发来的代码。空的关闭帧得到 `.unknown(1005)`，未收到 pong 得到 `.unknown(1006)`；连接断开时它仍为 nil。',
      ),
    },
  ],
  addedMembers: [{ name: 'webSocket', member: { kind: 'method', trailing: callback(null, 'ServerSocket') } }],
  constants: constantsOf('WebSocketErrorCode', nioErrorCodes),
  evidence: [
    { claim: 'close', how: 'read', source: 'vapor/websocket-kit 8666c92d Sources/WebSocketKit/WebSocket.swift' },
    { claim: 'closeCode', how: 'read', source: 'vapor/websocket-kit 8666c92d Sources/WebSocketKit/WebSocket.swift' },
    {
      claim: 'constants',
      how: 'read',
      source: 'apple/swift-nio 63018571 Sources/NIOWebSocket/WebSocketErrorCodes.swift',
    },
  ],
};
