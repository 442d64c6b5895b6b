import { describe, expect, test } from 'vitest';
import { languageIds } from '../../shared/src/languageIds';
import { errorCode, findings, noCapabilities, open, pushed, spawnServer, startServer } from './driver';

const uri = 'file:///project/app.js';
const faulty = "import { WebSocket } from 'ws';\nnew WebSocket('ws://localhost').close(1005);\n";

const notInitialized = -32002;
const invalidRequest = -32600;
const methodNotFound = -32601;

const hoverOverCode = { textDocument: { uri }, position: { line: 1, character: 41 } };

describe('initialize', () => {
  test('offers what the client can use', async () => {
    const driver = await spawnServer();
    const { serverInfo, capabilities } = await driver.initialize();
    expect(serverInfo?.name).toBe('websocket-close-codes');
    expect(capabilities).toEqual({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      notebookDocumentSync: {
        notebookSelector: [
          {
            notebook: '*',
            cells: languageIds.map((language) => ({ language })),
          },
        ],
      },
      hoverProvider: true,
      definitionProvider: true,
      documentHighlightProvider: true,
      completionProvider: { triggerCharacters: ['(', ' '], resolveProvider: true },
      inlayHintProvider: { resolveProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.websocketCloseCodes'] },
      executeCommandProvider: { commands: ['websocket-close-codes.showRulePage'] },
      diagnosticProvider: {
        identifier: 'websocket-close-codes',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  test('offers a client of the simplest kind only what needs no answer', async () => {
    const driver = await spawnServer({ capabilities: noCapabilities });
    const { capabilities } = await driver.initialize();
    expect(Object.keys(capabilities).sort()).toEqual([
      'completionProvider',
      'definitionProvider',
      'documentHighlightProvider',
      'hoverProvider',
      'inlayHintProvider',
      'notebookDocumentSync',
      'positionEncoding',
      'textDocumentSync',
    ]);
  });

  test('comes only once', async () => {
    const driver = await startServer();
    expect(await errorCode(driver.initialize())).toBe(invalidRequest);
  });
});

describe('before initialize', () => {
  test('requests are refused', async () => {
    const driver = await spawnServer();
    expect(await errorCode(driver.request('textDocument/hover', hoverOverCode))).toBe(notInitialized);
    expect(await errorCode(driver.request('websocketCloseCodes/listCodes', {}))).toBe(notInitialized);
  });

  test('notifications are dropped', async () => {
    const driver = await spawnServer();
    await open(driver, uri, faulty);
    await driver.initialize();
    await driver.notify('initialized', {});
    expect(await findings(driver, uri)).toEqual([]);
  });
});

describe('between initialize and initialized', () => {
  test('a request waits', async () => {
    const driver = await spawnServer();
    await driver.initialize();
    let answered = false;
    const listed = driver.request('websocketCloseCodes/listCodes', {}).then(() => (answered = true));
    expect(await errorCode(driver.request('no/such/method', {}))).toBe(methodNotFound);
    expect(answered).toBe(false);
    await driver.notify('initialized', {});
    await listed;
    expect(answered).toBe(true);
  });

  test('a document that is opened begins the session too', async () => {
    const driver = await spawnServer();
    await driver.initialize();
    await open(driver, uri, faulty);
    expect(await findings(driver, uri)).toEqual(['1:38 reserved-code-sent']);
  });
});

describe('unknown things', () => {
  test('a method is not found', async () => {
    const driver = await startServer();
    expect(await errorCode(driver.request('textDocument/rename', hoverOverCode))).toBe(methodNotFound);
  });

  test('a document that is not open has nothing to show', async () => {
    const driver = await startServer();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const textDocument = { uri };
    expect(await driver.request('textDocument/hover', hoverOverCode)).toBeNull();
    expect(await driver.request('textDocument/diagnostic', { textDocument })).toEqual({ kind: 'full', items: [] });
    expect(await driver.request('textDocument/inlayHint', { textDocument, range })).toEqual([]);
    expect(await driver.request('textDocument/completion', hoverOverCode)).toEqual([]);
    const context = { diagnostics: [] };
    expect(await driver.request('textDocument/codeAction', { textDocument, range, context })).toEqual([]);
  });

  test('a document of an unknown language has nothing to show', async () => {
    const driver = await startServer();
    await open(driver, 'file:///project/notes.txt', faulty, 'plaintext');
    expect(await findings(driver, 'file:///project/notes.txt')).toEqual([]);
  });

  test('a language under another name is known by the extension of the file', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty, 'js');
    expect(await findings(driver, uri)).toEqual(['1:38 reserved-code-sent']);
  });
});

describe('the end', () => {
  test('after shutdown requests are refused, and exit gives 0', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    expect(await driver.request('shutdown')).toBeNull();
    expect(await errorCode(driver.request('textDocument/hover', hoverOverCode))).toBe(invalidRequest);
    await driver.notify('exit');
    expect(await driver.exitCode).toBe(0);
  });

  test('exit without shutdown gives 1', async () => {
    const driver = await startServer();
    await driver.notify('exit');
    expect(await driver.exitCode).toBe(1);
  });

  test('exit before initialize gives 1', async () => {
    const driver = await spawnServer();
    await driver.notify('exit');
    expect(await driver.exitCode).toBe(1);
  });

  test('an input that ends without shutdown gives 1', async () => {
    const driver = await startServer();
    driver.endInput();
    expect(await driver.exitCode).toBe(1);
  });

  test('an input that ends after shutdown gives 0', async () => {
    const driver = await startServer();
    await driver.request('shutdown');
    driver.endInput();
    expect(await driver.exitCode).toBe(0);
  });

  test('a whole session writes nothing but messages', async () => {
    const driver = await startServer({ capabilities: noCapabilities });
    await open(driver, uri, faulty);
    expect(await pushed(driver, uri)).toEqual(['1:38 reserved-code-sent']);
    await driver.request('shutdown');
    await driver.notify('exit');
    expect(await driver.exitCode).toBe(0);
    expect({ errors: driver.protocolErrors, stderr: driver.stderr() }).toEqual({ errors: [], stderr: '' });
  });
});
