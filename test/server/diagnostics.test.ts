import type { Diagnostic } from 'vscode-languageserver-protocol';
import { describe, expect, test } from 'vitest';
import {
  change,
  diagnostics,
  fullCapabilities,
  noCapabilities,
  open,
  pull,
  pushed,
  range,
  spawnServer,
  startServer,
} from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005);\n`;

describe('pulled diagnostics', () => {
  test('say what, where, how loudly, by which rule, and where to read on', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const [found, ...more] = await diagnostics(driver, uri);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      range: range(2, 13, 2, 17),
      severity: 1,
      source: 'websocket-close-codes',
      code: 'reserved-code-sent',
      data: { rule: 'reserved-code-sent', code: 1005, library: 'ws' },
    });
    expect(found?.message).toContain('1005');
    expect(found?.codeDescription?.href).toMatch(/\/docs\/rules\/reserved-code-sent\.md$/u);
  });

  test('link a command that the client trusts in place of the page', async () => {
    const driver = await startServer({
      initializationOptions: { trustedCommands: ['websocketCloseCodes.openRulePage'] },
    });
    await open(driver, uri, faulty);
    const [found] = await diagnostics(driver, uri);
    expect(found?.codeDescription?.href).toBe(
      'command:websocketCloseCodes.openRulePage?%5B%22reserved-code-sent%22%5D',
    );
  });

  test('hold only what the client can show', async () => {
    const { diagnostic, ...rest } = fullCapabilities.textDocument;
    expect(diagnostic).toBeDefined();
    const driver = await startServer({ capabilities: { textDocument: { ...rest, diagnostic: {} } } });
    await open(driver, uri, faulty);
    const [found] = await diagnostics(driver, uri);
    expect(Object.keys(found ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
  });

  test('are unchanged while nothing changes', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const first = await pull(driver, uri);
    expect(first.kind).toBe('full');
    expect(await pull(driver, uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('are unchanged when an edit moves nothing, and whole when it does', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const first = await pull(driver, uri);
    await change(driver, uri, 2, { range: range(3, 0, 3, 0), text: '// the end\n' });
    expect((await pull(driver, uri, first.resultId)).kind).toBe('unchanged');
    await change(driver, uri, 3, { range: range(0, 0, 0, 0), text: '\n' });
    const moved = await pull(driver, uri, first.resultId);
    expect(moved).toMatchObject({ kind: 'full', items: [{ range: range(3, 13, 3, 17) }] });
    expect(moved.resultId).not.toBe(first.resultId);
  });

  test('are whole for an id that the server did not give', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    expect((await pull(driver, uri, 'of another session')).kind).toBe('full');
  });

  test('are whole after the document was closed and opened again', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    const { resultId } = await pull(driver, uri);
    await driver.notify('textDocument/didClose', { textDocument: { uri } });
    await open(driver, uri, faulty);
    expect((await pull(driver, uri, resultId)).kind).toBe('full');
  });

  test('are not pushed as well', async () => {
    const driver = await startServer();
    await open(driver, uri, faulty);
    await pull(driver, uri);
    expect(driver.received.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });

  test('speak Chinese to a Chinese editor', async () => {
    const driver = await spawnServer({ locale: 'zh-cn' });
    await driver.initialize();
    await driver.notify('initialized', {});
    await open(driver, uri, faulty);
    const [found] = await diagnostics(driver, uri);
    expect(found?.message).toMatch(/1005.*\p{Script=Han}/u);
  });
});

describe('pushed diagnostics', () => {
  test('follow each edit', async () => {
    const driver = await startServer({ capabilities: noCapabilities });
    await open(driver, uri, faulty);
    expect(await pushed(driver, uri)).toEqual(['2:13 reserved-code-sent']);
    await change(driver, uri, 2, { range: range(2, 16, 2, 17), text: '1' });
    expect(await pushed(driver, uri)).toEqual([]);
  });

  test('name the version for a client that minds it', async () => {
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
    const driver = await startServer({ capabilities });
    await open(driver, uri, faulty, 'javascript', 17);
    const { params } = await driver.until(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(params).toMatchObject({ uri, version: 17 });
  });

  test('end with those of the last version after a burst of edits', async () => {
    const driver = await startServer({
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    await open(driver, uri, `${head}socket.close(100);\n`);
    const last = 60;
    for (let version = 2; version <= last; version += 1) {
      await change(driver, uri, version, { range: range(2, 13, 2, 16), text: String(100 + version) });
    }
    await change(driver, uri, last + 1, { range: range(2, 13, 2, 16), text: '1000' });
    const { params } = await driver.until(
      ({ params: sent }) => (sent as { readonly version?: number }).version === last + 1,
    );
    expect((params as { readonly diagnostics: readonly Diagnostic[] }).diagnostics).toEqual([]);
  });
});
