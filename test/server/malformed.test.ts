import { describe, expect, test } from 'vitest';
import { at, change, errorCode, findings, open, range, startServer } from './driver';
import type { Driver } from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005);\n`;
const found = ['2:13 reserved-code-sent'];
const textDocument = { uri };
const invalidParams = -32602;

async function opened(): Promise<Driver> {
  const driver = await startServer();
  await open(driver, uri, faulty);
  return driver;
}

describe('messages that are none', () => {
  test.each(['{', 'null', '[]', '7', '"text"', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":7}', ''])(
    'like %j are passed over',
    async (body) => {
      const driver = await opened();
      driver.writeMessage(body);
      expect(await findings(driver, uri)).toEqual(found);
    },
  );

  test('in pieces are put together', async () => {
    const driver = await opened();
    const body = JSON.stringify({
      jsonrpc: '2.0',
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: `\n${faulty}` }] },
    });
    for (const character of `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`) driver.write(character);
    expect(await findings(driver, uri)).toEqual(['3:13 reserved-code-sent']);
  });

  test('that answer nothing that was asked are passed over', async () => {
    const driver = await opened();
    driver.writeMessage('{"jsonrpc":"2.0","id":"never asked","result":7}');
    expect(await findings(driver, uri)).toEqual(found);
  });
});

describe('parameters', () => {
  test.each([
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument }],
    ['textDocument/hover', { textDocument: { uri: 7 }, position: at(0, 0) }],
    ['textDocument/hover', { textDocument, position: { line: '0', character: 0 } }],
    ['textDocument/hover', { textDocument, position: at(-1, 0) }],
    ['textDocument/hover', { textDocument, position: at(0, 0.5) }],
    ['textDocument/completion', { textDocument, position: null }],
    ['textDocument/diagnostic', { textDocument: null }],
    ['textDocument/inlayHint', { textDocument, range: { start: at(0, 0) } }],
    ['textDocument/codeAction', { textDocument, range: range(0, 0, 1, 0) }],
    ['textDocument/codeAction', { textDocument, range: range(0, 0, 1, 0), context: { diagnostics: 7 } }],
    ['textDocument/codeAction', { textDocument, range: range(0, 0, 1, 0), context: { diagnostics: [null] } }],
    ['textDocument/codeAction', { textDocument, range: range(0, 0, 1, 0), context: { diagnostics: [], only: [7] } }],
    ['textDocument/codeAction', { textDocument, range: range(0, 0, 1, 0), context: { diagnostics: [], only: 'x' } }],
    ['websocketCloseCodes/explain', {}],
  ])('of %s that are wrong are named: %j', async (method, params) => {
    const driver = await opened();
    expect(await errorCode(driver.request(method, params))).toBe(invalidParams);
    expect(await findings(driver, uri)).toEqual(found);
  });

  test('that are a list are refused', async () => {
    const driver = await opened();
    expect(await errorCode(driver.request('textDocument/hover', [1, 2]))).toBe(invalidParams);
  });

  test.each([2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e300])(
    'with a position of %d stand at the end of the text',
    async (huge) => {
      const driver = await opened();
      expect(await driver.request('textDocument/hover', { textDocument, position: at(huge, huge) })).toBeNull();
      const hints = await driver.request('textDocument/inlayHint', { textDocument, range: range(0, 0, huge, huge) });
      expect(hints).toHaveLength(1);
      await change(driver, uri, huge, { range: range(huge, huge, huge, huge), text: 'socket.close(1006);' });
      expect(await findings(driver, uri)).toEqual([...found, '3:13 reserved-code-sent']);
    },
  );

  test.each([
    {},
    { textDocument: null, contentChanges: [] },
    { textDocument: { uri, version: 2 }, contentChanges: {} },
    { textDocument: { uri, version: 2 }, contentChanges: [null] },
    { textDocument: { uri, version: 2 }, contentChanges: [{ text: 7 }] },
    { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: '' }] },
    { textDocument: { uri, version: 'x' }, contentChanges: [{ text: '' }] },
    { textDocument: { uri, version: 2 }, contentChanges: [{ range: range(0, 0, 0, -1), text: 'x' }] },
  ])('of a change that are wrong leave the document as it was: %j', async (params) => {
    const driver = await opened();
    await driver.notify('textDocument/didChange', params);
    expect(await findings(driver, uri)).toEqual(found);
    const { params: told } = await driver.until(({ method }) => method === 'window/logMessage');
    expect(told).toMatchObject({ type: 1, message: expect.stringMatching(/^textDocument\/didChange: /u) as string });
  });

  test('of other notifications that are wrong do no harm', async () => {
    const driver = await opened();
    for (const method of ['didOpen', 'didClose', 'didSave']) {
      for (const params of [{}, { textDocument: 7 }, { textDocument: { uri: 7 } }]) {
        await driver.notify(`textDocument/${method}`, params);
      }
    }
    for (const method of ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders']) {
      for (const params of [{}, { settings: 7 }, { changes: 7 }]) await driver.notify(`workspace/${method}`, params);
    }
    expect(await findings(driver, uri)).toEqual(found);
  });
});

describe('capabilities and options of any shape', () => {
  test.each([
    { textDocument: 7, workspace: 'x', window: [] },
    { textDocument: { diagnostic: 7, hover: { contentFormat: 7 }, completion: null, codeAction: [] } },
    {
      workspace: { configuration: 'yes', diagnostics: 1, didChangeWatchedFiles: {} },
      textDocument: { diagnostic: {} },
    },
  ])('start a session all the same: %j', async (capabilities) => {
    const driver = await startServer({ capabilities });
    await open(driver, uri, faulty);
    expect(await findings(driver, uri)).toEqual(found);
  });

  test.each([7, null, [], 'x', { locale: 7, trustedCommands: 'x', grammarBase: {}, readsFiles: 1, settings: [] }])(
    'of the initialization do no harm: %j',
    async (initializationOptions) => {
      const driver = await startServer({ initializationOptions: initializationOptions as object });
      await open(driver, uri, faulty);
      expect(await findings(driver, uri)).toEqual(found);
    },
  );
});

describe('texts of any kind', () => {
  test.each([
    ['an unpaired surrogate', `${faulty}'\uD800`],
    ['a zero character', `${faulty}\0`],
    ['half a program', `${faulty}function (((((( {{{{ \``],
    ['a very long line', `${faulty}const a = [${'1005, '.repeat(20_000)}];`],
    ['deep nesting', `${faulty}${'['.repeat(5_000)}`],
  ])('with %s are looked at', async (_what, text) => {
    const driver = await startServer();
    await open(driver, uri, text);
    expect((await findings(driver, uri))[0]).toBe(found[0]);
  });
});
