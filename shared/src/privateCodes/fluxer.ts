import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Fluxer, a chat whose gateway follows Discord's. */
export const fluxer: PrivateCodeSet = {
  id: 'fluxer',
  name: 'Fluxer gateway',
  detect: { hosts: ['.fluxer.app'] },
  codes: [
    privateCode(4000, undefined, 'yes', 'Unknown error.', '未知错误。'),
    privateCode(4001, undefined, 'yes', 'Unknown opcode.', '未知操作码。'),
    privateCode(4002, undefined, 'yes', 'The payload could not be decoded.', '负载无法解码。'),
    privateCode(4003, undefined, 'yes', 'A payload was sent before identifying.', '尚未完成 identify 就发送了负载。'),
    privateCode(4004, undefined, 'no', 'Authentication failed.', '身份验证失败。'),
    privateCode(4005, undefined, 'yes', 'Identify was sent more than once.', '重复发送了 identify。'),
    privateCode(4007, undefined, 'yes', 'The sequence number is invalid.', '序号无效。'),
    privateCode(4008, undefined, 'yes', 'Payloads were sent too quickly.', '发送负载过于频繁。'),
    privateCode(4009, undefined, 'yes', 'The session timed out.', '会话已超时。'),
    privateCode(4010, 'INVALID_SHARD', 'no', 'The shard is invalid.', '分片无效。'),
    privateCode(4011, 'SHARDING_REQUIRED', 'no', 'Sharding is required.', '必须分片。'),
    privateCode(4012, 'INVALID_API_VERSION', 'no', 'The API version is invalid.', 'API 版本无效。'),
    privateCode(
      4013,
      undefined,
      undefined,
      'Acknowledgements fell behind (backpressure); the session cannot be resumed.',
      '确认积压（背压）；会话无法恢复。',
    ),
  ],
  source: 'docs.fluxer.app gateway/close_codes',
};
