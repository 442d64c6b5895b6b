import type {
  CompletionItem,
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { describe, expect, test } from 'vitest';
import type { CodeSummary } from '../../shared/src/protocol';
import { at, errorCode, fullCapabilities, noCapabilities, open, range, spawnServer, startServer } from './driver';
import type { ClientOptions, Driver } from './driver';

const uri = 'file:///project/app.js';
const head = "import { WebSocket } from 'ws';\nconst socket = new WebSocket('ws://localhost');\n";
const faulty = `${head}socket.close(1005); // 1006\n`;
const textDocument = { uri };
const invalidParams = -32602;

async function opened(options: ClientOptions, text = faulty): Promise<Driver> {
  const driver = await startServer(options);
  await open(driver, uri, text);
  return driver;
}

describe('hover', () => {
  const hoverAt = async (driver: Driver, line: number, character: number) =>
    driver.request<Hover | null>('textDocument/hover', { textDocument, position: at(line, character) });
  const contents = (hover: Hover | null) => hover?.contents as MarkupContent | undefined;

  test('explains the code under the cursor', async () => {
    const driver = await opened({});
    const hover = await hoverAt(driver, 2, 14);
    expect(hover?.range).toEqual(range(2, 13, 2, 17));
    expect(contents(hover)?.kind).toBe('markdown');
    expect(contents(hover)?.value).toMatch(/^\*\*1005/u);
  });

  test('is silent in comments and on other text', async () => {
    const driver = await opened({});
    expect(await hoverAt(driver, 2, 25)).toBeNull();
    expect(await hoverAt(driver, 0, 3)).toBeNull();
    expect(await hoverAt(driver, 99, 99)).toBeNull();
  });

  test('links only commands that the client trusts', async () => {
    const plain = await opened({});
    expect(contents(await hoverAt(plain, 2, 14))?.value).not.toContain('command:');
    const trusting = await opened({
      initializationOptions: { trustedCommands: ['websocketCloseCodes.openExplanation'] },
    });
    expect(contents(await hoverAt(trusting, 2, 14))?.value).toContain(
      '(command:websocketCloseCodes.openExplanation?%5B1005%5D)',
    );
  });

  test('is plain text for a client that shows no Markdown', async () => {
    const driver = await opened({ capabilities: noCapabilities });
    const hover = contents(await hoverAt(driver, 2, 14));
    expect(hover?.kind).toBe('plaintext');
    expect(hover?.value).toMatch(/^1005/u);
    expect(hover?.value).not.toContain('**');
  });

  test('speaks the language that the options name, before that of the client', async () => {
    const chinese = await opened({ initializationOptions: { locale: 'zh-cn' }, locale: 'en' });
    expect(contents(await hoverAt(chinese, 2, 14))?.value).toMatch(/\p{Script=Han}/u);
    const english = await opened({ locale: 'de' });
    expect(contents(await hoverAt(english, 2, 14))?.value).not.toMatch(/\p{Script=Han}/u);
  });
});

const withConstant = `${head}const AWAY = 1001;\nsocket.close(AWAY);\nsocket.on('close', (code) => code === 1001);\n`;

describe('definition', () => {
  const definitionAt = async (driver: Driver, line: number, character: number) =>
    driver.request<Location | LocationLink[] | null>('textDocument/definition', {
      textDocument,
      position: at(line, character),
    });

  test('leads from a constant to its name', async () => {
    const driver = await opened({ capabilities: noCapabilities }, withConstant);
    expect(await definitionAt(driver, 3, 14)).toEqual({ uri, range: range(2, 6, 2, 10) });
  });

  test('says where it leads from to a client that asks for links', async () => {
    const driver = await opened(
      { capabilities: { textDocument: { definition: { linkSupport: true } } } },
      withConstant,
    );
    const target = range(2, 6, 2, 10);
    expect(await definitionAt(driver, 3, 14)).toEqual([
      { targetUri: uri, targetRange: target, targetSelectionRange: target, originSelectionRange: range(3, 13, 3, 17) },
    ]);
  });

  test('leads nowhere from numbers and other text', async () => {
    const driver = await opened({}, withConstant);
    expect(await definitionAt(driver, 4, 40)).toBeNull();
    expect(await definitionAt(driver, 0, 3)).toBeNull();
  });
});

describe('document highlight', () => {
  const highlightAt = async (driver: Driver, line: number, character: number) =>
    driver.request<readonly DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position: at(line, character),
    });

  test('shows every place that holds the code', async () => {
    const driver = await opened({}, withConstant);
    expect(await highlightAt(driver, 4, 40)).toEqual([
      { range: range(2, 13, 2, 17), kind: 1 },
      { range: range(3, 13, 3, 17), kind: 1 },
      { range: range(4, 38, 4, 42), kind: 1 },
    ]);
  });

  test('shows nothing on other text', async () => {
    const driver = await opened({}, withConstant);
    expect(await highlightAt(driver, 2, 7)).toEqual([]);
  });
});

describe('completion', () => {
  const completeAt = async (driver: Driver, line: number, character: number) =>
    driver.request<readonly CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: at(line, character),
    });

  test('offers codes in the argument of a send, and explains them when asked', async () => {
    const driver = await opened({}, `${head}socket.close(1000);\n`);
    const items = await completeAt(driver, 2, 17);
    const normal = items.find(({ label }) => label.startsWith('1000'));
    expect(normal).toMatchObject({ textEdit: { range: range(2, 13, 2, 17), newText: '1000' } });
    expect(normal?.documentation).toBeUndefined();
    const resolved = await driver.request<CompletionItem>('completionItem/resolve', normal);
    expect(resolved.label).toBe(normal?.label);
    expect((resolved.documentation as MarkupContent).kind).toBe('markdown');
    expect((resolved.documentation as MarkupContent).value.length).toBeGreaterThan(40);
  });

  test('explains at once to a client that does not ask', async () => {
    const driver = await opened({ capabilities: noCapabilities }, `${head}socket.close(1000);\n`);
    const [first] = await completeAt(driver, 2, 17);
    expect((first?.documentation as MarkupContent).kind).toBe('plaintext');
  });

  test('offers codes behind a comparison that is being typed', async () => {
    const driver = await opened({}, `${head}socket.on('close', (code) => {\n  if (code === )\n});\n`);
    const items = await completeAt(driver, 3, 15);
    const lost = items.find(({ label }) => label.startsWith('1006'));
    expect(lost).toMatchObject({ textEdit: { range: range(3, 15, 3, 15), newText: '1006' } });
  });

  test('offers codes in a call that is not closed yet', async () => {
    const driver = await opened({}, `${head}socket.close(\n`);
    const [first] = await completeAt(driver, 2, 13);
    expect(first).toMatchObject({ textEdit: { range: range(2, 13, 2, 13), newText: '1000' } });
  });

  test('offers nothing elsewhere', async () => {
    const driver = await opened({});
    expect(await completeAt(driver, 1, 8)).toEqual([]);
  });

  test('does not resolve what it did not offer', async () => {
    const driver = await opened({});
    for (const item of [{}, { label: 'x', data: {} }, { label: 'x', data: { uri, code: 'x' } }, { data: null }]) {
      expect(await errorCode(driver.request('completionItem/resolve', item))).toBe(invalidParams);
    }
  });
});

describe('inlay hints', () => {
  const hintsIn = async (driver: Driver, lines = 99) =>
    driver.request<readonly InlayHint[]>('textDocument/inlayHint', { textDocument, range: range(0, 0, lines, 0) });

  test('name bare numbers, and explain them when asked', async () => {
    const driver = await opened({}, `${head}socket.close(1001);\n`);
    const [hint, ...more] = await hintsIn(driver);
    expect(more).toEqual([]);
    expect(hint).toMatchObject({ position: at(2, 17), label: 'Going Away' });
    expect(hint?.tooltip).toBeUndefined();
    const resolved = await driver.request<InlayHint>('inlayHint/resolve', hint);
    expect(resolved.tooltip).toMatch(/\w/u);
    expect(await hintsIn(driver, 1)).toEqual([]);
  });

  test('are explained at once to a client that does not ask', async () => {
    const { inlayHint, ...rest } = fullCapabilities.textDocument;
    expect(inlayHint).toBeDefined();
    const driver = await opened({ capabilities: { textDocument: rest } }, `${head}socket.close(1001);\n`);
    expect((await hintsIn(driver))[0]?.tooltip).toMatch(/\w/u);
  });

  test('are switched off by the settings', async () => {
    const driver = await opened({ configuration: () => ({ inlayHints: false }) });
    expect(await hintsIn(driver)).toEqual([]);
  });

  test('resolve to themselves when they are of somebody else', async () => {
    const driver = await opened({});
    const hint = { position: at(0, 0), label: 'x', data: 'y' };
    expect(await driver.request('inlayHint/resolve', hint)).toEqual(hint);
  });
});

describe('requests of our own client', () => {
  test('list the codes', async () => {
    const driver = await startServer();
    const codes = await driver.request<readonly CodeSummary[]>('websocketCloseCodes/listCodes', {});
    expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining([1000, 1005, 1006, 1015, 4000]));
    expect(codes.every(({ name, summary, keywords }) => name !== '' && summary !== '' && keywords !== '')).toBe(true);
  });

  test('find them by symptoms, the likeliest first', async () => {
    const driver = await startServer();
    const find = async (query: unknown) =>
      (await driver.request<readonly CodeSummary[]>('websocketCloseCodes/listCodes', { query })).map(
        ({ code }) => code,
      );
    expect((await find('nginx timeout'))[0]).toBe(1006);
    expect((await find('4711'))[0]).toBe(4711);
    expect(await find('qwxyzzy')).toEqual([]);
    expect((await find(''))[0]).toBe(1000);
    expect(await errorCode(find(7))).toBe(invalidParams);
  });

  test('list them also without parameters', async () => {
    const driver = await startServer();
    expect((await driver.request<readonly CodeSummary[]>('websocketCloseCodes/listCodes')).length).toBeGreaterThan(20);
  });

  test('explain one code, and two side by side', async () => {
    const driver = await startServer();
    const explain = (codes: unknown) =>
      driver.request<{ readonly title: string; readonly markdown: string }>('websocketCloseCodes/explain', { codes });
    const one = await explain([1006]);
    expect(one.markdown.startsWith(`# ${one.title}`)).toBe(true);
    expect(one.title).toContain('1006');
    const two = await explain([1005, 1006]);
    expect(two.title).toMatch(/1005.*1006/u);
    for (const codes of [[], [1, 2, 3], ['1006'], [1.5], 1006, null, undefined, [Number.MAX_VALUE]]) {
      expect(await errorCode(explain(codes))).toBe(invalidParams);
    }
  });

  test('give debug information without a word of the documents', async () => {
    const driver = await opened({}, `${head}const secret = 'hidden treasure';\n`);
    const information = await driver.request<string>('websocketCloseCodes/debugInformation', {});
    expect(information).toContain('Open documents: 1\n- javascript: 1, ');
    expect(information).not.toContain('treasure');
    expect(information).not.toContain('app.js');
  });

  test('speak Chinese', async () => {
    const driver = await spawnServer({ locale: 'zh-Hans' });
    await driver.initialize();
    await driver.notify('initialized', {});
    const codes = await driver.request<readonly CodeSummary[]>('websocketCloseCodes/listCodes', {});
    expect(codes.every(({ summary }) => /\p{Script=Han}/u.test(summary))).toBe(true);
  });
});
