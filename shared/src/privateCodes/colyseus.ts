import { namedValues, privateCode, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(1000, 'NORMAL_CLOSURE', undefined, 'A normal close.', '正常关闭。'),
  privateCode(
    1001,
    'GOING_AWAY',
    'yes',
    'The endpoint goes away; the client connects again.',
    '端点即将离开；客户端会重新连接。',
  ),
  privateCode(
    1005,
    'NO_STATUS_RECEIVED',
    'yes',
    'A close without a code; the client connects again.',
    '关闭时不带代码；客户端会重新连接。',
  ),
  privateCode(
    1006,
    'ABNORMAL_CLOSURE',
    'yes',
    'The connection dropped; the client connects again.',
    '连接中断；客户端会重新连接。',
  ),
  privateCode(4000, 'CONSENTED', 'no', 'The client left on purpose.', '客户端主动离开。'),
  privateCode(4001, 'SERVER_SHUTDOWN', 'no', 'The server shuts down.', '服务器正在关闭。'),
  privateCode(4002, 'WITH_ERROR', 'no', 'The room closed the client with an error.', '房间因错误关闭了该客户端。'),
  privateCode(4003, 'FAILED_TO_RECONNECT', 'no', 'Reconnecting failed.', '重新连接失败。'),
  privateCode(4010, 'MAY_TRY_RECONNECT', 'yes', 'The client may try to connect again.', '客户端可以尝试重新连接。'),
];

/** Colyseus game rooms. */
export const colyseus: PrivateCodeSet = {
  id: 'colyseus',
  name: 'Colyseus',
  detect: { modules: ['colyseus', 'colyseus.js', '@colyseus/*', 'Colyseus', 'Colyseus/*'] },
  codes,
  exports: [
    {
      modules: ['@colyseus/*', 'colyseus', 'colyseus.js'],
      name: 'CloseCode',
      values: namedValues(codes),
    },
  ],
  source: 'npm @colyseus/shared-types 0.18.3 Protocol.ts; colyseus 0.18 packages/sdk/src/Room.ts',
};
