import { everyCode, sent } from '../fates';
import { callback, holdsReason, sends, text, type } from '../members';
import type { LibraryProfile, Member } from '../profile';
import { constantsOf, nioErrorCodes, webSocketErrorCode } from './closeCodeEnums';

const connects: Member = {
  kind: 'method',
  trailing: callback(null, 'WebSocketOutboundWriter', null),
  returns: 'WebSocketCloseFrame',
};

/** swift-websocket of the Hummingbird project: WSClient, WSCore, and the server of Hummingbird. */
export const hummingbirdWebsocket: LibraryProfile = {
  id: 'hummingbird-websocket',
  name: 'swift-websocket (Hummingbird)',
  languages: ['swift'],
  homepage: 'https://github.com/hummingbird-project/swift-websocket',
  versions: '1.6.1',
  modules: [
    'WSClient',
    'WSCore',
    'HummingbirdWebSocket',
    'HummingbirdWSClient',
    'HummingbirdWSCore',
    'HummingbirdWSTesting',
  ],
  exports: {
    WebSocketOutboundWriter: type('WebSocketOutboundWriter'),
    WebSocketCloseFrame: type('WebSocketCloseFrame'),
    WebSocketClient: {
      kind: 'type',
      type: 'WebSocketClient',
      exports: {
        connect: {
          kind: 'function',
          returns: 'WebSocketCloseFrame',
          trailing: callback(null, 'WebSocketOutboundWriter', null),
        },
      },
    },
    WebSocketErrorCode: webSocketErrorCode,
    Application: type('Application'),
  },
  types: {
    Application: { members: { test: { kind: 'method', trailing: callback('TestClient') } } },
    TestClient: { side: 'client', members: { ws: connects } },
    WebSocketOutboundWriter: { members: { close: sends('close') } },
    WebSocketClient: {
      side: 'client',
      members: { run: { kind: 'method', returns: 'WebSocketCloseFrame' } },
    },
    WebSocketCloseFrame: {
      members: { closeCode: { kind: 'received', receive: 'closeCode' }, reason: holdsReason },
    },
    WebSocketErrorCode: { received: 'closeCode', members: { unknown: { kind: 'received', receive: 'closeCode' } } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocketOutboundWriter.close(_:reason:)',
      code: { position: 0, type: 'WebSocketErrorCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      note: text('Nothing checks the code.', '不检查任何代码。'),
    },
  ],
  receives: [
    {
      id: 'closeCode',
      label: 'WebSocketCloseFrame.closeCode',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      type: 'WebSocketErrorCode',
      note: text(
        'Without a code in the peer’s frame, or without a frame, there is no `WebSocketCloseFrame` at all. The code is not echoed: the peer is answered with 1000, and with 1002 where its code is below 3000 and has no name here (1012–1014), or above 4999.',
        '若对端的帧不带代码，或根本没有关闭帧，就没有 `WebSocketCloseFrame`。不会回显代码：一律以 1000 回应对端；若其代码小于 3000 且此处没有名称（1012–1014），或大于 4999，则以 1002 回应。',
      ),
    },
  ],
  // Of a router it returns nothing of interest, of the client of HummingbirdWSTesting the peer's frame.
  addedMembers: [
    {
      name: 'ws',
      member: connects,
    },
    {
      name: 'upgrade',
      member: { kind: 'method', trailing: callback(null, 'WebSocketOutboundWriter', null) },
    },
  ],
  constants: constantsOf('WebSocketErrorCode', nioErrorCodes),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'hummingbird-project/swift-websocket 2fda94f Sources/WSCore/WebSocketHandler.swift, WebSocketOutboundWriter.swift',
    },
    {
      claim: 'closeCode',
      how: 'read',
      source: 'hummingbird-project/swift-websocket 2fda94f Sources/WSCore/WebSocketStateMachine.swift',
    },
    {
      claim: 'recognition',
      how: 'read',
      source:
        'hummingbird-project/hummingbird-websocket 2.7.0 Sources/HummingbirdWSTesting/TestClient+ws.swift, Sources/HummingbirdWebSocket/WebSocketRouter.swift',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'apple/swift-nio 63018571 Sources/NIOWebSocket/WebSocketErrorCodes.swift',
    },
  ],
};
