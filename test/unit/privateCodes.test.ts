import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { privateCodeSets } from '../../shared/src/privateCodes';

/** The numbers of each set, written out once more. */
const numbers: { readonly [id: string]: readonly number[] } = {
  assemblyai: [
    1013, 3005, 3006, 3007, 3008, 3009, 4000, 4001, 4002, 4003, 4004, 4008, 4010, 4029, 4030, 4031, 4032, 4033, 4034,
    4100, 4101, 4102, 4103, 4104,
  ],
  autobahn: [3000, 3002],
  autopush: [1000, 1011],
  'aws-appsync': [1000, 3001],
  'azure-web-pubsub': [1008],
  centrifugo: [
    3000, 3001, 3004, 3005, 3006, 3008, 3009, 3010, 3011, 3012, 3013, 3014, 3500, 3501, 3502, 3503, 3504, 3505, 3506,
    3507, 3508, 3509,
  ],
  'cloudflare-agents': [1001, 1009, 1011],
  colyseus: [1000, 1001, 1005, 1006, 4000, 4001, 4002, 4003, 4010],
  deepgram: [1000, 1003, 1008, 1009, 1011],
  'discord-gateway': [
    1000, 1001, 4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014, 4200,
  ],
  'discord-rpc': [4000, 4001, 4002, 4003, 4004, 4005],
  'discord-voice': [4001, 4002, 4003, 4004, 4005, 4006, 4009, 4011, 4012, 4014, 4015, 4016, 4017, 4020, 4021, 4022],
  'fathom-charts': [1008, 4000, 4001, 4003, 4008, 4029],
  fluxer: [4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013],
  'graphql-transport-ws': [4004, 4005, 4400, 4401, 4403, 4406, 4408, 4409, 4429, 4499, 4500, 4504],
  guacamole: [1002, 1008],
  hocuspocus: [1009, 4205, 4401, 4403, 4408],
  jupyterlab: [1000, 1001],
  'kubernetes-exec': [1000],
  liveblocks: [1000, 1006, 1011, 1013, 4000, 4001, 4002, 4003, 4004, 4005, 4006, 4100, 4109, 4999],
  livekit: [1000],
  mattermost: [4000, 4001],
  nostr: [4000],
  'obs-websocket': [4000, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012],
  pandascore: [1000, 4001, 4003, 4029],
  partyserver: [1011, 1999],
  phoenix: [1000, 1005, 1008, 1011, 3410],
  protoo: [4000],
  pusher: [4000, 4001, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4100, 4200, 4201, 4202, 4301],
  'qq-bot': [4001, 4002, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014, 4914, 4915],
  quickscreentrading: [4101, 4102],
  saltyrtc: [1001, 1002, 3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008],
  signal: [1000, 1007, 1011, 4401, 4409],
  'slack-socket-mode': [1000],
  socketcluster: [4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009],
  sockjs: [1000, 1002, 1006, 2000, 2007, 2010, 3000],
  spacebar: [4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014],
  speechmatics: [1008],
  spring: [1012, 1013, 4500],
  stompjs: [4001],
  'subscriptions-transport-ws': [1002, 1011],
  'tldraw-sync': [4099],
  'twitch-eventsub': [4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007],
  uvicorn: [1012],
  'y-websocket': [],
  zero: [3000],
};

describe('the registry of private code sets', () => {
  test('holds one set for each file, named like its id', () => {
    const folder = fileURLToPath(new URL('../../shared/src/privateCodes', import.meta.url));
    const others = ['index', 'lookup', 'privateCodeSet', 'sets'];
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/u, ''));
    const ids = privateCodeSets.map((set) => set.id);
    expect(files.filter((file) => !others.includes(file)).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
  });

  test('holds exactly these codes', () => {
    const held = Object.fromEntries(privateCodeSets.map((set) => [set.id, set.codes.map(({ code }) => code)]));
    expect(held).toEqual(numbers);
  });
});

describe.each(privateCodeSets.map((set) => [set.id, set] as const))('%s', (_id, set) => {
  test('says something, and how a file shows it', () => {
    expect(set.codes.length + (set.ranges?.length ?? 0)).toBeGreaterThan(0);
    expect(Object.values(set.detect).flat().length).toBeGreaterThan(0);
    expect(set.source).not.toBe('');
  });

  test('names each code once, in ascending order, from 1000 to 4999', () => {
    const codes = set.codes.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted((a, b) => a - b));
    for (const code of codes) expect(code >= 1000 && code <= 4999, String(code)).toBe(true);
  });

  test('has meanings and rules in English and in Chinese', () => {
    const texts = [...set.codes.map(({ meaning }) => meaning), ...(set.ranges ?? []).map(({ rule }) => rule)];
    for (const text of texts) {
      expect(text.en).toMatch(/[a-z]/iu);
      expect(text.en.endsWith('.')).toBe(true);
      expect(text['zh-cn']).toMatch(/\p{Script=Han}/u);
      expect(text['zh-cn'].endsWith('。')).toBe(true);
      expect(text['zh-cn'].replaceAll(/`[^`]*`/gu, '')).not.toMatch(/\p{Script=Han}[,;!?:.]|[,;!?:]\p{Script=Han}/u);
    }
  });

  test('has ranges and constants within 1000 to 4999', () => {
    for (const { from, to } of set.ranges ?? [])
      expect([from >= 1000, from <= to, to <= 4999]).toEqual([true, true, true]);
    const values = [
      ...(set.exports ?? []).flatMap((row) => Object.values(row.values)),
      ...(set.constants ?? []).map((row) => row.value),
    ];
    for (const value of values) expect(value >= 1000 && value <= 4999, String(value)).toBe(true);
  });
});
