import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Phoenix channels; the codes are made up by the long-polling fallback, and every one of them connects again. */
export const phoenix: PrivateCodeSet = {
  id: 'phoenix',
  name: 'Phoenix channels',
  detect: { modules: ['phoenix', 'phoenix_live_view'] },
  codes: [
    privateCode(
      1000,
      undefined,
      'yes',
      'The client connects again on every close that it did not ask for, 1000 included.',
      '只要不是客户端自己要求的关闭，客户端都会重新连接，1000 也不例外。',
    ),
    privateCode(1005, undefined, 'yes', 'Long polling timed out.', '长轮询超时。'),
    privateCode(1008, undefined, 'yes', 'Long polling was refused (forbidden).', '长轮询被拒绝（forbidden）。'),
    privateCode(1011, undefined, 'yes', 'Long polling met an internal server error.', '长轮询遇到服务器内部错误。'),
    privateCode(3410, undefined, 'yes', 'The long-polling session is gone.', '长轮询会话已不存在。'),
  ],
  source: 'npm phoenix 1.8.16 assets/js/phoenix/socket.js, longpoll.js',
};
