import { describe, expect, test } from 'vitest';
import { fateOf } from '../../shared/src/libraries/fates';
import { librariesFor, libraryById, sendApi } from '../../shared/src/libraries/lookup';
import type { Fate, SendApi } from '../../shared/src/libraries/profile';

/** The sets of codes, written out once more and independently of the profiles: one predicate each. */
const codeSets = {
  WHATWG: (code: number) => code === 1000 || (code >= 3000 && code <= 4999),
  RFC14: (code: number) =>
    (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999),
  RFC15: (code: number) =>
    (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1015) || (code >= 3000 && code <= 4999),
  CF: (code: number) => code >= 1000 && code <= 4999 && ![1004, 1005, 1006, 1015].includes(code),
  U16: () => true,
  none: () => false,
  'U16 minus 0': (code: number) => code !== 0,
  'U16 minus 1005': (code: number) => code !== 1005,
  'U16 minus 0, 1005 and 1006': (code: number) => code !== 0 && code !== 1005 && code !== 1006,
} as const;

type Row = readonly [
  library: string,
  send: string,
  set: keyof typeof codeSets,
  rest: Fate['kind'] | 'none',
  zero?: Fate['kind'],
];

const table: readonly Row[] = [
  ['browser-websocket', 'close', 'WHATWG', 'rejected'],
  ['websocket-stream', 'stream-close', 'WHATWG', 'rejected'],
  ['websocket-stream', 'websocket-error', 'WHATWG', 'rejected'],
  ['undici', 'close', 'WHATWG', 'rejected'],
  ['deno', 'client.close', 'WHATWG', 'rejected'],
  ['deno', 'server.close', 'U16', 'none'],
  ['deno', 'close', 'U16', 'none'],
  ['bun', 'server.close', 'U16 minus 0, 1005 and 1006', 'sent-empty'],
  ['bun', 'client.close', 'RFC14', 'rejected'],
  ['react-native', 'close', 'RFC14', 'dropped'],
  ['k6-ws', 'close', 'U16 minus 1005', 'sent-empty'],
  ['k6-websockets', 'close', 'WHATWG', 'rejected', 'replaced'],
  ['cloudflare-workers', 'close', 'CF', 'rejected'],
  ['ws', 'close', 'RFC14', 'rejected'],
  ['isomorphic-ws', 'isomorphic.close', 'RFC14', 'rejected'],
  ['express-ws', 'close', 'RFC14', 'rejected'],
  ['websocket', 'close', 'RFC15', 'rejected'],
  ['websocket', 'drop', 'U16', 'none'],
  ['websocket', 'sendCloseFrame', 'U16', 'none'],
  ['websocket', 'w3c.close', 'RFC15', 'rejected', 'replaced'],
  ['websocket-driver', 'close', 'U16 minus 0', 'none', 'replaced'],
  ['faye-websocket', 'close', 'WHATWG', 'rejected'],
  ['sockjs-client', 'close', 'WHATWG', 'rejected', 'replaced'],
  ['sockjs', 'close', 'U16', 'none'],
  ['uwebsockets-js', 'end', 'U16 minus 0, 1005 and 1006', 'sent-empty'],
  ['uwebsockets-js', 'close', 'none', 'dropped'],
  ['reconnecting-websocket', 'close', 'WHATWG', 'rejected'],
  ['reconnecting-websocket', 'reconnect', 'WHATWG', 'dropped'],
  ['reconnecting-websocket', 'given.close', 'RFC14', 'rejected'],
  ['reconnecting-websocket', 'given.reconnect', 'RFC14', 'dropped'],
  ['partysocket', 'close', 'WHATWG', 'dropped'],
  ['partysocket', 'reconnect', 'WHATWG', 'dropped'],
  ['partysocket', 'given.close', 'RFC14', 'dropped'],
  ['partysocket', 'given.reconnect', 'RFC14', 'dropped'],
  ['rxjs-websocket', 'error', 'WHATWG', 'rejected', 'sent-empty'],
  ['rxjs-websocket', 'given.error', 'RFC14', 'rejected', 'sent-empty'],
  ['hono', 'close', 'RFC14', 'rejected'],
  ['crossws', 'peer.close', 'RFC14', 'rejected'],
  ['crossws', 'adapter.close', 'RFC14', 'rejected'],
  ['crossws', 'adapter.closeAll', 'RFC14', 'rejected'],
  ['colyseus', 'client.leave', 'RFC14', 'rejected'],
  ['colyseus', 'client.close', 'RFC14', 'rejected'],
  ['colyseus', 'room.disconnect', 'RFC14', 'rejected'],
  ['phoenix-js', 'disconnect', 'WHATWG', 'rejected', 'sent-empty'],
  ['phoenix-js', 'given.disconnect', 'RFC14', 'rejected', 'sent-empty'],
  ['mock-socket', 'client.close', 'WHATWG', 'rejected'],
  ['mock-socket', 'server.close', 'U16 minus 0', 'none', 'replaced'],
  ['msw', 'client.close', 'U16', 'none'],
  ['wechat-mini-program', 'close', 'U16', 'none'],
  ['wechat-mini-program', 'close-socket', 'U16', 'none'],
  ['playwright', 'route.close', 'U16', 'none'],
  ['playwright', 'server.close', 'WHATWG', 'dropped'],
  ['mock-socket', 'socket.close', 'U16 minus 0', 'none', 'replaced'],
  ['jest-websocket-mock', 'ws.close', 'U16 minus 0', 'none', 'replaced'],
  ['jest-websocket-mock', 'ws.error', 'U16 minus 0', 'none', 'replaced'],
  ['vueuse-websocket', 'use.close', 'WHATWG', 'rejected'],
  ['websocket-as-promised', 'promised.close', 'WHATWG', 'rejected'],
  ['discordjs-ws', 'manager.destroy', 'RFC14', 'rejected', 'replaced'],
  ['discordjs-ws', 'shard.destroy', 'RFC14', 'rejected', 'replaced'],
  ['supabase-realtime', 'disconnect', 'WHATWG', 'rejected', 'sent-empty'],
  ['socketcluster-client', 'disconnect', 'RFC14', 'rejected', 'replaced'],
  ['elysia', 'ws.close', 'U16 minus 0, 1005 and 1006', 'sent-empty'],
  ['uni-app', 'close', 'U16', 'none'],
  ['uni-app', 'close-socket', 'U16', 'none'],
  ['taro', 'close', 'U16', 'none'],
  ['taro', 'close-socket', 'U16', 'none'],
];

function api(library: string, send: string): SendApi {
  const profile = libraryById(library);
  const found = profile && sendApi(profile, send);
  if (found === undefined) throw new Error(`${library} has no send ${send}`);
  return found;
}

describe('what each call does with each code from 0 to 65535', () => {
  const rows = table.map(([library, send, set, rest, zero]) => ({ library, send, set, rest, zero }));

  test.each(rows)('$library $send sends $set; the rest is $rest', ({ library, send, set, rest, zero }) => {
    const { fates } = api(library, send);
    const wrong: unknown[] = [];
    for (let code = 0; code <= 65535; code++) {
      const kind = fateOf(fates, code)?.kind;
      const expected = code === 0 && zero !== undefined ? zero : codeSets[set](code) ? 'sent' : rest;
      if (kind !== expected) wrong.push([code, kind, expected]);
    }
    expect(wrong).toEqual([]);
  });

  test('a code outside 0 to 65535 has no fate', () => {
    const { fates } = api('ws', 'close');
    expect([fateOf(fates, -1), fateOf(fates, 65536)]).toEqual([undefined, undefined]);
  });
});

test('the table holds every call of every library of JavaScript', () => {
  const held = new Set(table.map(([library, send]) => `${library} ${send}`));
  const all = librariesFor('javascript').flatMap((profile) => profile.sends.map((call) => `${profile.id} ${call.id}`));
  expect(all.filter((call) => !held.has(call))).toEqual([]);
});

describe('what a call without a code does', () => {
  test.each([
    ['browser-websocket', 'close', 'sent-empty'],
    ['ws', 'close', 'sent-empty'],
    ['bun', 'server.close', { code: 1000 }],
    ['websocket', 'close', { code: 1000 }],
    ['websocket', 'drop', { code: 1002 }],
    ['websocket-driver', 'close', { code: 1000 }],
    ['faye-websocket', 'close', { code: 1000 }],
    ['sockjs-client', 'close', { code: 1000 }],
    ['uwebsockets-js', 'end', 'sent-empty'],
    ['reconnecting-websocket', 'close', { code: 1000 }],
    ['partysocket', 'close', { code: 1000 }],
    ['rxjs-websocket', 'error', 'sent-empty'],
    ['phoenix-js', 'disconnect', 'sent-empty'],
    ['cloudflare-workers', 'close', 'sent-empty'],
  ] as const)('%s %s', (library, send, expected) => {
    expect(api(library, send).whenOmitted).toEqual(expected);
  });
});

describe('where the code stands', () => {
  test.each([
    ['ws', 'close', { position: 0 }, { position: 1 }],
    ['websocket-driver', 'close', { position: 1 }, { position: 0 }],
    ['phoenix-js', 'disconnect', { position: 1 }, { position: 2 }],
    ['websocket-stream', 'stream-close', { position: 0, field: 'closeCode' }, { position: 0, field: 'reason' }],
    ['websocket-stream', 'websocket-error', { position: 1, field: 'closeCode' }, { position: 1, field: 'reason' }],
    ['rxjs-websocket', 'error', { position: 0, field: 'code' }, { position: 0, field: 'reason' }],
    ['mock-socket', 'server.close', { position: 0, field: 'code' }, { position: 0, field: 'reason' }],
  ] as const)('%s %s', (library, send, code, reason) => {
    expect(api(library, send)).toMatchObject({ code, reason });
  });
});
