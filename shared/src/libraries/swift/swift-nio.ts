import { everyCode, sent } from '../fates';
import { sends, text } from '../members';
import type { LibraryProfile } from '../profile';
import { constantsOf, nioErrorCodes, webSocketErrorCode } from './closeCodeEnums';

/** The WebSocket frames of swift-nio. */
export const swiftNio: LibraryProfile = {
  id: 'swift-nio',
  name: 'swift-nio (NIOWebSocket)',
  languages: ['swift'],
  homepage: 'https://github.com/apple/swift-nio',
  versions: 'main of 2026-07',
  modules: ['NIOWebSocket'],
  exports: { WebSocketErrorCode: webSocketErrorCode },
  types: {
    WebSocketErrorCode: {
      received: 'readWebSocketErrorCode',
      members: { unknown: { kind: 'received', receive: 'readWebSocketErrorCode' } },
    },
  },
  sends: [
    {
      id: 'write',
      label: 'ByteBuffer.write(webSocketErrorCode:)',
      code: { position: 0, keyword: 'webSocketErrorCode', type: 'WebSocketErrorCode' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      note: text(
        'Nothing checks the code, `.unknown(1005)` neither; `WebSocketErrorCode(codeNumber:)` stops the program outside 0–65535.',
        '任何代码都不检查，`.unknown(1005)` 也不例外；`WebSocketErrorCode(codeNumber:)` 在 0–65535 之外会使程序终止。',
      ),
    },
  ],
  receives: [
    {
      id: 'readWebSocketErrorCode',
      label: 'ByteBuffer.readWebSocketErrorCode()',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      type: 'WebSocketErrorCode',
      note: text(
        'It reads the body of a frame: nil where that holds no code. A lost connection brings no frame.',
        '它读取帧的正文：没有代码时为 nil。连接丢失时没有帧。',
      ),
    },
  ],
  addedMembers: [
    { name: 'write', member: sends('write'), keywords: ['webSocketErrorCode'] },
    { name: 'readWebSocketErrorCode', member: { kind: 'method', returns: 'WebSocketErrorCode' } },
  ],
  constants: constantsOf('WebSocketErrorCode', nioErrorCodes),
  evidence: [
    { claim: 'write', how: 'read', source: 'apple/swift-nio 63018571 Sources/NIOWebSocket/WebSocketErrorCodes.swift' },
    {
      claim: 'readWebSocketErrorCode',
      how: 'read',
      source: 'apple/swift-nio 63018571 Sources/NIOWebSocket/WebSocketErrorCodes.swift',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'apple/swift-nio 63018571 Sources/NIOWebSocket/WebSocketErrorCodes.swift',
    },
  ],
};
