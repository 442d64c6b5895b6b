import { describe, expect, test } from 'vitest';
import { change, diagnostics, findings, noCapabilities, open, pushed, range, startServer } from './driver';
import type { Driver } from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";

async function opened(text: string): Promise<Driver> {
  const driver = await startServer();
  await open(driver, uri, text);
  return driver;
}

describe('edits', () => {
  test('of a single character change the findings', async () => {
    const driver = await opened(`${head}socket.close(1000);\n`);
    expect(await findings(driver, uri)).toEqual([]);
    await change(driver, uri, 2, { range: range(2, 16, 2, 17), text: '5' });
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
    await change(driver, uri, 3, { range: range(2, 16, 2, 17), text: '1' });
    expect(await findings(driver, uri)).toEqual([]);
  });

  test('of the whole text are understood as well', async () => {
    const driver = await opened(`${head}socket.close(1000);\n`);
    await change(driver, uri, 2, { text: `${head}\nsocket.close(1006);\n` });
    expect(await findings(driver, uri)).toEqual(['3:13 reserved-code-sent']);
  });

  test('apply in order, each to the text that the one before left', async () => {
    const driver = await opened(`${head}socket.close(1000);\n`);
    await change(
      driver,
      uri,
      2,
      { range: range(2, 0, 2, 0), text: '\n\n' },
      { range: range(4, 13, 4, 17), text: '1015' },
      { text: `${head}socket.close(1001);` },
      { range: range(2, 13, 2, 17), text: '1004' },
    );
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });

  test('many in a row leave what one whole text would', async () => {
    const driver = await opened('');
    const text = `${head}socket.close(1005, 'bye');\nsocket.close(999);\n`;
    let version = 1;
    let [line, character] = [0, 0];
    for (const typed of text) {
      version += 1;
      await change(driver, uri, version, { range: range(line, character, line, character), text: typed });
      [line, character] = typed === '\n' ? [line + 1, 0] : [line, character + 1];
    }
    const typed = await diagnostics(driver, uri);
    await change(driver, uri, version + 1, { text });
    expect(typed).toEqual(await diagnostics(driver, uri));
    expect(typed.map(({ code }) => code)).toEqual(['reserved-code-sent', 'code-out-of-range']);
  });

  test('with a range that stands the wrong way round are put right', async () => {
    const driver = await opened(`${head}socket.close(1000);\n`);
    await change(driver, uri, 2, { range: range(2, 17, 2, 13), text: '1005' });
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });

  test('past the end of a line or of the text stop there', async () => {
    const driver = await opened(`${head}socket.close(100`);
    await change(driver, uri, 2, { range: range(2, 9_999, 9_999, 9_999), text: '5);' });
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });

  test('of a document that is not open are passed over', async () => {
    const driver = await startServer();
    await change(driver, uri, 2, { text: `${head}socket.close(1005);` });
    expect(await findings(driver, uri)).toEqual([]);
    await open(driver, uri, `${head}socket.close(1005);`);
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });
});

describe('positions', () => {
  test('count UTF-16 units', async () => {
    const driver = await opened(`${head}/* 😀 汉 */ socket.close(1005);\n`);
    expect(await findings(driver, uri)).toEqual(['2:24 reserved-code-sent']);
    await change(driver, uri, 2, { range: range(2, 3, 2, 5), text: '😀😀' });
    expect(await findings(driver, uri)).toEqual(['2:26 reserved-code-sent']);
  });

  test.each(['\r\n', '\r'])('know the line end %j', async (lineEnd) => {
    const driver = await opened(`${head}socket.close(1005);\n`.replaceAll('\n', lineEnd));
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });

  test('count a byte order mark', async () => {
    const driver = await opened(`\uFEFF${head}socket.close(1005);\n`);
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });
});

describe('opening and closing', () => {
  test('a document that is opened again starts anew', async () => {
    const driver = await opened(`${head}socket.close(1005);\n`);
    await open(driver, uri, `${head}\n\nsocket.close(1006);\n`, 'typescript', 7);
    expect(await findings(driver, uri)).toEqual(['4:13 reserved-code-sent']);
  });

  test('a closed document has no findings', async () => {
    const driver = await opened(`${head}socket.close(1005);\n`);
    await driver.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await findings(driver, uri)).toEqual([]);
  });

  test('pushed findings are taken back when the document is closed', async () => {
    const driver = await startServer({ capabilities: noCapabilities });
    await open(driver, uri, `${head}socket.close(1005);\n`);
    expect(await pushed(driver, uri)).toEqual(['2:13 reserved-code-sent']);
    await driver.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await pushed(driver, uri)).toEqual([]);
  });

  test('hundreds of documents stand side by side', async () => {
    const driver = await startServer();
    const uris = Array.from({ length: 200 }, (_, index) => `file:///project/src/${index}.ts`);
    for (const [index, one] of uris.entries()) {
      await open(driver, one, `${head}socket.close(${1000 + (index % 7)});\n`, 'typescript');
    }
    const found = await Promise.all(uris.map((one) => findings(driver, one)));
    const reserved = found.filter(([first]) => first === '2:13 reserved-code-sent').length;
    expect(reserved).toBe(uris.filter((_, index) => [4, 5, 6].includes(index % 7)).length);
  });
});
