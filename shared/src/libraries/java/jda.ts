import { jvm, numbers, paths } from '../jvm';
import { receives, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const codes = {
  GRACEFUL_CLOSE: 1000,
  CLOUD_FLARE_LOAD: 1001,
  INTERNAL_SERVER_ERROR: 1006,
  UNKNOWN_ERROR: 4000,
  UNKNOWN_OPCODE: 4001,
  DECODE_ERROR: 4002,
  NOT_AUTHENTICATED: 4003,
  AUTHENTICATION_FAILED: 4004,
  ALREADY_AUTHENTICATED: 4005,
  INVALID_SEQ: 4007,
  RATE_LIMITED: 4008,
  SESSION_TIMEOUT: 4009,
  INVALID_SHARD: 4010,
  SHARDING_REQUIRED: 4011,
  INVALID_INTENTS: 4013,
  DISALLOWED_INTENTS: 4014,
  RECONNECT: 4900,
} as const;

/** JDA, a library for Discord: how its gateway closed. */
export const jda: LibraryProfile = {
  id: 'jda',
  name: 'JDA',
  languages: jvm,
  homepage: 'https://jda.wiki',
  versions: '6',
  modules: ['net.dv8tion.jda.api.requests', 'net.dv8tion.jda.api.events.session', 'net.dv8tion.jda.api.events'],
  exports: {
    CloseCode: { kind: 'type', type: 'CloseCode', exports: numbers(codes) },
    SessionDisconnectEvent: type('SessionEvent'),
    ShutdownEvent: type('SessionEvent'),
    DisconnectEvent: type('SessionEvent'),
  },
  types: {
    CloseCode: { members: {} },
    SessionEvent: {
      members: {
        getCloseCode: receives('getCloseCode'),
        closeCode: receives('getCloseCode'),
        getCode: receives('getCloseCode'),
      },
    },
  },
  sends: [],
  receives: [
    {
      id: 'getCloseCode',
      label: 'SessionDisconnectEvent.getCloseCode()',
      reports: [[1000, 4999]],
      dropped: null,
      note: text(
        'Null where Discord did not close, or with a code that the enum does not name.',
        '若不是由 Discord 关闭，或代码不在枚举之中，则为 null。',
      ),
    },
  ],
  constants: paths('CloseCode', codes),
  note: text(
    'Tells how Discord closed the gateway; a bot closes it through JDA alone. The name INTERNAL_SERVER_ERROR stands for 1006.',
    '说明 Discord 如何关闭网关；机器人只能通过 JDA 关闭。名称 INTERNAL_SERVER_ERROR 代表 1006。',
  ),
  evidence: ['getCloseCode', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source: 'discord-jda/JDA 5410b270 api/requests/CloseCode.java, api/events/session/SessionDisconnectEvent.java',
  })),
};
