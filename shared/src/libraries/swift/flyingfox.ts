import { everyCode, sent } from '../fates';
import { holds, holdsReason, receives, text } from '../members';
import type { LibraryProfile } from '../profile';
import { closeCodeEnum, constantsOf, type EnumValues } from './closeCodeEnums';

const codes: EnumValues = {
  normalClosure: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unsupportedData: 1003,
  noStatusReceived: 1005,
  abnormalClosure: 1006,
  invalidFramePayload: 1007,
  policyViolation: 1008,
  messageTooBig: 1009,
  mandatoryExtensionMissing: 1010,
  internalServerError: 1011,
  serviceRestart: 1012,
  tryAgainLater: 1013,
  badGateway: 1014,
  tlsHandshakeFailure: 1015,
};

/** FlyingFox: a small HTTP server in Swift, with WebSockets. */
export const flyingfox: LibraryProfile = {
  id: 'flyingfox',
  name: 'FlyingFox',
  languages: ['swift'],
  homepage: 'https://github.com/swhitty/FlyingFox',
  versions: 'main 71dcb81',
  modules: ['FlyingFox'],
  exports: {
    WSCloseCode: {
      ...closeCodeEnum('WSCloseCode', codes),
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
    },
    WSMessage: {
      kind: 'type',
      type: 'WSMessage',
      exports: { close: { kind: 'function', send: 'message-close' } },
    },
    WSFrame: {
      kind: 'type',
      type: 'WSFrame',
      exports: { close: { kind: 'function', send: 'frame-close' } },
    },
  },
  types: {
    WSMessage: { members: { close: holds('Closed') } },
    Closed: { members: {}, parts: ['WSCloseCode'] },
    WSFrame: { members: {} },
    WSCloseCode: { received: 'code', members: { code: receives('code'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'message-close',
      label: 'FlyingFox WSMessage.close(_:)',
      code: { position: 0, carrier: true, type: 'WSCloseCode' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      mayStayLocal: true,
      note: text('Nothing checks the code.', '不检查任何代码。'),
    },
    {
      id: 'frame-close',
      label: 'FlyingFox WSFrame.close(code:)',
      code: { position: 0, keyword: 'code', carrier: true, type: 'WSCloseCode' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      mayStayLocal: true,
      note: text(
        'Nothing checks the code. `WSFrame.close(message:)` carries 1002 where the message is not empty.',
        '不检查任何代码。`WSFrame.close(message:)` 在消息非空时带有 1002。',
      ),
    },
  ],
  receives: [
    {
      id: 'code',
      label: 'FlyingFox WSCloseCode.code',
      reports: [[0, 65535]],
      bothWays: true,
      dropped: null,
      type: 'WSCloseCode',
      note: text('A lost connection ends the stream of messages.', '连接中断会结束消息流。'),
    },
  ],
  constants: constantsOf('WSCloseCode', codes),
  evidence: [
    {
      claim: 'message-close',
      how: 'read',
      source: 'swhitty/FlyingFox 71dcb81 FlyingFox/Sources/WebSocket/WSMessage.swift, WSHandler.swift',
    },
    {
      claim: 'frame-close',
      how: 'read',
      source: 'swhitty/FlyingFox 71dcb81 FlyingFox/Sources/WebSocket/WSFrame.swift',
    },
    { claim: 'code', how: 'read', source: 'swhitty/FlyingFox 71dcb81 FlyingFox/Sources/WebSocket/WSHandler.swift' },
    {
      claim: 'constants',
      how: 'read',
      source: 'swhitty/FlyingFox 71dcb81 FlyingFox/Sources/WebSocket/WSCloseCode.swift',
    },
  ],
};
