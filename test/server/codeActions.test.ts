import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import {
  change,
  codeActions,
  diagnostics,
  editsOf,
  findings,
  fullCapabilities,
  open,
  range,
  startServer,
} from './driver';
import type { Driver } from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005);\n`;
const onCode = range(2, 14, 2, 14);
const everything = range(0, 0, 99, 0);

/** Applies an action to the text and tells the server. */
async function apply(driver: Driver, text: string, action: CodeAction | undefined, version: number): Promise<string> {
  const edits = [...editsOf(action?.edit, uri)];
  expect(edits).not.toEqual([]);
  const after = TextDocument.applyEdits(TextDocument.create(uri, 'javascript', 1, text), edits);
  await change(driver, uri, version, { text: after });
  return after;
}

describe('quick fixes', () => {
  test('stand before ignoring, and the page of the rule comes last', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const actions = await codeActions(driver, uri, onCode, { only: ['quickfix'] });
    const titles = actions.map(({ title }) => title);
    const ignoring = titles.findIndex((title) => title.includes('reserved-code-sent'));
    expect(ignoring).toBeGreaterThan(0);
    expect(actions.slice(0, ignoring).every(({ edit }) => edit !== undefined)).toBe(true);
    expect(actions.at(-1)?.command).toMatchObject({
      command: 'websocket-close-codes.showRulePage',
      arguments: ['reserved-code-sent'],
    });
    expect(actions.filter(({ isPreferred }) => isPreferred === true).length).toBeLessThanOrEqual(1);
  });

  test('each silence the finding when they are applied', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const actions = await codeActions(driver, uri, onCode, { only: ['quickfix'] });
    let version = 1;
    for (const action of actions.filter(({ edit }) => edit !== undefined)) {
      await apply(driver, faulty, action, (version += 1));
      expect([action.title, ...(await findings(driver, uri))]).toEqual([action.title]);
      await change(driver, uri, (version += 1), { text: faulty });
    }
    expect(version).toBeGreaterThan(6);
  });

  test('name the diagnostic that they mend, as the client sent it', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const shown = await diagnostics(driver, uri);
    const [action] = await codeActions(driver, uri, onCode, { diagnostics: shown, only: ['quickfix'] });
    expect(action?.diagnostics).toEqual(shown);
    const other = shown.map((one) => ({ ...one, range: range(0, 0, 0, 1) }));
    const [without] = await codeActions(driver, uri, onCode, { diagnostics: other, only: ['quickfix'] });
    expect(without?.diagnostics).toBeUndefined();
  });

  test('are bound to the version of the text', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty, 'javascript', 41);
    await change(driver, uri, 42, { range: range(3, 0, 3, 0), text: '\n' });
    const [action] = await codeActions(driver, uri, onCode);
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 42 } }]);
  });

  test('have the older form of edits for clients that know no versions', async () => {
    const { textDocument } = fullCapabilities;
    const driver = await startServer({ capabilities: { textDocument } });
    await open(driver, uri, faulty);
    const [action] = await codeActions(driver, uri, onCode);
    expect(Object.keys(action?.edit ?? {})).toEqual(['changes']);
  });

  test('are not offered elsewhere', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    expect(await codeActions(driver, uri, range(0, 3, 0, 3))).toEqual([]);
  });
});

describe('the page of a rule', () => {
  test('is opened by the trusted command of the client', async () => {
    const driver = await startServer({
      initializationOptions: { trustedCommands: ['websocketCloseCodes.openRulePage'] },
    });
    await open(driver, uri, faulty);
    const actions = await codeActions(driver, uri, onCode, { only: ['quickfix'] });
    expect(actions.at(-1)?.command).toMatchObject({
      command: 'websocketCloseCodes.openRulePage',
      arguments: ['reserved-code-sent'],
    });
  });

  test('is opened through the server where the client has no command', async () => {
    const driver = await startServer({ initializationOptions: { documentationBase: 'https://docs.example/rules/' } });
    await driver.request('workspace/executeCommand', {
      command: 'websocket-close-codes.showRulePage',
      arguments: ['magic-code'],
    });
    const { params } = await driver.until(({ method }) => method === 'window/showDocument');
    expect(params).toEqual({ uri: 'https://docs.example/rules/magic-code.md', external: true });
  });

  test('is opened for rules only', async () => {
    const driver = await startServer();
    for (const given of [['../../etc/passwd'], [1], [], undefined, 'magic-code']) {
      const command = { command: 'websocket-close-codes.showRulePage', arguments: given };
      expect(await driver.request('workspace/executeCommand', command)).toBeNull();
    }
    expect(driver.received.filter(({ method }) => method === 'window/showDocument')).toEqual([]);
  });

  test('is not offered to a client that can open nothing', async () => {
    const { textDocument } = fullCapabilities;
    const driver = await startServer({ capabilities: { textDocument } });
    await open(driver, uri, faulty);
    const actions = await codeActions(driver, uri, onCode, { only: ['quickfix'] });
    expect(actions.filter(({ command }) => command !== undefined)).toEqual([]);
    expect(actions.length).toBeGreaterThan(0);
  });
});

describe('the kinds that are asked for', () => {
  const kinds = async (only: readonly string[] | undefined) => {
    const driver = await startServer();
    await open(driver, uri, `${head}socket.close('1000');\n`);
    const actions = await codeActions(driver, uri, everything, only === undefined ? {} : { only });
    return [...new Set(actions.map(({ kind }) => kind))];
  };

  test.each([
    [['quickfix'], ['quickfix']],
    [['source.fixAll'], ['source.fixAll.websocketCloseCodes']],
    [['source'], ['source.fixAll.websocketCloseCodes']],
    [['source.fixAll.websocketCloseCodes'], ['source.fixAll.websocketCloseCodes']],
    [['source.fixAll.eslint'], []],
    [['refactor'], []],
    [[], []],
    [
      ['quickfix', 'source.fixAll'],
      ['quickfix', 'source.fixAll.websocketCloseCodes'],
    ],
    [undefined, ['quickfix', 'source.fixAll.websocketCloseCodes']],
  ])('%j give %j', async (only, expected) => {
    expect(await kinds(only)).toEqual(expected);
  });
});

describe('fix all', () => {
  const text = `${head}socket.close('1000');\nsocket.close('1001');\nsocket.close(1005);\n`;

  test('applies the safe fixes of the file, and once is enough', async () => {
    const driver = await startServer();
    await open(driver, uri, text);
    const [action, ...more] = await codeActions(driver, uri, everything, { only: ['source.fixAll'] });
    expect(more).toEqual([]);
    const after = await apply(driver, text, action, 2);
    expect(after).toContain('socket.close(1000);\nsocket.close(1001);\n');
    const [again] = await codeActions(driver, uri, everything, { only: ['source.fixAll'] });
    expect(again).toBeUndefined();
  });

  test('is not there when nothing is safe to fix', async () => {
    const driver = await startServer();
    await open(driver, uri, `${head}socket.close(1000);\n`);
    expect(await codeActions(driver, uri, everything, { only: ['source.fixAll'] })).toEqual([]);
  });
});
