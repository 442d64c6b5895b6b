import { namedValues, privateCode, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(
    4000,
    'UnknownError',
    'yes',
    'Discord does not know what went wrong. Reconnect and resume.',
    'Discord 也不清楚出了什么问题。重新连接并恢复会话即可。',
  ),
  privateCode(
    4001,
    'UnknownOpcode',
    'yes',
    'An unknown gateway opcode, or an invalid payload for one, was sent.',
    '发送了未知的网关操作码，或该操作码的负载无效。',
  ),
  privateCode(
    4002,
    'DecodeError',
    'yes',
    'A payload that Discord could not decode was sent.',
    '发送了 Discord 无法解码的负载。',
  ),
  privateCode(
    4003,
    'NotAuthenticated',
    'yes',
    'A payload was sent before identifying.',
    '尚未完成 identify 就发送了负载。',
  ),
  privateCode(
    4004,
    'AuthenticationFailed',
    'no',
    'The token sent with identify is wrong.',
    'identify 时提供的令牌不正确。',
  ),
  privateCode(4005, 'AlreadyAuthenticated', 'yes', 'Identify was sent more than once.', '重复发送了 identify。'),
  privateCode(
    4007,
    'InvalidSeq',
    'yes',
    'The sequence number sent with resume is wrong. Reconnect with a new session.',
    '恢复会话时发送的序号无效。请重新连接并开启新会话。',
  ),
  privateCode(4008, 'RateLimited', 'yes', 'Payloads were sent too quickly.', '发送负载过于频繁。'),
  privateCode(
    4009,
    'SessionTimedOut',
    'yes',
    'The session timed out. Reconnect with a new session.',
    '会话已超时。请重新连接并开启新会话。',
  ),
  privateCode(4010, 'InvalidShard', 'no', 'An invalid shard was sent with identify.', 'identify 时提供的分片无效。'),
  privateCode(
    4011,
    'ShardingRequired',
    'no',
    'The session would have to handle too many guilds: the bot must shard.',
    '单个会话需要处理的服务器过多：机器人必须分片。',
  ),
  privateCode(4012, 'InvalidAPIVersion', 'no', 'An invalid gateway version was requested.', '请求的网关版本无效。'),
  privateCode(
    4013,
    'InvalidIntents',
    'no',
    'The intents sent with identify are invalid: probably miscomputed.',
    'identify 时提供的 intents 无效，可能是数值算错了。',
  ),
  privateCode(
    4014,
    'DisallowedIntents',
    'no',
    'The bot asked for intents that it has not enabled or is not approved for.',
    '机器人请求了未启用或未获批准的 intents。',
  ),
];

/** The close codes of Discord's gateway. */
export const discordGateway: PrivateCodeSet = {
  id: 'discord-gateway',
  name: 'Discord gateway',
  detect: {
    modules: [
      'discord.js',
      'discord-api-types/*',
      '@discordjs/ws',
      '@discordjs/core',
      'eris',
      'oceanic.js',
      'discord',
      'discordrb',
      'Discord\\Discord',
      'Discord\\WebSockets',
      'serenity',
      'twilight_gateway',
      'Nostrum.Shard.Payload',
      'Nostrum.Shard.Event',
    ],
    hosts: ['gateway.discord.gg'],
    names: ['GatewayCloseCodes', 'Discordrb'],
  },
  codes: [
    privateCode(
      1000,
      undefined,
      undefined,
      'Closing with 1000 ends the session: it cannot be resumed. To resume, close with any code but 1000 and 1001.',
      '以 1000 关闭会使会话失效，之后无法恢复。若要恢复会话，请使用 1000 和 1001 以外的代码关闭。',
    ),
    privateCode(
      1001,
      undefined,
      undefined,
      'Closing with 1001 ends the session: it cannot be resumed. To resume, close with any code but 1000 and 1001.',
      '以 1001 关闭会使会话失效，之后无法恢复。若要恢复会话，请使用 1000 和 1001 以外的代码关闭。',
    ),
    ...codes,
    privateCode(
      4200,
      'Resuming',
      undefined,
      '`@discordjs/ws` closes with this code to keep the session for a resume.',
      '`@discordjs/ws` 用这个代码关闭连接，以便保留会话供之后恢复。',
    ),
  ],
  exports: [
    {
      modules: ['discord-api-types/*', 'discord.js', '@discordjs/core'],
      name: 'GatewayCloseCodes',
      values: namedValues(codes),
    },
    { modules: ['@discordjs/ws', 'discord.js'], name: 'CloseCodes', values: { Normal: 1000, Resuming: 4200 } },
  ],
  source:
    'discord/discord-api-docs c98d64b developers/topics/opcodes-and-status-codes.mdx, developers/events/gateway.mdx; npm discord-api-types 0.38.57; npm @discordjs/ws 2.0.4',
};
