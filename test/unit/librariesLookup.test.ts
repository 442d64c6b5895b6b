import { describe, expect, test } from 'vitest';
import { libraries } from '../../shared/src/libraries';
import { librariesFor, libraryById, libraryOfModule, receiveApi, sendApi } from '../../shared/src/libraries/lookup';
import { supportedLibraries } from '../../shared/src/libraries/supportedLibrariesTable';

describe('libraryOfModule', () => {
  test.each([
    ['ws', 'ws'],
    ['isomorphic-ws', 'isomorphic-ws'],
    ['websocket', 'websocket'],
    ['uWebSockets.js', 'uwebsockets-js'],
    ['partysocket/react', 'partysocket'],
    ['crossws/adapters/node', 'crossws'],
    ['graphql-ws/use/ws', 'graphql-ws'],
    ['rxjs/webSocket', 'rxjs-websocket'],
    ['hono/ws', 'hono'],
    ['@hono/node-ws', 'hono'],
    ['cloudflare:workers', 'cloudflare-workers'],
    ['bun', 'bun'],
    ['sockjs-client/dist/sockjs.js', 'sockjs-client'],
  ])('%s is %s', (specifier, id) => {
    expect(libraryOfModule('javascript', specifier, () => false)?.id).toBe(id);
  });

  test.each(['./ws', 'ws/lib/sender', 'rxjs', 'express', 'net', '', '/', 'partysocketx', 'node:http'])(
    '%j is no library',
    (specifier) => {
      expect(libraryOfModule('javascript', specifier, () => false)).toBeUndefined();
    },
  );

  test('a name that two libraries have stands for the one of which a sign shows', () => {
    const named = (text: string) => libraryOfModule('lua', 'http.websocket', (sign) => text.includes(sign))?.id;
    expect(named('local skynet = require "skynet"')).toBe('skynet');
    expect(named('websocket.new_from_uri(uri)')).toBe('lua-http');
    expect(named('websocket.close(id, 1000)')).toBeUndefined();
  });

  test('an unknown language has no libraries', () => {
    expect(librariesFor('cobol')).toEqual([]);
    expect(libraryOfModule('cobol', 'ws', () => false)).toBeUndefined();
  });
});

describe('apis', () => {
  test('are found in the profile itself, then in the one it is based on', () => {
    const isomorphic = libraryById('isomorphic-ws')!;
    expect(sendApi(isomorphic, 'isomorphic.close')?.label).toBe('isomorphic-ws WebSocket.close()');
    expect(sendApi(isomorphic, 'close')?.label).toBe('ws WebSocket.close()');
    expect(receiveApi(isomorphic, 'close-event')?.label).toBe("ws 'close' event");
    expect(sendApi(isomorphic, 'nothing')).toBeUndefined();
    expect(receiveApi(isomorphic, 'nothing')).toBeUndefined();
  });

  test('are absent for an unknown id', () => {
    expect(libraryById('nothing')).toBeUndefined();
    expect(sendApi(libraryById('ws')!, 'nothing')).toBeUndefined();
  });
});

describe('the table of supported libraries', () => {
  test('has a row for each library, in each language', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const table = supportedLibraries(locale);
      for (const profile of libraries) expect(table).toContain(`[${profile.name}](${profile.homepage})`);
      const widths = new Set(
        table
          .split('\n')
          .filter((line) => line.startsWith('|'))
          .map((line) => line.split(/(?<!\\)\|/u).length),
      );
      expect([...widths]).toEqual([8]);
    }
  });

  test('says what ws sends and rejects', () => {
    expect(supportedLibraries('en')).toContain(
      '| [ws](https://github.com/websockets/ws) | `ws WebSocket.close()` | 1000–1003, 1007–1014, 3000–4999 | rejected | 8.23.0 | run |',
    );
    expect(supportedLibraries('en')).toContain(
      '| `SockJS.close()` | none: the code stays on this side | 0: sent as 1000; 1–999, 1001–2999, 5000–65535: rejected | 1.6.1 | run |',
    );
    expect(supportedLibraries('zh-cn')).toContain(
      '| `WebSocketConnection.close()` | 1000–1003、1007–1015、3000–4999 | 被拒绝 | 1.0.35 | 实际运行 |',
    );
  });
});
