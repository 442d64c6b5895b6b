import { everyCode, sent } from '../fates';
import { constantsOf, holdsReason, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { pathsOf, receivedFrame, withModules } from './closeCodes';

const members: { readonly [name: string]: number } = {
  UNKNOWN_ERROR: 4000,
  UNKNOWN_OPCODE: 4001,
  DECODE_ERROR: 4002,
  NOT_AUTHENTICATED: 4003,
  AUTHENTICATION_FAILED: 4004,
  ALREADY_AUTHENTICATED: 4005,
  INVALID_SEQUENCE: 4007,
  RATE_LIMITED: 4008,
  SESSION_TIMEOUT: 4009,
  INVALID_SHARD: 4010,
  SHARDING_REQUIRED: 4011,
  INVALID_GATEWAY_INTENTS: 4013,
  DISALLOWED_GATEWAY_INTENTS: 4014,
};

const flat: { readonly [name: string]: Export } = {
  ShardManager: type('ShardManager'),
  GatewayError: {
    kind: 'type',
    type: 'GatewayError',
    exports: { Closed: { kind: 'function', parts: ['CloseFrame'] } },
  },
  ShardRunnerMessage: {
    kind: 'type',
    type: 'ShardRunnerMessage',
    exports: { Close: { kind: 'function', send: 'runner-message' } },
  },
  close_codes: { kind: 'namespace', exports: constantsOf(members) },
  // `serenity::all` has them without their module, too.
  ...constantsOf(members),
};

/** serenity: a client of Discord's gateway over tungstenite. */
export const serenity: LibraryProfile = {
  id: 'serenity',
  name: 'serenity',
  languages: ['rust'],
  homepage: 'https://github.com/serenity-rs/serenity',
  versions: '0.12.2',
  modules: ['serenity', 'serenity::*', 'poise', 'poise::serenity_prelude', 'poise::serenity_prelude::*'],
  exports: withModules(flat, ['serenity_prelude']),
  types: {
    CloseFrame: { members: { code: receives('gateway-error'), reason: holdsReason } },
    GatewayError: { members: {} },
    ShardManager: { side: 'client', members: { shutdown: sends('shutdown') } },
    ShardRunnerMessage: { members: {} },
  },
  sends: [
    {
      id: 'shutdown',
      label: 'serenity ShardManager::shutdown()',
      code: { position: 1 },
      whenOmitted: 'required',
      side: 'client',
      fates: everyCode(sent),
    },
    {
      id: 'runner-message',
      label: 'serenity ShardRunnerMessage::Close',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      side: 'client',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    },
  ],
  receives: [
    {
      ...receivedFrame('serenity GatewayError::Closed'),
      id: 'gateway-error',
      note: text(
        'Only a Close frame with a code makes this error. 1014 and codes that may not be sent are reported as 1002.',
        '只有带代码的关闭帧才会产生此错误。1014 和不可发送的代码会报告为 1002。',
      ),
    },
  ],
  constants: pathsOf(members, 'close_codes'),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'serenity-rs/serenity f1253f9 src/lib.rs; serenity-rs/poise 00df6ba src/lib.rs',
    },
    { claim: 'shutdown', how: 'read', source: 'serenity-rs/serenity f1253f9 src/gateway/bridge/shard_manager.rs' },
    {
      claim: 'runner-message',
      how: 'read',
      source:
        'serenity-rs/serenity f1253f9 src/gateway/bridge/shard_runner.rs, src/gateway/bridge/shard_runner_message.rs',
    },
    {
      claim: 'gateway-error',
      how: 'read',
      source: 'serenity-rs/serenity f1253f9 src/gateway/ws.rs, src/gateway/error.rs',
    },
    { claim: 'constants', how: 'read', source: 'serenity-rs/serenity f1253f9 src/constants.rs' },
  ],
};
