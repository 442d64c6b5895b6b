import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Spacebar, a server that speaks Discord's gateway protocol. */
export const spacebar: PrivateCodeSet = {
  id: 'spacebar',
  name: 'Spacebar',
  detect: { modules: ['@spacebar/*', '@spacebarchat/*'], hosts: ['.spacebar.chat'] },
  codes: [
    privateCode(4000, 'Unknown_error', undefined, 'Unknown error.', '未知错误。'),
    privateCode(4001, 'Unknown_opcode', undefined, 'Unknown opcode.', '未知操作码。'),
    privateCode(4002, 'Decode_error', undefined, 'The payload could not be decoded.', '负载无法解码。'),
    privateCode(
      4003,
      'Not_authenticated',
      undefined,
      'A payload was sent before identifying.',
      '尚未完成 identify 就发送了负载。',
    ),
    privateCode(4004, 'Authentication_failed', undefined, 'The token is wrong.', '令牌不正确。'),
    privateCode(4005, 'Already_authenticated', undefined, 'Identify was sent more than once.', '重复发送了 identify。'),
    privateCode(4006, 'Invalid_session', undefined, 'The session is invalid.', '会话无效。'),
    privateCode(
      4007,
      'Invalid_seq',
      undefined,
      'The sequence number sent with resume is wrong.',
      '恢复会话时发送的序号无效。',
    ),
    privateCode(4008, 'Rate_limited', undefined, 'Payloads were sent too quickly.', '发送负载过于频繁。'),
    privateCode(4009, 'Session_timed_out', undefined, 'The session timed out.', '会话已超时。'),
    privateCode(4010, 'Invalid_shard', undefined, 'The shard is invalid.', '分片无效。'),
    privateCode(4011, 'Sharding_required', undefined, 'Sharding is required.', '必须分片。'),
    privateCode(4012, 'Invalid_API_version', undefined, 'The API version is invalid.', 'API 版本无效。'),
    privateCode(4013, 'Invalid_intent', undefined, 'The intents are invalid.', 'intents 无效。'),
    privateCode(
      4014,
      'Disallowed_intent',
      undefined,
      'Intents were asked for that are not allowed.',
      '请求了不被允许的 intents。',
    ),
  ],
  source: 'spacebarchat/server src/gateway/util/Constants.ts CLOSECODES',
};
