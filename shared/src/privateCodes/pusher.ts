import { privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** The Pusher Channels protocol, also spoken by Laravel Reverb, soketi and sockudo. */
export const pusher: PrivateCodeSet = {
  id: 'pusher',
  name: 'Pusher Channels protocol',
  detect: {
    modules: [
      'pusher-js',
      'pusher-js/*',
      'laravel-echo',
      '@laravel/echo-react',
      '@laravel/echo-vue',
      'pysher',
      'Laravel\\Reverb\\Protocols\\Pusher',
    ],
    hosts: ['.pusher.com', '.pusherapp.com'],
    names: ['pusher:error', 'pusher:connection_established'],
  },
  codes: [
    privateCode(
      4000,
      undefined,
      'at-once',
      'The application accepts TLS connections only: connect again with wss://.',
      '应用只接受 TLS 连接：请改用 wss:// 重新连接。',
    ),
    privateCode(4001, undefined, 'no', 'The application does not exist.', '应用不存在。'),
    privateCode(4003, undefined, 'no', 'The application is disabled.', '应用已停用。'),
    privateCode(4004, undefined, 'no', 'The application is over its connection quota.', '应用已超出连接配额。'),
    privateCode(4005, undefined, 'no', 'The path was not found.', '找不到该路径。'),
    privateCode(4006, undefined, 'no', 'The format of the version is invalid.', '版本字符串的格式无效。'),
    privateCode(4007, undefined, 'no', 'The protocol version is not supported.', '不支持该协议版本。'),
    privateCode(4008, undefined, 'no', 'No protocol version was given.', '未提供协议版本。'),
    privateCode(
      4009,
      undefined,
      'no',
      'The connection is not authorised; Reverb also closes so when the origin is not allowed.',
      '连接未获授权；Reverb 在来源不被允许时也使用它。',
    ),
    privateCode(
      4100,
      undefined,
      'after-delay',
      'Over capacity: connect again after a second or more.',
      '服务超载：请至少等待 1 秒后重新连接。',
    ),
    privateCode(
      4200,
      undefined,
      'at-once',
      'Connect again at once; no reason is given.',
      '请立即重新连接；未说明原因。',
    ),
    privateCode(4201, undefined, 'at-once', 'No pong came in reply to a ping.', '发送 ping 后未收到 pong。'),
    privateCode(4202, undefined, 'at-once', 'Closed after inactivity.', '因长时间不活动而关闭。'),
    privateCode(
      4301,
      undefined,
      undefined,
      'A client event was refused for exceeding a rate limit; mostly an error message, not a close.',
      '客户端事件因超出速率限制被拒绝；通常是错误消息，而不是关闭。',
    ),
  ],
  ranges: [
    rangeRule(4000, 4099, 'Do not connect again with the same parameters.', '不要用相同的参数重新连接。'),
    rangeRule(4100, 4199, 'Connect again after a second or more.', '至少等待 1 秒后重新连接。'),
    rangeRule(4200, 4299, 'Connect again at once.', '立即重新连接。'),
    rangeRule(4300, 4399, 'Any other error.', '其他错误。'),
  ],
  source:
    'npm pusher-js src/core/connection/protocol/protocol.ts; laravel/reverb exceptions; the protocol’s code table',
};
