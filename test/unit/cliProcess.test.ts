import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckRow } from '../../server/src/cli/checkedFile';
import { temporaryFolder } from './cliHarness';
import type { Folder } from './cliHarness';

/** The built command line, as users start it. */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

function run(directory: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A process that loads the grammars of all languages takes its time on a busy machine. */
const patience = 120_000;

describe('the built command line', () => {
  test('finds the same in a long run, which two threads share', () => {
    const filler = '// nothing to see here\n'.repeat(4000);
    const names = Array.from({ length: 9 }, (_, index) => `long/part${index}.js`);
    folder.write(
      Object.fromEntries(
        names.map((name, index) => [name, `${filler}new WebSocket('wss://example').close(${2000 + index}, 'bye');\n`]),
      ),
    );
    const { status, stdout } = run(folder.path, 'check', '--format', 'json', 'long');
    const rows = JSON.parse(stdout) as CheckRow[];
    expect(status).toBe(1);
    expect(rows.map(({ file, line, column, rule, code }) => [file, line, column, rule, code])).toEqual(
      names.map((name, index) => [name, 4001, 38, 'unassigned-code-sent', 2000 + index]),
    );
  });

  test(
    'gives the examples these errors and warnings, and no others',
    () => {
      const { status, stdout, stderr } = run(root, 'check', '--format', 'json', 'examples');
      const found: { [file: string]: string[] } = {};
      for (const { file, line, rule, severity } of JSON.parse(stdout) as CheckRow[]) {
        if (severity === 'hint') continue;
        (found[file.replace('examples/', '')] ??= []).push(`${line} ${rule}`);
      }
      expect(found).toEqual({
        'Presence.svelte': ['18 wrong-argument'],
        'PriceTicker.vue': ['15 code-rejected-by-library'],
        'lua/feed.lua': ['18 reserved-code-sent'],
        'perl/Feed.pm': ['26 reserved-code-sent'],
        'perl/chat.pl': ['18 wrong-argument', '28 reserved-code-sent', '45 received-code-forwarded'],
        'php/ChatServer.php': ['56 reserved-code-sent', '62 wrong-argument'],
        'ruby/feed_server.rb': ['23 code-never-received', '33 code-rejected-by-library'],
        'browser-client.js': ['17 code-never-received', '57 code-rejected-by-library'],
        'bun-server.ts': ['26 reserved-code-sent', '26 reason-lost'],
        'chat-server.ts': ['27 wrong-argument', '81 reserved-code-sent', '95 reason-too-long'],
        'cloudflare-worker.ts': ['28 reserved-code-sent', '50 received-code-forwarded'],
        'dashboard.html': ['19 code-out-of-range'],
        'game-server.js': ['20 reserved-code-sent'],
        'graphql-subscriptions.ts': ['29 unassigned-code-sent'],
        'proxy.mjs': ['14 received-code-forwarded'],
        'elixir/room_socket.ex': ['15 wrong-argument', '31 reserved-code-sent'],
        'elixir/ticker_client.ex': ['17 reserved-code-sent', '37 code-out-of-range'],
        'zig/room.zig': ['28 wrong-argument', '35 reserved-code-sent'],
        'gdscript/chat_client.gd': ['39 wrong-argument', '45 code-never-received'],
        'clojure/rooms.clj': ['18 wrong-argument', '24 reserved-code-sent'],
        'erlang/room_handler.erl': ['22 wrong-argument', '40 reserved-code-sent', '43 code-never-received'],
        'haskell/Echo.hs': ['31 reserved-code-sent', '40 code-never-received'],
        'python/chat_server.py': ['34 reserved-code-sent', '48 wrong-argument'],
        'python/ticker.py': ['23 code-never-received', '31 reserved-code-sent', '36 code-never-received'],
        'swift/ChatSocket.swift': ['27 reserved-code-sent'],
        'dart/price_feed.dart': ['19 code-rejected-by-library', '27 code-rejected-by-library'],
        'go/chat.go': ['55 wrong-argument', '89 code-never-received', '102 reserved-code-sent'],
        'go/ticker.go': ['36 reserved-code-sent', '46 code-never-received'],
        'rust/feed.rs': ['39 reserved-code-sent', '48 code-never-received'],
        'rust/rooms.rs': ['51 wrong-argument', '63 reserved-code-sent'],
        'java/ChatEndpoint.java': ['32 reserved-code-sent', '67 wrong-argument'],
        'java/FeedClient.java': ['28 code-rejected-by-library'],
        'kotlin/ChatRoutes.kt': ['24 wrong-argument', '29 reserved-code-sent'],
        'kotlin/LiveFeed.kt': ['24 reserved-code-sent', '35 received-code-forwarded', '43 code-never-received'],
        'scala/Rooms.scala': ['30 wrong-argument', '35 reserved-code-sent'],
        'csharp/ChatServer.cs': ['40 reserved-code-sent', '71 code-never-received', '77 reserved-code-sent'],
        'c/feed.c': ['46 reserved-code-sent', '54 reserved-code-sent'],
        'cpp/quotes.cpp': ['29 reserved-code-sent'],
        'cpp/relay.cpp': ['73 reserved-code-sent'],
        'objective-c/ChatSocket.m': ['35 reserved-code-sent'],
        'useLiveFeed.tsx': ['34 code-rejected-by-library', '38 reserved-code-sent'],
      });
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    },
    patience,
  );

  test('every example is introduced', () => {
    const names = readdirSync(`${root}examples`, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => relative(`${root}examples`, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    const readme = readFileSync(`${root}examples/README.md`, 'utf8');
    expect(names.filter((name) => !readme.includes(`](${name})`))).toEqual([]);
  });

  test('writes long output to the end before it exits', () => {
    folder.write({
      'many.js': "const WebSocket = require('ws');\n" + 'new WebSocket(url).close(1005);\n'.repeat(5_000),
    });
    const { status, stdout } = run(folder.path, 'check', '--format', 'json', 'many.js');
    expect((JSON.parse(stdout) as unknown[]).length).toBe(5_000);
    expect(status).toBe(1);
  });

  test('a reader that leaves early is no failure', async () => {
    folder.write({
      'many.js': "const WebSocket = require('ws');\n" + 'new WebSocket(url).close(1005);\n'.repeat(5_000),
    });
    const child = spawn(process.execPath, [cli, 'check', 'many.js'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('knows its version and explains codes', () => {
    expect(run(root, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(run(root, 'explain', 'CLOSE_REASON_GOING_AWAY').stdout).toMatch(/^1001 Going Away\n=+\n/u);
    expect(run(root, 'explain', '1005', '1006', '--lang', 'zh-cn').stdout).toContain('1006 Abnormal Closure（异常关');
    expect(run(root, 'explain', 'GOING_WHERE')).toMatchObject({ status: 2, stdout: '' });
  });

  test('lsp answers an editor', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const answer = await new Promise<string>((resolve) => {
      let received = '';
      child.stdout.on('data', (data) => {
        received += String(data);
        if (received.includes('"serverInfo"')) resolve(received);
      });
    });
    child.kill();
    expect(answer).toContain('"name":"websocket-close-codes"');
  });
});
