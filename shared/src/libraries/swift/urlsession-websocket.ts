import { everyCode, sent } from '../fates';
import { holds, holdsReason, receivedCode, receivedReason, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, constantsOf, type EnumValues } from './closeCodeEnums';

const closeCodes: EnumValues = {
  normalClosure: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unsupportedData: 1003,
  noStatusReceived: 1005,
  abnormalClosure: 1006,
  invalidFramePayloadData: 1007,
  policyViolation: 1008,
  messageTooBig: 1009,
  mandatoryExtensionMissing: 1010,
  internalServerError: 1011,
  tlsHandshakeFailure: 1015,
};

const exports: { readonly [name: string]: Export } = {
  URLSession: { kind: 'type', type: 'URLSession', exports: { shared: { kind: 'value', type: 'URLSession' } } },
  URLSessionWebSocketTask: {
    kind: 'type',
    type: 'URLSessionWebSocketTask',
    exports: { CloseCode: closeCodeEnum('CloseCode', closeCodes) },
  },
};

/** URLSessionWebSocketTask of Foundation: Apple platforms, and Linux through swift-corelibs-foundation. */
export const urlsessionWebsocket: LibraryProfile = {
  id: 'urlsession-websocket',
  name: 'URLSessionWebSocketTask (Foundation)',
  languages: ['swift'],
  homepage: 'https://developer.apple.com/documentation/foundation/urlsessionwebsockettask',
  versions: 'swift-corelibs-foundation of 2026-08; Apple’s own is closed source',
  modules: ['Foundation', 'FoundationNetworking'],
  signs: ['URLSessionWebSocket', 'webSocketTask'],
  exports,
  globals: exports,
  types: {
    URLSession: { members: { webSocketTask: { kind: 'method', returns: 'URLSessionWebSocketTask' } } },
    URLSessionWebSocketTask: {
      side: 'client',
      members: {
        cancel: sends('cancel'),
        closeCode: { kind: 'received', receive: 'close-code' },
        closeReason: holdsReason,
      },
    },
    CloseCode: { members: {}, received: 'close-code' },
    Delegate: { members: { webSocketTask: holds('URLSessionWebSocketTask') } },
  },
  sends: [
    {
      id: 'cancel',
      label: 'URLSessionWebSocketTask.cancel(with:reason:)',
      code: { position: 0, keyword: 'with', type: 'CloseCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'no-frame',
      fates: everyCode(sent),
      side: 'client',
      decidedBelow: text(
        'Foundation on Linux puts any case of the enum on the wire unchecked, 1005, 1006 and 1015 too; Apple’s own is closed source.',
        'Linux 上的 Foundation 会不加检查地把枚举的任何值发送出去，包括 1005、1006 和 1015；苹果自己的实现不开源。',
      ),
      note: text(
        '`cancel()` without a code sends no Close frame: the peer reports 1006. On Linux the enum has no case for 1012–1014 and 3000–4999, so `CloseCode(rawValue: 4000)` is nil there.',
        '不带代码的 `cancel()` 不发送关闭帧，对端报告 1006。在 Linux 上，该枚举没有 1012–1014 和 3000–4999 的值，因此 `CloseCode(rawValue: 4000)` 为 nil。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'URLSessionWebSocketTask.CloseCode',
      reports: [[0, 65535]],
      type: 'CloseCode',
      note: text(
        '`.invalid` (0) until the connection is closed. On Linux a code that the enum does not know is reported as 1003, and an empty frame as 1000.',
        '连接关闭之前为 `.invalid`（0）。在 Linux 上，枚举不认识的代码报告为 1003，空帧报告为 1000。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'urlSession',
      labels: [null, 'webSocketTask', 'didCloseWith', 'reason'],
      parameters: [null, 'URLSessionWebSocketTask', receivedCode('close-code'), receivedReason],
    },
    {
      name: 'urlSession',
      labels: [null, 'webSocketTask', 'didOpenWithProtocol'],
      parameters: [null, 'URLSessionWebSocketTask', null],
    },
  ],
  addedMembers: [
    { name: 'cancel', member: sends('cancel'), keywords: ['with', 'reason'] },
    { name: 'webSocketTask', member: { kind: 'method', returns: 'URLSessionWebSocketTask' } },
  ],
  constants: constantsOf('URLSessionWebSocketTask.CloseCode', closeCodes),
  evidence: [
    {
      claim: 'cancel',
      how: 'read',
      source:
        'swiftlang/swift-corelibs-foundation 761b621d Sources/FoundationNetworking/URLSession/URLSessionTask.swift, WebSocket/WebSocketURLProtocol.swift',
    },
    {
      claim: 'close-code',
      how: 'read',
      source:
        'swiftlang/swift-corelibs-foundation 761b621d Sources/FoundationNetworking/URLSession/WebSocket/WebSocketURLProtocol.swift',
    },
    {
      claim: 'constants',
      how: 'read',
      source:
        'swiftlang/swift-corelibs-foundation 761b621d Sources/FoundationNetworking/URLSession/URLSessionTask.swift',
    },
  ],
};
