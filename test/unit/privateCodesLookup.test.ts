import { describe, expect, test } from 'vitest';
import {
  privateConstant,
  privateEnum,
  privateMeaning,
  privateMeanings,
  privateSetById,
  privateSetsFor,
} from '../../shared/src/privateCodes';
import type { PrivateCodeSet } from '../../shared/src/privateCodes/privateCodeSet';

function idsFor(modules: readonly string[], text = ''): readonly string[] {
  return privateSetsFor({ modules, text }).map((set) => set.id);
}

function sets(...ids: readonly string[]): readonly PrivateCodeSet[] {
  return ids.map((id) => {
    const set = privateSetById(id);
    if (set === undefined) throw new Error(`no set ${id}`);
    return set;
  });
}

describe('privateSetsFor', () => {
  test.each([
    ['discord.js', ['discord-gateway']],
    ['discord-api-types/v10', ['discord-gateway']],
    ['discord-api-types/voice/v8', ['discord-voice']],
    ['discord-api-types/rpc/v10', ['discord-rpc']],
    ['@discordjs/voice', ['discord-voice']],
    ['graphql-ws', ['graphql-transport-ws']],
    ['graphql-ws/use/ws', ['graphql-transport-ws']],
    ['@liveblocks/react', ['liveblocks']],
    ['@colyseus/sdk', ['colyseus']],
    ['github.com/centrifugal/centrifuge', ['centrifugo']],
    ['org.springframework.web.socket.handler', ['spring']],
    ['org.springframework.web.socket', ['spring']],
    ['sockjs-client', ['sockjs']],
    ['fathom_charts::stream', ['fathom-charts']],
  ])('an import of %s shows %j', (module, ids) => {
    expect(idsFor([module])).toEqual(ids);
  });

  test.each([
    ['new WebSocket("wss://gateway.discord.gg/?v=10")', ['discord-gateway']],
    ['new WebSocket(`wss://${region}.discord.media`)', []],
    ["connect('wss://rotterdam1.discord.media:443')", ['discord-voice']],
    ["new WebSocket(url, 'graphql-transport-ws')", ['graphql-transport-ws']],
    ['"wss://ws-eu.pusher.com/app/key"', ['pusher']],
    ["new WebSocket('wss://eventsub.wss.twitch.tv/ws')", ['twitch-eventsub']],
    ['new SockJS("/chat")', ['sockjs']],
    ['if (code === TLSyncErrorCloseEventCode) {}', ['tldraw-sync']],
  ])('the text %j shows %j', (text, ids) => {
    expect(idsFor([], text)).toEqual(ids);
  });

  test.each([
    'new WebSocket("wss://example.com")',
    '// graphql-transport-ws is nice',
    'notgateway.discord.gg',
    'gateway.discord.ggx',
    'const MySockJSThing = 1',
    '',
  ])('the text %j shows nothing', (text) => {
    expect(idsFor(['ws', 'react', './discord.js', 'graphql'], text)).toEqual([]);
  });

  test('a set shown twice stands once', () => {
    expect(idsFor(['graphql-ws', 'graphql-ws/use/ws'], "'graphql-transport-ws'")).toEqual(['graphql-transport-ws']);
  });
});

describe('privateMeaning', () => {
  test('gives the row of the one set that names the code', () => {
    const meaning = privateMeaning(sets('graphql-transport-ws', 'y-websocket'), 4401);
    expect(meaning?.set.id).toBe('graphql-transport-ws');
    expect(meaning?.code).toMatchObject({ code: 4401, name: 'Unauthorized', reconnect: 'no' });
  });

  test('is undefined when two sets name the code', () => {
    expect(privateMeaning(sets('discord-gateway', 'discord-voice'), 4014)).toBeUndefined();
    expect(privateMeanings(sets('discord-gateway', 'discord-voice'), 4014).map(({ set }) => set.id)).toEqual([
      'discord-gateway',
      'discord-voice',
    ]);
  });

  test('gives the rule of a range where no row stands', () => {
    const meaning = privateMeaning(sets('y-websocket'), 4450);
    expect([meaning?.code, meaning?.rule?.en]).toEqual([
      undefined,
      'Permanent: the provider does not connect again and emits `closed`.',
    ]);
    expect(privateMeaning(sets('y-websocket'), 4500)?.rule?.en).toBe('The provider connects again.');
    expect(privateMeaning(sets('pusher'), 4100)).toMatchObject({
      code: { code: 4100 },
      rule: { en: 'Connect again after a second or more.' },
    });
  });

  test('is undefined for codes that nobody names', () => {
    expect(privateMeaning(sets('discord-gateway'), 4006)).toBeUndefined();
    expect(privateMeaning([], 4000)).toBeUndefined();
    expect(privateMeanings(sets('obs-websocket'), 4001)).toEqual([]);
  });
});

describe('enums and constants of modules', () => {
  test('Discord’s gateway and voice codes', () => {
    expect(privateEnum('discord-api-types/v10', 'GatewayCloseCodes')).toEqual({
      UnknownError: 4000,
      UnknownOpcode: 4001,
      DecodeError: 4002,
      NotAuthenticated: 4003,
      AuthenticationFailed: 4004,
      AlreadyAuthenticated: 4005,
      InvalidSeq: 4007,
      RateLimited: 4008,
      SessionTimedOut: 4009,
      InvalidShard: 4010,
      ShardingRequired: 4011,
      InvalidAPIVersion: 4012,
      InvalidIntents: 4013,
      DisallowedIntents: 4014,
    });
    expect(privateEnum('discord-api-types/voice/v8', 'VoiceCloseCodes')).toEqual({
      UnknownOpcode: 4001,
      FailedToDecode: 4002,
      NotAuthenticated: 4003,
      AuthenticationFailed: 4004,
      AlreadyAuthenticated: 4005,
      SessionNoLongerValid: 4006,
      SessionTimeout: 4009,
      ServerNotFound: 4011,
      UnknownProtocol: 4012,
      Disconnected: 4014,
      VoiceServerCrashed: 4015,
      UnknownEncryptionMode: 4016,
      EndToEndEncryptionDAVEProtocolRequired: 4017,
      BadRequest: 4020,
      RateLimited: 4021,
      CallTerminated: 4022,
    });
  });

  test.each([
    ['discord.js', 'GatewayCloseCodes', 'InvalidIntents', 4013],
    ['discord-api-types/gateway/v10', 'GatewayCloseCodes', 'RateLimited', 4008],
    ['discord-api-types/v10', 'RPCCloseEventCodes', 'CloseAbnormal', 1006],
    ['@discordjs/ws', 'CloseCodes', 'Resuming', 4200],
    ['graphql-ws', 'CloseCode', 'TooManyInitialisationRequests', 4429],
    ['@colyseus/sdk', 'CloseCode', 'MAY_TRY_RECONNECT', 4010],
    ['@liveblocks/core', 'WebsocketCloseCodes', 'TOKEN_EXPIRED', 4109],
  ])('%s %s.%s is %i', (module, name, member, code) => {
    expect(privateEnum(module, name)?.[member]).toBe(code);
  });

  test('single constants', () => {
    expect(privateConstant('@tldraw/sync-core', 'TLSyncErrorCloseEventCode')).toBe(4099);
    expect(privateConstant('@tldraw/sync-core', 'Other')).toBeUndefined();
    expect(privateConstant('elsewhere', 'TLSyncErrorCloseEventCode')).toBeUndefined();
  });

  test('unknown modules and names have none', () => {
    expect(privateEnum('ws', 'CloseCode')).toBeUndefined();
    expect(privateEnum('graphql-ws', 'Other')).toBeUndefined();
    expect(privateSetById('nothing')).toBeUndefined();
  });
});
