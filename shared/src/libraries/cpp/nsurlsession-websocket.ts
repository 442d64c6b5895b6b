import { everyCode, sent } from '../fates';
import {
  constantsOf,
  holdsReason,
  receivedCode,
  receives,
  receivedReason,
  sends,
  takesNoCode,
  text,
  type,
} from '../members';
import type { LibraryProfile } from '../profile';

const names = {
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  UnsupportedData: 1003,
  NoStatusReceived: 1005,
  AbnormalClosure: 1006,
  InvalidFramePayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExtensionMissing: 1010,
  InternalServerError: 1011,
  TLSHandshakeFailure: 1015,
} as const;

const codes = Object.fromEntries(
  Object.entries(names).map(([name, value]) => [`NSURLSessionWebSocketCloseCode${name}`, value]),
);

/** NSURLSessionWebSocketTask: the WebSockets of Foundation, from Objective-C. */
export const nsurlsessionWebsocket: LibraryProfile = {
  id: 'nsurlsession-websocket',
  name: 'NSURLSessionWebSocketTask',
  languages: ['cpp'],
  homepage: 'https://developer.apple.com/documentation/foundation/nsurlsessionwebsockettask',
  versions: 'swift-corelibs-foundation 761b621d; Apple’s own is closed source',
  modules: ['Foundation/Foundation.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    NSURLSessionWebSocketCloseCode: { kind: 'constants', values: codes },
    NSURLSessionWebSocketTask: type('Task'),
  },
  types: {
    Task: {
      side: 'client',
      members: {
        cancelWithCloseCode: sends('cancel'),
        cancel: takesNoCode('`cancel` sends no Close frame.', '`cancel` 不会发送关闭帧。'),
        closeCode: receives('close-code'),
        closeReason: holdsReason,
      },
    },
  },
  sends: [
    {
      id: 'cancel',
      label: '-[NSURLSessionWebSocketTask cancelWithCloseCode:reason:]',
      code: { position: 0 },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      side: 'client',
      decidedBelow: text(
        'Apple’s Foundation is closed source: what it does with codes that must not be sent is not known. Its counterpart for Linux puts any code on the wire unchecked.',
        '苹果的 Foundation 不开源：它如何处理不可发送的代码无从得知。Linux 上的对应实现会不加检查地发送任何代码。',
      ),
    },
  ],
  receives: [
    { id: 'close-code', label: 'NSURLSessionWebSocketTask.closeCode', reports: [[0, 65535]] },
    {
      id: 'did-close',
      label: 'URLSession:webSocketTask:didCloseWithCode:reason:',
      reports: [[0, 65535]],
      dropped: null,
      note: text(
        'It is told of Close frames alone; a lost connection reaches `URLSession:task:didCompleteWithError:`.',
        '它只通知关闭帧；连接丢失会到达 `URLSession:task:didCompleteWithError:`。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'didCloseWithCode',
      extends: ['NSURLSessionWebSocketDelegate'],
      count: 4,
      parameters: [null, 'Task', receivedCode('did-close'), receivedReason],
    },
  ],
  constantsFit: 'numbers',
  constants: codes,
  evidence: [
    {
      claim: 'cancel',
      how: 'read',
      source:
        'swiftlang/swift-corelibs-foundation 761b621d Sources/FoundationNetworking/URLSession/WebSocket/WebSocketURLProtocol.swift',
    },
    { claim: 'close-code', how: 'read', source: 'swiftlang/swift-corelibs-foundation 761b621d URLSessionTask.swift' },
    { claim: 'did-close', how: 'read', source: 'swiftlang/swift-corelibs-foundation 761b621d URLSessionTask.swift' },
    { claim: 'constants', how: 'read', source: 'Foundation reference of NSURLSessionWebSocketCloseCode' },
  ],
};
