import { everyCode, sent } from '../fates';
import { callback, receivedCode, receivedReason, sends, text } from '../members';
import type { LibraryProfile } from '../profile';
import { closeCodeEnum, constantsOf, type EnumValues } from './closeCodeEnums';

const closeCodes: EnumValues = { normal: 1000, goingAway: 1001 };

/** SwiftPhoenixClient: channels of Phoenix over URLSession. */
export const swiftPhoenixClient: LibraryProfile = {
  id: 'swift-phoenix-client',
  name: 'SwiftPhoenixClient',
  languages: ['swift'],
  homepage: 'https://github.com/davidstump/SwiftPhoenixClient',
  versions: 'master of 2024-10',
  modules: ['SwiftPhoenixClient'],
  exports: { Socket: { kind: 'type', type: 'Socket', exports: { CloseCode: closeCodeEnum('CloseCode', closeCodes) } } },
  types: {
    Socket: {
      side: 'client',
      members: {
        disconnect: sends('disconnect'),
        onClose: { kind: 'method', trailing: callback(receivedCode('onClose'), receivedReason) },
      },
    },
    CloseCode: { members: {}, received: 'onClose' },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'SwiftPhoenixClient Socket.disconnect(code:reason:)',
      code: { position: 0, keyword: 'code', type: 'CloseCode' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      side: 'client',
      decidedBelow: text(
        'URLSessionWebSocketTask decides: Foundation on Linux puts any code on the wire unchecked; Apple’s own is closed source.',
        '由 URLSessionWebSocketTask 决定：Linux 上的 Foundation 会不加检查地发送任何代码；苹果自己的实现不开源。',
      ),
      note: text(
        '`.abnormal` is 999 and makes the socket connect again; a code that URLSession’s enum cannot hold stops the program.',
        '`.abnormal` 为 999，会使套接字重新连接；URLSession 的枚举无法容纳的代码会使程序终止。',
      ),
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'SwiftPhoenixClient onClose',
      reports: [[0, 65535]],
      dropped: 999,
      note: text(
        'A lost connection is reported as 999, and an own `disconnect` with the code given there.',
        '连接丢失报告为 999；本端调用 `disconnect` 时报告传入的代码。',
      ),
    },
  ],
  constants: constantsOf('Socket.CloseCode', closeCodes),
  evidence: [
    {
      claim: 'disconnect',
      how: 'read',
      source: 'davidstump/SwiftPhoenixClient 2ea54b4 Sources/SwiftPhoenixClient/Socket.swift, PhoenixTransport.swift',
    },
    {
      claim: 'onClose',
      how: 'read',
      source: 'davidstump/SwiftPhoenixClient 2ea54b4 Sources/SwiftPhoenixClient/Socket.swift, PhoenixTransport.swift',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'davidstump/SwiftPhoenixClient 2ea54b4 Sources/SwiftPhoenixClient/Socket.swift',
    },
  ],
};
