import { privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** The gateway of QQ bots. */
export const qqBot: PrivateCodeSet = {
  id: 'qq-bot',
  name: 'QQ bot gateway',
  detect: {
    modules: [
      'qq-guild-bot',
      'botpy',
      'github.com/tencent-connect/botgo',
      'github.com/tencent-connect/botgo/*',
      'botpy/*',
    ],
    hosts: ['api.sgroup.qq.com'],
  },
  codes: [
    privateCode(
      4001,
      undefined,
      'no',
      'Invalid opcode. Neither resume nor identify again.',
      '无效的 opcode。不能恢复会话，也不能重新 identify。',
    ),
    privateCode(
      4002,
      undefined,
      'no',
      'Invalid payload. Neither resume nor identify again.',
      '无效的 payload。不能恢复会话，也不能重新 identify。',
    ),
    privateCode(
      4006,
      undefined,
      'after-change',
      'Invalid session id. Identify again, do not resume.',
      '无效的 session id。不能恢复会话，但可以重新 identify。',
    ),
    privateCode(
      4007,
      undefined,
      'after-change',
      'Wrong sequence number. Identify again, do not resume.',
      'seq 错误。不能恢复会话，但可以重新 identify。',
    ),
    privateCode(
      4008,
      undefined,
      'yes',
      'Payloads were sent too fast. Reconnect; resuming is allowed.',
      '发送 payload 过快。可以重新连接并恢复会话。',
    ),
    privateCode(
      4009,
      undefined,
      'yes',
      'The connection expired. Reconnect; resuming is allowed.',
      '连接过期。可以重新连接并恢复会话。',
    ),
    privateCode(4010, undefined, 'no', 'Invalid shard.', '无效的分片。'),
    privateCode(
      4011,
      undefined,
      'no',
      'The connection handles too many guilds: shard.',
      '连接需要处理的频道过多，请进行合理的分片。',
    ),
    privateCode(4012, undefined, 'no', 'Invalid version.', '无效的版本。'),
    privateCode(4013, undefined, 'no', 'Invalid intent.', '无效的 intent。'),
    privateCode(4014, undefined, 'no', 'An intent that the bot has no permission for.', '机器人没有该 intent 的权限。'),
    privateCode(
      4914,
      undefined,
      'no',
      'The bot was taken offline: only the sandbox may be connected to.',
      '机器人已下架，只允许连接沙箱环境。',
    ),
    privateCode(4915, undefined, 'no', 'The bot was banned.', '机器人已被封禁。'),
  ],
  ranges: [rangeRule(4900, 4913, 'Internal error: identify again.', '内部错误，请重新 identify。')],
  source: 'tencent-connect/bot-docs error-trace/websocket.md',
};
