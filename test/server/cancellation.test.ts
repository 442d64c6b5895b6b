import { describe, expect, test } from 'vitest';
import { at, change, errorCode, findings, open, pull, range, startServer } from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005);\n`;
const requestCancelled = -32800;
const serverCancelled = -32802;
const contentModified = -32801;

/** A server whose settings are withheld until `release` is called: requests for a document wait in the middle. */
async function waitingServer() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const driver = await startServer({ configuration: () => held.then(() => ({})) });
  await open(driver, uri, faulty);
  return { driver, release };
}

describe('a request that is cancelled', () => {
  test.each([
    ['textDocument/hover', { textDocument: { uri }, position: at(2, 14) }],
    ['textDocument/diagnostic', { textDocument: { uri } }],
    ['textDocument/inlayHint', { textDocument: { uri }, range: range(0, 0, 9, 0) }],
    ['textDocument/completion', { textDocument: { uri }, position: at(2, 14) }],
    ['textDocument/codeAction', { textDocument: { uri }, range: range(2, 0, 3, 0), context: { diagnostics: [] } }],
  ])('says so, whether it has begun or not: %s', async (method, params) => {
    const { driver, release } = await waitingServer();
    expect(await errorCode(driver.requestAndCancel(method, params))).toBe(requestCancelled);
    const begun = driver.until(({ method: asked }) => asked === 'workspace/configuration');
    const response = errorCode(driver.requestAndCancel(method, params, begun));
    await begun;
    // One message after the other: when this is answered, the cancellation has arrived.
    await driver.request('websocketCloseCodes/listCodes', {});
    release();
    expect(await response).toBe(requestCancelled);
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });

  test('leaves those beside it alone', async () => {
    const { driver, release } = await waitingServer();
    const kept = findings(driver, uri);
    const cancelled = Array.from({ length: 20 }, () =>
      errorCode(driver.requestAndCancel('textDocument/diagnostic', { textDocument: { uri } })),
    );
    release();
    expect(await Promise.all(cancelled)).toEqual(cancelled.map(() => requestCancelled));
    expect(await kept).toEqual(['2:13 reserved-code-sent']);
  });

  test('and was never asked does no harm', async () => {
    const driver = await startServer();
    await driver.notify('$/cancelRequest', { id: 'unknown' });
    await driver.notify('$/cancelRequest', {});
    await open(driver, uri, faulty);
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });
});

describe('a request that is overtaken', () => {
  test('by an edit before its look answers for the new text', async () => {
    const { driver, release } = await waitingServer();
    const report = findings(driver, uri);
    await driver.until(({ method }) => method === 'workspace/configuration');
    await change(driver, uri, 2, { range: range(0, 0, 0, 0), text: '\n' });
    release();
    expect(await report).toEqual(['3:13 reserved-code-sent']);
  });

  test('by closing and opening says that the text is another', async () => {
    const { driver, release } = await waitingServer();
    const hover = errorCode(driver.request('textDocument/hover', { textDocument: { uri }, position: at(2, 14) }));
    const report = pull(driver, uri).then(
      () => undefined,
      (error: unknown) => error as { readonly code: number; readonly data: unknown },
    );
    await driver.until(({ method }) => method === 'workspace/configuration');
    await driver.notify('textDocument/didClose', { textDocument: { uri } });
    await open(driver, uri, faulty);
    release();
    expect(await hover).toBe(contentModified);
    expect(await report).toMatchObject({ code: serverCancelled, data: { retriggerRequest: true } });
    expect(await findings(driver, uri)).toEqual(['2:13 reserved-code-sent']);
  });
});
