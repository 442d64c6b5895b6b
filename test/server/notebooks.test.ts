import { describe, expect, test } from 'vitest';
import { findings, noCapabilities, open, pushed, range, startServer } from './driver';
import type { Driver } from './driver';

const notebook = 'file:///project/book.ipynb';
const cell = (name: string) => `vscode-notebook-cell:/project/book.ipynb#${name}`;
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005);\n`;
const item = (name: string, text: string, languageId = 'javascript') => ({
  uri: cell(name),
  languageId,
  version: 1,
  text,
});

function openNotebook(driver: Driver, ...cells: readonly ReturnType<typeof item>[]): Promise<void> {
  return driver.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri: notebook,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: cells.map(({ uri }) => ({ kind: 2, document: uri })),
    },
    cellTextDocuments: cells,
  });
}

function changeNotebook(driver: Driver, cells: object): Promise<void> {
  return driver.notify('notebookDocument/didChange', {
    notebookDocument: { uri: notebook, version: 2 },
    change: { cells },
  });
}

describe('notebooks', () => {
  test('have each cell looked at in its own language', async () => {
    const driver = await startServer();
    await openNotebook(
      driver,
      item('a', faulty),
      item('b', faulty, 'typescript'),
      item('c', '# socket.close(1005)', 'markdown'),
    );
    expect(await findings(driver, cell('a'))).toEqual(['2:13 reserved-code-sent']);
    expect(await findings(driver, cell('b'))).toEqual(['2:13 reserved-code-sent']);
    expect(await findings(driver, cell('c'))).toEqual([]);
  });

  test('take edits of a cell', async () => {
    const driver = await startServer();
    await openNotebook(driver, item('a', faulty));
    await changeNotebook(driver, {
      textContent: [{ document: { uri: cell('a'), version: 2 }, changes: [{ range: range(2, 16, 2, 17), text: '0' }] }],
    });
    expect(await findings(driver, cell('a'))).toEqual([]);
  });

  test('gain and lose cells', async () => {
    const driver = await startServer({ capabilities: noCapabilities });
    await openNotebook(driver, item('a', faulty));
    expect(await pushed(driver, cell('a'))).toEqual(['2:13 reserved-code-sent']);
    await changeNotebook(driver, {
      structure: {
        array: { start: 0, deleteCount: 1, cells: [{ kind: 2, document: cell('b') }] },
        didOpen: [item('b', `\n${faulty}`)],
        didClose: [{ uri: cell('a') }],
      },
    });
    expect(await pushed(driver, cell('a'))).toEqual([]);
    expect(await pushed(driver, cell('b'))).toEqual(['3:13 reserved-code-sent']);
  });

  test('are closed with all their cells', async () => {
    const driver = await startServer({ capabilities: noCapabilities });
    await openNotebook(driver, item('a', faulty), item('b', faulty));
    await pushed(driver, cell('a'));
    await pushed(driver, cell('b'));
    await driver.notify('notebookDocument/didClose', {
      notebookDocument: { uri: notebook },
      cellTextDocuments: [{ uri: cell('a') }, { uri: cell('b') }],
    });
    expect(await pushed(driver, cell('a'))).toEqual([]);
    expect(await pushed(driver, cell('b'))).toEqual([]);
  });

  test('are asked about under their own URI, once for all cells', async () => {
    const asked: string[] = [];
    const driver = await startServer({ configuration: (scope) => void asked.push(scope) });
    await openNotebook(driver, item('a', faulty), item('b', faulty));
    await findings(driver, cell('a'));
    await findings(driver, cell('b'));
    expect(asked).toEqual([notebook]);
  });

  test('that are malformed do no harm', async () => {
    const driver = await startServer();
    for (const params of [
      {},
      { notebookDocument: 1 },
      { notebookDocument: { uri: notebook }, cellTextDocuments: {} },
    ]) {
      await driver.notify('notebookDocument/didOpen', params);
      await driver.notify('notebookDocument/didClose', params);
    }
    for (const cells of [1, { structure: 1 }, { textContent: [null] }, { structure: { didOpen: [{}] } }]) {
      await changeNotebook(driver, cells as object);
    }
    await open(driver, 'file:///project/app.js', faulty);
    expect(await findings(driver, 'file:///project/app.js')).toEqual(['2:13 reserved-code-sent']);
  });
});
