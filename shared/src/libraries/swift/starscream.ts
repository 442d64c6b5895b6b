import { everyCode, sent } from '../fates';
import { holds, listener, receivedCode, receivedReason, sends, takesNoCode, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, constantsOf, type EnumValues } from './closeCodeEnums';

const closeCodes: EnumValues = {
  normal: 1000,
  goingAway: 1001,
  protocolError: 1002,
  protocolUnhandledType: 1003,
  noStatusReceived: 1005,
  encoding: 1007,
  policyViolated: 1008,
  messageTooBig: 1009,
};

const exports: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  WebSocketClient: type('WebSocket'),
  WebSocketEvent: type('WebSocketEvent'),
  CloseCode: closeCodeEnum('CloseCode', closeCodes),
};

/** Starscream: a client for iOS, macOS and Linux. */
export const starscream: LibraryProfile = {
  id: 'starscream',
  name: 'Starscream',
  languages: ['swift'],
  homepage: 'https://github.com/daltoniam/Starscream',
  versions: '4.0.8',
  modules: ['Starscream'],
  exports: { ...exports, Starscream: { kind: 'namespace', exports } },
  types: {
    WebSocket: {
      side: 'client',
      members: {
        disconnect: sends('disconnect'),
        onEvent: listener('WebSocketEvent'),
        forceDisconnect: takesNoCode(
          '`forceDisconnect()` ends the connection without a Close frame.',
          '`forceDisconnect()` 不发送关闭帧，直接断开连接。',
        ),
      },
    },
    WebSocketEvent: { members: { disconnected: holds('Disconnected') } },
    Disconnected: { members: {}, parts: [receivedReason, receivedCode('disconnected')] },
    CloseCode: { members: {}, received: 'disconnected' },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'Starscream disconnect(closeCode:)',
      code: { position: 0, keyword: 'closeCode' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      side: 'client',
      abrupt: 'forceDisconnect',
      note: text(
        'No code is checked. With the native engine (`useCustomEngine: false`) a code that URLSession’s enum does not know goes out as 1000.',
        '不检查任何代码。使用原生引擎（`useCustomEngine: false`）时，URLSession 的枚举不认识的代码会以 1000 发出。',
      ),
    },
  ],
  receives: [
    {
      id: 'disconnected',
      label: 'Starscream .disconnected(reason, code)',
      reports: [
        [1000, 1003],
        [1005, 1005],
        [1007, 1013],
        [3000, 65535],
      ],
      emptyFrame: 1000,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1014, 2999, 1002],
      ],
      note: text(
        'Only the native engine reports 1005. A lost connection comes as `.cancelled`, `.peerClosed` or `.error`, without a code.',
        '只有原生引擎会报告 1005。连接丢失时收到的是 `.cancelled`、`.peerClosed` 或 `.error`，不带代码。',
      ),
    },
  ],
  userMethods: [{ name: 'didReceive', labels: ['event', 'client'], parameters: ['WebSocketEvent', 'WebSocket'] }],
  constants: constantsOf('CloseCode', closeCodes),
  evidence: [
    {
      claim: 'disconnect',
      how: 'read',
      source: 'daltoniam/Starscream c6bfd1af Sources/Engine/WSEngine.swift, Sources/Engine/NativeEngine.swift',
    },
    { claim: 'disconnected', how: 'read', source: 'daltoniam/Starscream c6bfd1af Sources/Framer/Framer.swift' },
    { claim: 'constants', how: 'read', source: 'daltoniam/Starscream c6bfd1af Sources/Framer/Framer.swift' },
  ],
};
