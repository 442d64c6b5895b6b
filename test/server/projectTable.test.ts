import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeActions, fullCapabilities, open, range, startServer } from './driver';
import type { Driver } from './driver';

const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const text = `${head}socket.close(4003, 'kicked');\nsocket.close(3100);\n`;
const name = 'websocket-close-codes.json';
const creating = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

function folder(projectFile?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'close-codes-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  if (projectFile !== undefined) writeFileSync(join(path, name), projectFile);
  return pathToFileURL(path).href;
}

async function editsAt(driver: Driver, uri: string, line: number) {
  await open(driver, uri, text);
  const actions = await codeActions(driver, uri, range(line, 14, line, 14), { only: ['quickfix'] });
  return actions.filter(({ title }) => title.startsWith('Add ')).map(({ title, edit }) => ({ title, edit }));
}

describe('a code is added to the project’s table', () => {
  test('in the nearest project file', async () => {
    const uri = folder('{\n  "privateCodes": [{ "code": 4001, "name": "Expired" }]\n}\n');
    const driver = await startServer();
    const edits = [
      { range: range(1, 54, 1, 54), newText: ', { "code": 4003, "name": "Kicked", "meaning": "kicked" }' },
    ];
    expect(await editsAt(driver, `${uri}/src/app.js`, 2)).toEqual([
      {
        title: 'Add 4003 to the project’s table as Kicked',
        edit: { documentChanges: [{ textDocument: { uri: `${uri}/${name}`, version: null }, edits }] },
      },
    ]);
  });

  test('also for clients that know no versions', async () => {
    const uri = folder('{ "privateCodes": [] }');
    const driver = await startServer({
      capabilities: { textDocument: { codeAction: fullCapabilities.textDocument.codeAction } },
    });
    const [action] = await editsAt(driver, `${uri}/app.js`, 3);
    expect(action?.edit?.changes).toEqual({
      [`${uri}/${name}`]: [{ range: range(0, 19, 0, 19), newText: '\n  { "code": 3100, "name": "Code3100" }\n' }],
    });
  });

  test('in a new project file, where there is none', async () => {
    const uri = folder();
    const driver = await startServer({ capabilities: creating });
    const [action] = await editsAt(driver, `${uri}/app.js`, 3);
    expect(action?.edit).toEqual({
      documentChanges: [
        { kind: 'create', uri: `${uri}/${name}`, options: { ignoreIfExists: true } },
        {
          textDocument: { uri: `${uri}/${name}`, version: null },
          edits: [
            {
              range: range(0, 0, 0, 0),
              newText: '{\n  "privateCodes": [\n    { "code": 3100, "name": "Code3100" }\n  ]\n}\n',
            },
          ],
        },
      ],
    });
  });

  test('not where the client makes no files, nor where the editor has the table', async () => {
    const uri = folder();
    expect(await editsAt(await startServer(), `${uri}/app.js`, 3)).toEqual([]);
    const driver = await startServer({
      capabilities: creating,
      configuration: () => ({ privateCodes: [{ code: 4001, name: 'Expired' }] }),
    });
    expect(await editsAt(driver, `${uri}/app.js`, 2)).toEqual([]);
  });
});
