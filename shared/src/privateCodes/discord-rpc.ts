import { namedValues, privateCode, type PrivateCodeSet } from './privateCodeSet';

const codes = [
  privateCode(4000, 'InvalidClientId', undefined, 'The client id is invalid.', '客户端 ID 无效。'),
  privateCode(4001, 'InvalidOrigin', undefined, 'The origin is not allowed.', '来源不被允许。'),
  privateCode(4002, 'RateLimited', undefined, 'Rate limit exceeded.', '超出速率限制。'),
  privateCode(4003, 'TokenRevoked', undefined, 'The token was revoked.', '令牌已被撤销。'),
  privateCode(4004, 'InvalidVersion', undefined, 'The RPC version is invalid.', 'RPC 版本无效。'),
  privateCode(4005, 'InvalidEncoding', undefined, 'The encoding is invalid.', '编码方式无效。'),
];

/** The close codes of Discord's RPC connection; its error codes reuse the numbers, but are no close codes. */
export const discordRpc: PrivateCodeSet = {
  id: 'discord-rpc',
  name: 'Discord RPC',
  detect: {
    modules: ['discord-rpc', '@xhayper/discord-rpc', 'discord-api-types/rpc/*'],
    names: ['RPCCloseEventCodes'],
  },
  codes,
  exports: [
    {
      modules: ['discord-api-types/*', 'discord-api-types/rpc/*', 'discord.js'],
      name: 'RPCCloseEventCodes',
      values: { CloseNormal: 1000, CloseUnsupported: 1003, CloseAbnormal: 1006, ...namedValues(codes) },
    },
  ],
  source:
    'discord/discord-api-docs c98d64b developers/topics/opcodes-and-status-codes.mdx; npm discord-api-types 0.38.57',
};
