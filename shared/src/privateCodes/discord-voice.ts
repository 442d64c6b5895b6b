import { namedValues, privateCode, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(4001, 'UnknownOpcode', undefined, 'An invalid voice opcode was sent.', '发送了无效的语音操作码。'),
  privateCode(
    4002,
    'FailedToDecode',
    undefined,
    'An invalid payload was sent with identify.',
    'identify 时发送的负载无效。',
  ),
  privateCode(
    4003,
    'NotAuthenticated',
    undefined,
    'A payload was sent before identifying with the voice gateway.',
    '尚未向语音网关 identify 就发送了负载。',
  ),
  privateCode(
    4004,
    'AuthenticationFailed',
    undefined,
    'The token sent with identify is wrong.',
    'identify 时提供的令牌不正确。',
  ),
  privateCode(4005, 'AlreadyAuthenticated', undefined, 'Identify was sent more than once.', '重复发送了 identify。'),
  privateCode(4006, 'SessionNoLongerValid', undefined, 'The voice session is no longer valid.', '语音会话已失效。'),
  privateCode(4009, 'SessionTimeout', undefined, 'The voice session timed out.', '语音会话已超时。'),
  privateCode(4011, 'ServerNotFound', undefined, 'The voice server was not found.', '找不到语音服务器。'),
  privateCode(4012, 'UnknownProtocol', undefined, 'The protocol that was sent is not known.', '发送的协议无法识别。'),
  privateCode(
    4014,
    'Disconnected',
    'no',
    'Disconnected: kicked, the channel deleted or the main session dropped. Do not reconnect.',
    '已断开：被踢出、频道被删除，或主网关会话已断开。不要重新连接。',
  ),
  privateCode(
    4015,
    'VoiceServerCrashed',
    'yes',
    'The voice server crashed. Try to resume.',
    '语音服务器崩溃。请尝试恢复会话。',
  ),
  privateCode(4016, 'UnknownEncryptionMode', undefined, 'The encryption mode is not known.', '加密模式无法识别。'),
  privateCode(
    4017,
    'EndToEndEncryptionDAVEProtocolRequired',
    undefined,
    'The channel requires end-to-end encryption (the DAVE protocol).',
    '该频道要求端到端加密（DAVE 协议）。',
  ),
  privateCode(4020, 'BadRequest', undefined, 'A malformed request was sent.', '发送的请求格式有误。'),
  privateCode(
    4021,
    'RateLimited',
    'no',
    'Disconnected for exceeding a rate limit. Do not reconnect.',
    '因超出速率限制而断开。不要重新连接。',
  ),
  privateCode(
    4022,
    'CallTerminated',
    'no',
    'All clients were disconnected: the call ended, the channel or the server is gone. Do not reconnect.',
    '所有客户端都已断开：通话结束，或频道、服务器已不存在。不要重新连接。',
  ),
];

/** The close codes of Discord's voice gateway. */
export const discordVoice: PrivateCodeSet = {
  id: 'discord-voice',
  name: 'Discord voice gateway',
  detect: {
    modules: ['@discordjs/voice', 'discord-api-types/voice/*', 'songbird', 'Nostrum.Voice', 'Nostrum.Voice.*'],
    hosts: ['.discord.media'],
    names: ['VoiceCloseCodes'],
  },
  codes,
  exports: [
    {
      modules: ['discord-api-types/voice/*', 'discord-api-types/voice', 'discord-api-types/v6'],
      name: 'VoiceCloseCodes',
      values: namedValues(codes),
    },
  ],
  source:
    'discord/discord-api-docs c98d64b developers/topics/opcodes-and-status-codes.mdx; npm discord-api-types 0.38.57',
};
