import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engine, runIn, temporaryFolder } from './cliHarness';
import type { Folder } from './cliHarness';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const run = (...words: string[]) => runIn(folder.path, words);
const filesListed = async (...words: string[]) => {
  const { stdout } = await run('list', '--format', 'json', ...words);
  return (JSON.parse(stdout) as { file: string }[]).map((row) => row.file);
};

describe('check', () => {
  test('writes findings as a JSON array of the promised shape', async () => {
    folder.write({ 'src/a.js': 'ws.\r\nclose(1005); close(1000)' });
    const { status, stdout, stderr } = await run('check', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'src/a.js',
        line: 2,
        column: 7,
        endLine: 2,
        endColumn: 11,
        rule: 'reserved-code-sent',
        severity: 'error',
        message: '1005 is\nnot 100% right',
        code: 1005,
        library: 'ws',
        certainty: 'certain',
      },
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('writes an empty array when there is nothing', async () => {
    folder.write({ 'a.js': 'close(1000)' });
    expect(await run('check', '--format', 'json')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  test('writes a page for people', async () => {
    folder.write({ 'a.js': 'close(1005)\n\n\n\n\n\n\n\n\nclose(1016)', 'b.js': 'close(3333)', 'c.js': '' });
    expect((await run('check')).stdout).toBe(
      [
        'a.js',
        '   1:7  error    1005 is not 100% right  reserved-code-sent',
        '  10:7  warning  1016 is not 100% right  unassigned-code-sent',
        '',
        'b.js',
        '  1:7  hint  3333 is not 100% right  unregistered-code',
        '',
        '✖ 3 findings in 2 files (1 error, 1 warning, 1 hint)',
        '',
      ].join('\n'),
    );
  });

  test('says how much it looked at when all is well', async () => {
    folder.write({ 'a.js': 'close(1000)', 'b.js': '' });
    const { status, stdout } = await run('check');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '✔ No findings: 2 files looked at, 1 of them with close codes.\n',
    });
  });

  test('speaks Chinese where it is asked to', async () => {
    folder.write({ 'a.js': 'close(1005) close(1016)' });
    expect((await run('check', '--lang', 'zh-cn')).stdout).toContain('✖ 1 个文件中有 2 个问题（1 个错误，1 个警告）');
  });

  test('writes workflow commands for GitHub', async () => {
    folder.write({ 'a, b:c%.js': 'close(1005) close(3333)' });
    expect((await run('check', '--format', 'github')).stdout).toBe(
      '::error file=a%2C b%3Ac%25.js,line=1,col=7,endLine=1,endColumn=11,title=reserved-code-sent::1005 is%0Anot 100%25 right\n' +
        '::notice file=a%2C b%3Ac%25.js,line=1,col=19,endLine=1,endColumn=23,title=unregistered-code::3333 is%0Anot 100%25 right\n',
    );
  });

  test.each([
    ['error', 'close(1016)', 0],
    ['error', 'close(1005)', 1],
    ['warning', 'close(1016)', 1],
    ['warning', 'close(3333)', 0],
    ['hint', 'close(3333)', 1],
    ['never', 'close(1005)', 0],
  ])('--fail-on %s with %s exits with %i', async (level, text, status) => {
    folder.write({ 'a.js': text });
    expect((await run('check', '--fail-on', level)).status).toBe(status);
  });

  test('colours for terminals only, and not under NO_COLOR', async () => {
    folder.write({ 'a.js': 'close(1005)' });
    const terminal = { write: () => undefined, isTerminal: true };
    const on = async (environment: { [name: string]: string }) => {
      let text = '';
      const stdout = { ...terminal, write: (part: string) => void (text += part) };
      await runIn(folder.path, ['check'], { stdout, environment });
      return text.includes('\u001b[31merror');
    };
    expect(await on({})).toBe(true);
    expect(await on({ NO_COLOR: '1' })).toBe(false);
    expect(await on({ TERM: 'dumb' })).toBe(false);
    expect((await run('check')).stdout).not.toContain('\u001b');
  });

  test('a file name cannot steer the terminal', async () => {
    folder.write({ 'a\u001b[2J.js': 'close(1005)' });
    expect((await run('check')).stdout.split('\n')[0]).toBe('a\\x1b[2J.js');
  });
});

describe('list', () => {
  test('writes sites as a JSON array of the promised shape', async () => {
    folder.write({ 'a.js': '\u{1F600} close(1001)' });
    const { status, stdout } = await run('list', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'a.js',
        line: 1,
        column: 10,
        endLine: 1,
        endColumn: 14,
        text: '1001',
        code: 1001,
        name: 'Going Away',
        role: 'send',
        library: null,
        certainty: 'certain',
      },
    ]);
    expect(status).toBe(0);
  });

  test('writes a page for people', async () => {
    folder.write({ 'a.js': 'close(1001)\nclose(4321)' });
    expect((await run('list')).stdout).toBe(
      'a.js\n  1:7  sent  1001  Going Away  –  certain\n  2:7  sent  4321  –           –  certain\n\n2 places in 1 file\n',
    );
    expect((await run('list', '--lang=zh')).stdout).toContain('  1:7  发送  1001  Going Away  –  确定\n');
  });

  test("names a private code by the project's table", async () => {
    folder.write({
      'websocket-close-codes.json': '{ "privateCodes": [{ "code": 4321, "name": "SessionReplaced" }] }',
      'src/a.js': 'close(4321)',
    });
    const { stdout } = await run('list', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ code: 4321, name: 'SessionReplaced' }]);
  });
});

describe('which files are looked at', () => {
  test('ignored and hidden ones are not, in the order of folders and names', async () => {
    folder.write({
      '.git/HEAD': '',
      '.git/info/exclude': 'excluded.js\n',
      '.gitignore': 'node_modules/\n*.gen.js\n!kept.gen.js\n',
      '.ignore': 'vendor\n!wanted/.secret.js\n',
      'b.js': 'close(1)',
      'a.js': 'close(1)',
      'a/z.js': 'close(1)',
      'a/.gitignore': '/local.js',
      'a/local.js': 'close(1)',
      'a/b/local.js': 'close(1)',
      'excluded.js': 'close(1)',
      'node_modules/x/index.js': 'close(1)',
      'x.gen.js': 'close(1)',
      'kept.gen.js': 'close(1)',
      'vendor/v.js': 'close(1)',
      '.hidden.js': 'close(1)',
      '.hidden/a.js': 'close(1)',
      'wanted/.secret.js': 'close(1)',
      'text.txt': 'close(1)',
    });
    expect(await filesListed()).toEqual(['a.js', 'b.js', 'kept.gen.js', 'a/z.js', 'a/b/local.js', 'wanted/.secret.js']);
  });

  test('.gitignore counts inside a repository only', async () => {
    folder.write({ '.gitignore': 'a.js', 'a.js': 'close(1)' });
    expect(await filesListed()).toEqual(['a.js']);
  });

  test('ignore files above the given folder count', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'gen/\n/src/x.js',
      'src/gen/a.js': 'close(1)',
      'src/x.js': 'close(1)',
      'src/y.js': 'close(1)',
    });
    expect(await filesListed('src')).toEqual(['src/y.js']);
  });

  test('a repository inside another does not hear the outer .gitignore', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'x.js',
      'inner/.git/HEAD': '',
      'inner/x.js': 'close(1)',
      'x.js': 'close(1)',
    });
    expect(await filesListed()).toEqual(['inner/x.js']);
  });

  test('what is named is looked at although it be ignored or hidden', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'node_modules/\na.js',
      'a.js': 'close(1)',
      '.b.js': 'close(1)',
      'node_modules/x/i.js': 'close(1)',
      'zero.js': 'close(1)\0',
    });
    expect(await filesListed('a.js', '.b.js', 'node_modules', 'zero.js')).toEqual([
      'a.js',
      '.b.js',
      'node_modules/x/i.js',
      'zero.js',
    ]);
  });

  test('a file named twice is looked at once', async () => {
    folder.write({ 'src/a.js': 'close(1)' });
    expect(await filesListed('src/a.js', 'src', './src/../src/a.js')).toEqual(['src/a.js']);
  });

  test('links are not followed, so that a circle of them is harmless; a named link is', async () => {
    folder.write({ 'src/a.js': 'close(1)', 'out/b.js': 'close(1)' });
    symlinkSync(join(folder.path, 'src'), join(folder.path, 'src/self'));
    symlinkSync(join(folder.path, 'out'), join(folder.path, 'src/out'));
    symlinkSync(join(folder.path, 'out/b.js'), join(folder.path, 'src/c.js'));
    symlinkSync('nowhere', join(folder.path, 'src/broken.js'));
    expect(await filesListed('src')).toEqual(['src/a.js']);
    expect(await filesListed('src/c.js')).toEqual(['src/c.js']);
  });

  test('files outside the working directory are shown with ..', async () => {
    folder.write({ 'src/a.js': 'close(1)', 'other/b.js': 'close(1)' });
    const { stdout } = await runIn(join(folder.path, 'other'), ['list', '--format', 'json', '../src']);
    expect(JSON.parse(stdout)).toMatchObject([{ file: '../src/a.js' }]);
  });
});

describe('what goes wrong outside', () => {
  test('a path that does not exist fails, and the rest is checked', async () => {
    folder.write({ 'a.js': 'close(1005)' });
    const { status, stdout, stderr } = await run('check', 'nope.js', 'a.js', 'a.js/deeper');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'nope.js: no such file or folder\na.js/deeper: cannot be read (not a directory)\n',
    });
    expect(stdout).toContain('reserved-code-sent');
  });

  test('where nothing could be looked at, no tick stands before the sum', async () => {
    const { status, stdout } = await run('check', 'nope.js');
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: '! No findings: 0 files looked at, 0 of them with close codes.\n',
    });
  });

  test('a named file of another language is told, and is no failure', async () => {
    folder.write({ 'a.txt': '' });
    expect(await run('list', '--format', 'json', 'a.txt')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: 'a.txt: not checked, its language is not supported\n',
    });
  });

  test('a device is neither file nor folder', async () => {
    const { status, stderr } = await run('list', '/dev/null');
    expect(status).toBe(2);
    expect(stderr).toMatch(/dev\/null: neither a file nor a folder\n$/u);
  });

  test('what cannot be read is told; only what was named fails', async () => {
    folder.write({ 'a.js': 'close(1005)', 'locked.js': 'close(1005)', 'src/b.js': 'close(1005)' });
    chmodSync(join(folder.path, 'locked.js'), 0);
    chmodSync(join(folder.path, 'src'), 0);
    const walked = await run('check', '--fail-on', 'never');
    const named = await run('check', '--fail-on', 'never', 'locked.js');
    chmodSync(join(folder.path, 'src'), 0o700);
    // The superuser reads everything.
    const isSuperuser = process.getuid?.() === 0;
    expect([walked.status, named.status]).toEqual(isSuperuser ? [0, 0] : [0, 2]);
    expect(walked.stderr).toBe(
      isSuperuser ? '' : 'locked.js: cannot be read (permission denied)\nsrc: cannot be read (permission denied)\n',
    );
  });

  test('UTF-16 and marked UTF-8 are read, damaged text is told, binary files are left out', async () => {
    const utf16 = Buffer.from('\ufeffclose(1001)', 'utf16le');
    folder.write({
      'big.js': Buffer.from(utf16).swap16(),
      'damaged.js': Buffer.concat([Buffer.from('close(1002) // caf'), Buffer.from([0xe9])]),
      'little.js': utf16,
      'marked.js': '\ufeffclose(1003)',
      'zero.js': 'close(1005)\0',
    });
    const { status, stdout, stderr } = await run('list', '--format', 'json');
    const rows = JSON.parse(stdout) as { file: string; column: number; code: number }[];
    expect(rows.map(({ file, column, code }) => [file, column, code])).toEqual([
      ['big.js', 7, 1001],
      ['damaged.js', 7, 1002],
      ['little.js', 7, 1001],
      ['marked.js', 7, 1003],
    ]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'damaged.js: holds bytes that are not valid text; columns in their lines may be off\n',
    });
  });

  test('files past maximumFileSize are told and passed over', async () => {
    folder.write({
      'src/websocket-close-codes.json': '{ "maximumFileSize": 1000 }',
      'src/a.js': `close(1005)${' '.repeat(1_000)}`,
      'huge.js': `close(1005)${' '.repeat(6_000_001)}`,
      'long.js': `${'x;'.repeat(400_000)}close(1005)`,
    });
    const { status, stdout, stderr } = await run('list', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'long.js', line: 1, column: 800_007 }]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'huge.js: not checked, larger than maximumFileSize (2,000,000)\n' +
        'src/a.js: not checked, larger than maximumFileSize (1,000)\n',
    });
  });

  test('an analysis that stopped early is told', async () => {
    folder.write({ 'a.js': 'close(1005)' });
    const slow = {
      ...engine,
      analyse: async (id: string, text: string) => ({
        ...(await engine.analyse(id, text)),
        limited: 'too-slow' as const,
      }),
    };
    const { status, stderr } = await runIn(folder.path, ['check', '--fail-on', 'never'], {
      loadEngine: async () => slow,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'a.js: not checked in full, parsing it took too long\n' });
  });

  test('minified files are told of in one line', async () => {
    const limitedTo = (limited: 'minified' | 'too-many-names') => ({
      loadEngine: async () => ({
        ...engine,
        analyse: async (id: string, text: string) => ({ ...(await engine.analyse(id, text)), limited }),
      }),
    });
    const told = async (...words: string[]) =>
      (await runIn(folder.path, ['check', ...words], limitedTo('minified'))).stderr;
    folder.write({ 'a.js': 'close(1000)' });
    expect(await told()).toBe('a.js: not checked, it is minified\n');
    folder.write({ 'b.js': 'close(1000)', 'c.js': 'close(1000)' });
    expect(await told()).toBe('a.js and 2 more: not checked, they are minified\n');
    expect(await told('--lang', 'zh-cn')).toBe('a.js 等 3 个文件：未检查，文件已被压缩\n');
    const crowded = await runIn(folder.path, ['check', 'b.js'], limitedTo('too-many-names'));
    expect(crowded.stderr).toBe('b.js: not checked in full, names in it stand in more places than are looked into\n');
  });

  test('an error of our own is status 2, with what is known of it', async () => {
    const { status, stdout, stderr } = await runIn(folder.path, ['check'], {
      loadEngine: async () => Promise.reject(new Error('no grammar')),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Internal error: Error: no grammar/u);
  });
});

describe('project file', () => {
  test('the nearest one wins', async () => {
    folder.write({
      'websocket-close-codes.json': '{ "rules": { "reserved-code-sent": "off" } }',
      'a.js': 'close(1005)',
      'in/websocket-close-codes.json': '{}',
      'in/deep/b.js': 'close(1005)',
      'out/websocket-close-codes.json': '{ "enable": false }',
      'out/c.js': 'close(1005)',
      'other/websocket-close-codes.json': '{ "ignoreLanguages": ["javascript"] }',
      'other/d.js': 'close(1005)',
    });
    const { stdout } = await run('check', '--format', 'json');
    expect((JSON.parse(stdout) as { file: string }[]).map((row) => row.file)).toEqual(['in/deep/b.js']);
  });

  test('a wrong one is told once with path and key, and fails; the rest holds', async () => {
    folder.write({
      'websocket-close-codes.json': '{ "rules": { "reserved-code-sent": "loud", "unassigned-code-sent": "off" } }',
      'src/a.js': 'close(1005) close(1016)',
      'src/b.js': 'close(1016)',
    });
    const { status, stdout, stderr } = await run('check', '--format', 'json');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'websocket-close-codes.json: rules.reserved-code-sent must be one of off, hint, info, warning, error\n',
    });
    expect(JSON.parse(stdout)).toMatchObject([{ code: 1005 }]);
  });

  test('one that is no JSON is told', async () => {
    folder.write({ 'websocket-close-codes.json': '{', 'a.js': 'close(1000)' });
    const { status, stderr } = await run('check');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^websocket-close-codes\.json: the file is not valid JSON: /u);
  });
});

describe('explain', () => {
  test.each([
    [['1006'], 'en 1006\n'],
    [['-lang'], undefined],
    [['CLOSE_GOING_AWAY'], 'en 1001\n'],
    [['goingAway'], 'en 1001\n'],
    [['Going Away', 'abnormal'], 'en 1001 1006\n'],
    [['策略违规', '--lang', 'zh-cn'], 'zh-cn 1008\n'],
    [['--', '-5'], 'en -5\n'],
    [['65536'], 'en 65536\n'],
    [['0x3ED', '1_006'], 'en 1005 1006\n'],
    [['1000.5'], 'en 1000.5\n'],
    [['10_00x'], undefined],
  ])('%j', async (words, stdout) => {
    const outcome = await run('explain', ...words);
    expect(outcome.stdout).toBe(stdout ?? '');
    expect(outcome.status).toBe(stdout === undefined ? 2 : 0);
  });

  test('an unknown name is told with the nearest known', async () => {
    expect(await run('explain', 'going')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '"going" is neither a number nor the name of a close code. Did you mean 1001 Going Away or 1012 Service Restart?\n',
    });
  });
});

describe('the rest', () => {
  test('help and version', async () => {
    expect((await run('--help')).stdout).toMatch(/^websocket-close-codes: explains/u);
    expect((await run('--help', '--lang', 'zh-cn')).stdout).toMatch(/^websocket-close-codes：解释/u);
    expect(await run('--version')).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  test('wrong usage is told on standard error', async () => {
    expect(await run('check', '--fix')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Unknown option --fix for check.\nSee websocket-close-codes --help.\n',
    });
  });

  test('lsp starts the server', async () => {
    let isStarted = false;
    const startServer = async () => {
      isStarted = true;
    };
    expect((await runIn(folder.path, ['lsp', '--stdio'], { startServer })).status).toBe(0);
    expect(isStarted).toBe(true);
  });

  test('a long walk shows its progress on a terminal, and wipes it', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}.js`, ''])));
    let time = 0;
    let shown = '';
    const stderr = { write: (text: string) => void (shown += text), isTerminal: true };
    await runIn(folder.path, ['check'], { stderr, now: () => (time += 400) });
    expect(shown).toBe('\r\u001b[K32 files looked at…\r\u001b[K');
  });
});
