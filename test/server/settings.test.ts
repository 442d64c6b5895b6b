import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diagnostics, findings, fullCapabilities, noCapabilities, open, pull, pushed, startServer } from './driver';
import type { Driver } from './driver';

const uri = 'file:///project/app.js';
const faulty =
  "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\nsocket.close(1005);\n";
const found = ['2:13 reserved-code-sent'];
const projectFile = 'websocket-close-codes.json';

/** A folder of files that is removed with the test. */
function folder(files: { readonly [path: string]: string }): { readonly path: string; uri: (path: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'close-codes-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, uri: (name) => pathToFileURL(join(path, name)).href };
}

function changedOnDisk(driver: Driver, fileUri: string): Promise<void> {
  return driver.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: fileUri, type: 2 }] });
}

describe('settings of the editor', () => {
  test('are asked for once for each document, with its URI', async () => {
    const asked: string[] = [];
    const driver = await startServer({ configuration: (scope) => void asked.push(scope) });
    await open(driver, uri, faulty);
    await findings(driver, uri);
    await findings(driver, uri);
    await open(driver, 'file:///project/other.js', faulty);
    await findings(driver, 'file:///project/other.js');
    expect(asked).toEqual([uri, 'file:///project/other.js']);
  });

  test('set rules, and switch all off', async () => {
    let settings: unknown = { rules: { 'reserved-code-sent': 'info' } };
    const driver = await startServer({ configuration: () => settings });
    await open(driver, uri, faulty);
    expect((await diagnostics(driver, uri)).map(({ severity }) => severity)).toEqual([3]);
    for (const silent of [
      { rules: { 'reserved-code-sent': 'off' } },
      { enable: false },
      { ignoreLanguages: ['javascript'] },
    ]) {
      settings = silent;
      await driver.notify('workspace/didChangeConfiguration', { settings: null });
      expect(await findings(driver, uri)).toEqual([]);
    }
    settings = {};
    await driver.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await findings(driver, uri)).toEqual(found);
  });

  test('that change make the server ask for a new look', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    await pull(driver, uri);
    await driver.notify('workspace/didChangeConfiguration', { settings: null });
    await driver.until(({ method }) => method === 'workspace/diagnostic/refresh');
    await driver.until(({ method }) => method === 'workspace/inlayHint/refresh');
  });

  test('are their own in each folder', async () => {
    const driver = await startServer({
      configuration: (scope) => (scope.startsWith('file:///quiet/') ? { enable: false } : {}),
    });
    const folders = ['loud', 'quiet', 'third', 'fourth', 'fifth'];
    for (const name of folders) await open(driver, `file:///${name}/app.js`, faulty);
    const all = await Promise.all(folders.map((name) => findings(driver, `file:///${name}/app.js`)));
    expect(all).toEqual([found, [], found, found, found]);
  });

  test('are asked for anew when folders come and go', async () => {
    let enable = true;
    const driver = await startServer({ configuration: () => ({ enable }) });
    await open(driver, uri, faulty);
    expect(await findings(driver, uri)).toEqual(found);
    enable = false;
    await driver.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    expect(await findings(driver, uri)).toEqual([]);
  });

  test.each([
    [null],
    [1],
    ['off'],
    [[]],
    [{ rules: 7, enable: 'yes', certainty: 'possible', ignoreLanguages: { a: 1 }, privateCodes: 'x', inlayHints: 0 }],
    [{ rules: { 'reserved-code-sent': 'loud', 'no-such-rule': 'off' }, maximumFileSize: -1 }],
    [{ privateCodes: [null, 1, {}, { code: 1e308, name: 'A' }, { code: 4000, name: 7 }], maximumFileSize: 1e308 }],
    [JSON.parse('{"__proto__": {"enable": false}, "constructor": 1, "rules": {"__proto__": "off"}}') as unknown],
  ])('of any shape do no harm: %j', async (value) => {
    const driver = await startServer({ configuration: () => value });
    await open(driver, uri, faulty);
    expect(await findings(driver, uri)).toEqual(found);
  });

  test('that are wrong are told in the log', async () => {
    const driver = await startServer({ configuration: () => ({ rules: { 'no-such-rule': 'off' } }) });
    await open(driver, uri, faulty);
    await findings(driver, uri);
    const { params } = await driver.until(({ method }) => method === 'window/logMessage');
    expect(params).toEqual({
      type: 2,
      message: 'Setting websocketCloseCodes.rules.no-such-rule is not the id of a rule; it is ignored.',
    });
  });

  test('come with the change to a client that answers no questions', async () => {
    const driver = await startServer({
      capabilities: noCapabilities,
      initializationOptions: { settings: { rules: { 'reserved-code-sent': 'off' } } },
    });
    await open(driver, uri, faulty);
    expect(await pushed(driver, uri)).toEqual([]);
    await driver.notify('workspace/didChangeConfiguration', { settings: { websocketCloseCodes: {} } });
    expect(await pushed(driver, uri)).toEqual(found);
  });

  test('limit the size of documents, and the status says so', async () => {
    const driver = await startServer({ configuration: () => ({ maximumFileSize: 1000 }) });
    await open(driver, uri, faulty + '\n'.repeat(1000));
    expect(await findings(driver, uri)).toEqual([]);
    const { params } = await driver.until(({ params: sent }) => (sent as { state?: string }).state === 'limited');
    expect(params).toEqual({
      state: 'limited',
      detail: 'app.js is larger than maximumFileSize; it is not checked.',
    });
    await driver.notify('textDocument/didClose', { textDocument: { uri } });
    await driver.until(({ params: sent }) => (sent as { state?: string }).state === 'ready');
  });
});

describe('the project file', () => {
  test('nearest above the document wins over the editor, key by key', async () => {
    const { uri: at } = folder({
      [projectFile]: '{ "enable": false }',
      [`inner/${projectFile}`]: '{ "rules": { "code-out-of-range": "hint" } }',
    });
    const driver = await startServer({
      configuration: () => ({ rules: { 'reserved-code-sent': 'info', 'code-out-of-range': 'off' } }),
    });
    const text = `${faulty}socket.close(999);\n`;
    await open(driver, at('app.js'), text);
    await open(driver, at('inner/deep/er/app.js'), text);
    expect(await findings(driver, at('app.js'))).toEqual([]);
    const inner = await diagnostics(driver, at('inner/deep/er/app.js'));
    expect(inner.map(({ code, severity }) => [code, severity])).toEqual([
      ['reserved-code-sent', 3],
      ['code-out-of-range', 4],
    ]);
  });

  test('is watched, and its changes apply at once', async () => {
    const { path, uri: at } = folder({});
    const driver = await startServer();
    const { params } = await driver.until(
      ({ method, params: sent }) =>
        method === 'client/registerCapability' && JSON.stringify(sent).includes('didChangeWatchedFiles'),
    );
    expect(params).toMatchObject({
      registrations: [
        {
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: { watchers: [{ globPattern: `**/${projectFile}` }] },
        },
      ],
    });
    await open(driver, at('app.js'), faulty);
    expect(await findings(driver, at('app.js'))).toEqual(found);
    writeFileSync(join(path, projectFile), '{ "rules": { "reserved-code-sent": "off" } }');
    await changedOnDisk(driver, at(projectFile));
    await driver.until(({ method }) => method === 'workspace/diagnostic/refresh');
    expect(await findings(driver, at('app.js'))).toEqual([]);
    rmSync(join(path, projectFile));
    await changedOnDisk(driver, at(projectFile));
    expect(await findings(driver, at('app.js'))).toEqual(found);
  });

  test('is read again on saving, for a client that watches nothing', async () => {
    const { path, uri: at } = folder({});
    const driver = await startServer({ capabilities: { textDocument: fullCapabilities.textDocument } });
    await open(driver, at('app.js'), faulty);
    expect(await findings(driver, at('app.js'))).toEqual(found);
    writeFileSync(join(path, projectFile), '{ "enable": false }');
    await driver.notify('textDocument/didSave', { textDocument: { uri: at(projectFile) } });
    expect(await findings(driver, at('app.js'))).toEqual([]);
  });

  test.each([
    ['{ "enable": ', / is not valid JSON: .+; it is ignored\.$/u],
    ['[]', / must be an object; it is ignored\.$/u],
    ['{ "certainty": "sure" }', /: certainty must be one of certain, likely; it is ignored\.$/u],
  ])('that is wrong, %j, is ignored, the status says so and the log why', async (text, reason) => {
    const { uri: at } = folder({ [projectFile]: text });
    const driver = await startServer();
    await open(driver, at('app.js'), faulty);
    expect(await findings(driver, at('app.js'))).toEqual(found);
    const { params } = await driver.until(({ params: sent }) => (sent as { state?: string }).state === 'limited');
    expect(params).toEqual({ state: 'limited', detail: `${projectFile} has errors; the output names them.` });
    const { params: logged } = await driver.until(({ method }) => method === 'window/logMessage');
    expect((logged as { readonly message: string }).message).toContain(projectFile);
    expect((logged as { readonly message: string }).message).toMatch(reason);
  });

  test('declares private codes', async () => {
    const { uri: at } = folder({ [projectFile]: '{ "privateCodes": [{ "code": 4001, "name": "SESSION_REPLACED" }] }' });
    const driver = await startServer();
    await open(driver, at('app.js'), faulty.replace('1005', '4002'));
    expect(await findings(driver, at('app.js'))).toEqual(['2:13 undeclared-private-code']);
    await open(driver, at('app.js'), faulty.replace('1005', '4001'));
    expect(await findings(driver, at('app.js'))).toEqual([]);
  });

  test('on a file system of the client is read by the client', async () => {
    const asked: string[] = [];
    const driver = await startServer({
      initializationOptions: { readsFiles: true },
      readFile: (wanted) => {
        asked.push(wanted);
        return wanted === `vscode-vfs://github/owner/${projectFile}` ? '{ "enable": false }' : null;
      },
    });
    await open(driver, 'vscode-vfs://github/owner/src/app.js', faulty);
    await open(driver, 'vscode-vfs://github/other/app.js', faulty);
    expect(await findings(driver, 'vscode-vfs://github/owner/src/app.js')).toEqual([]);
    expect(await findings(driver, 'vscode-vfs://github/other/app.js')).toEqual(found);
    expect(asked).toEqual([
      `vscode-vfs://github/owner/src/${projectFile}`,
      `vscode-vfs://github/owner/${projectFile}`,
      `vscode-vfs://github/other/${projectFile}`,
      `vscode-vfs://github/${projectFile}`,
    ]);
  });

  test.each(['untitled:Untitled-1', 'not a uri at all', '', 'file:', 'x:%%%', 'https://[bad/app.js'])(
    'is not looked for where a document lies nowhere: %j',
    async (nowhere) => {
      const driver = await startServer({ initializationOptions: { readsFiles: true } });
      await open(driver, nowhere, faulty);
      expect(await findings(driver, nowhere)).toEqual(found);
    },
  );
});
