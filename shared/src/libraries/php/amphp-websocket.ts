import { fateTable, sent, sentEmpty } from '../fates';
import { callback, holdsReason, holds, makes, method, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const values = {
  NORMAL_CLOSE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNACCEPTABLE_TYPE: 1003,
  NONE: 1005,
  ABNORMAL_CLOSE: 1006,
  INCONSISTENT_FRAME_DATA_TYPE: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_LARGE: 1009,
  EXPECTED_EXTENSION_MISSING: 1010,
  UNEXPECTED_SERVER_ERROR: 1011,
  SERVICE_RESTARTING: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  TLS_HANDSHAKE_FAILURE: 1015,
};

/** amphp/websocket with its client and server packages. */
export const amphpWebsocket: LibraryProfile = {
  id: 'amphp-websocket',
  name: 'amphp/websocket',
  languages: ['php'],
  homepage: 'https://github.com/amphp/websocket',
  versions: '2.0.3',
  modules: ['Amp\\Websocket', 'Amp\\Websocket\\Client', 'Amp\\Websocket\\Server'],
  exports: {
    WebsocketClient: type('Client'),
    Rfc6455Client: type('Client'),
    WebsocketConnection: type('Connection'),
    WebsocketGateway: type('Gateway'),
    WebsocketClientGateway: type('Gateway'),
    WebsocketConnector: type('Connector'),
    Rfc6455Connector: type('Connector'),
    WebsocketCloseInfo: type('CloseInfo'),
    WebsocketClosedException: type('ClosedException'),
    WebsocketCloseCode: { kind: 'constants', values },
    connect: { kind: 'function', returns: 'Connection' },
  },
  types: {
    Client: {
      members: {
        close: sends('close'),
        getCloseInfo: makes('CloseInfo'),
        onClose: method({ 0: callback(null, 'CloseInfo') }),
      },
    },
    Connection: { extends: 'Client', side: 'client', members: {} },
    ServerClient: { extends: 'Client', side: 'server', members: {} },
    Gateway: { members: { getClients: holds({ each: 'ServerClient' }) } },
    Connector: { members: { connect: makes('Connection') } },
    CloseInfo: { members: { getCode: receives('close-info'), getReason: holdsReason } },
    ClosedException: { members: { getCode: receives('close-info'), getReason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'amphp WebsocketClient->close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: fateTable([[1005, 1005, sentEmpty]], sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      emptyFrameIdiom: [1005],
      note: text(
        '`WebsocketCloseCode::NONE` sends an empty frame, and a reason beside it fails an assertion. No other code is checked.',
        '`WebsocketCloseCode::NONE` 会发送空帧，同时给出原因会使断言失败。其他代码完全不检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-info',
      label: 'amphp WebsocketCloseInfo->getCode()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      maps: [
        [0, 999, 1002],
        [1004, 1004, 1002],
        [1015, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        '1014 of the peer, though valid, is recorded as 1002; it is reported where this side has closed with it.',
        '对端发送的 1014 虽然合法，也会记录为 1002；只有本端以 1014 关闭时才会报告它。',
      ),
    },
  ],
  userMethods: [
    { name: 'handleClient', extends: ['WebsocketClientHandler'], parameters: ['ServerClient'] },
    { name: 'handleHandshake', extends: ['WebsocketClientHandler'], parameters: [] },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(values).map(([name, code]) => [`WebsocketCloseCode::${name}`, code])),
  evidence: [
    { claim: 'close', how: 'read', source: 'amphp/websocket 1dc9d2c3 src/Rfc6455Client.php' },
    { claim: 'close-info', how: 'read', source: 'amphp/websocket 1dc9d2c3 src/Internal, src/WebsocketCloseInfo.php' },
    { claim: 'constants', how: 'read', source: 'amphp/websocket 1dc9d2c3 src/WebsocketCloseCode.php' },
    { claim: 'recognition', how: 'read', source: 'amphp/websocket 1dc9d2c3 src/WebsocketClient.php' },
  ],
};
