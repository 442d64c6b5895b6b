import { namedValues, privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(1000, 'CLOSE_NORMAL', undefined, 'A normal close.', '正常关闭。'),
  privateCode(1006, 'CLOSE_ABNORMAL', undefined, 'The connection dropped.', '连接中断。'),
  privateCode(1011, 'UNEXPECTED_CONDITION', undefined, 'An unexpected error in the server.', '服务器发生意外错误。'),
  privateCode(
    1013,
    'TRY_AGAIN_LATER',
    'after-delay',
    'Back off and try again later; no new token is needed.',
    '退避后再试；无需重新获取令牌。',
  ),
  privateCode(4000, 'INVALID_MESSAGE_FORMAT', 'no', 'The server did not understand a message.', '服务器无法理解消息。'),
  privateCode(
    4001,
    'NOT_ALLOWED',
    'no',
    'The server refuses the connection; authorising again does not help.',
    '服务器拒绝连接；重新授权也无济于事。',
  ),
  privateCode(
    4002,
    'MAX_NUMBER_OF_MESSAGES_PER_SECONDS',
    'no',
    'Too many messages per second (unused).',
    '每秒消息过多（未使用）。',
  ),
  privateCode(
    4003,
    'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS',
    'no',
    'Too many concurrent connections (unused).',
    '并发连接过多（未使用）。',
  ),
  privateCode(
    4004,
    'MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP',
    'no',
    'Too many messages per day (unused).',
    '每日消息过多（未使用）。',
  ),
  privateCode(4005, 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM', 'no', 'The room is full.', '房间已满。'),
  privateCode(4006, 'ROOM_ID_UPDATED', 'no', 'The id of the room has changed.', '房间 ID 已变更。'),
  privateCode(4100, 'KICKED', 'after-change', 'Kicked: authorise again.', '已被踢出：需要重新授权。'),
  privateCode(
    4109,
    'TOKEN_EXPIRED',
    'after-change',
    'The token expired: authorise again at once.',
    '令牌已过期：立即重新授权。',
  ),
  privateCode(4999, 'CLOSE_WITHOUT_RETRY', 'no', 'Closed for good.', '永久关闭。'),
];

/** Liveblocks. */
export const liveblocks: PrivateCodeSet = {
  id: 'liveblocks',
  name: 'Liveblocks',
  detect: { modules: ['@liveblocks/*'], hosts: ['api.liveblocks.io'] },
  codes,
  exports: [{ modules: ['@liveblocks/core'], name: 'WebsocketCloseCodes', values: namedValues(codes) }],
  ranges: [
    rangeRule(4000, 4099, 'The client disconnects for good.', '客户端永久断开。'),
    rangeRule(4100, 4199, 'The client authorises again.', '客户端会重新授权。'),
    rangeRule(
      4200,
      4299,
      'The client backs off and tries again without a new token.',
      '客户端退避后重试，不重新获取令牌。',
    ),
  ],
  source: 'npm @liveblocks/core 3.24.2 dist/index.d.ts, dist/index.js',
};
