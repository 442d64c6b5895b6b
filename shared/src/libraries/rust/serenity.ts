import { everyCode, sent } from '../fates';
import { constantsOf, sends, type } from '../members';
import type { LibraryProfile } from '../profile';
import { pathsOf } from './closeCodes';

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

/** serenity: a client of Discord's gateway over tungstenite. */
export const serenity: LibraryProfile = {
  id: 'serenity',
  name: 'serenity',
  languages: ['rust'],
  homepage: 'https://github.com/serenity-rs/serenity',
  versions: '0.12.2',
  modules: ['serenity', 'serenity::*'],
  exports: {
    ShardManager: type('ShardManager'),
    close_codes: { kind: 'namespace', exports: constantsOf(members) },
  },
  types: { ShardManager: { side: 'client', members: { shutdown: sends('shutdown') } } },
  sends: [
    {
      id: 'shutdown',
      label: 'serenity ShardManager::shutdown()',
      code: { position: 1 },
      whenOmitted: 'required',
      side: 'client',
      fates: everyCode(sent),
    },
  ],
  receives: [],
  constants: pathsOf(members, 'close_codes'),
  evidence: [
    { claim: 'shutdown', how: 'read', source: 'serenity-rs/serenity f1253f9 src/gateway/bridge/shard_manager.rs' },
    { claim: 'constants', how: 'read', source: 'serenity-rs/serenity f1253f9 src/constants.rs' },
  ],
};
