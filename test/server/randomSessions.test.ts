import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, change, diagnostics, open, startServer } from './driver';
import type { Driver } from './driver';

/** What a session can do next; positions and texts are as wild as the protocol allows, and wilder. */
type Step =
  | { readonly kind: 'open'; readonly file: number; readonly text: string; readonly language: string }
  | {
      readonly kind: 'edit';
      readonly file: number;
      readonly from: number;
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'replace'; readonly file: number; readonly text: string }
  | { readonly kind: 'close'; readonly file: number }
  | { readonly kind: 'ask' | 'cancel'; readonly method: string; readonly file: number; readonly line: number }
  | { readonly kind: 'settings'; readonly value: unknown }
  | { readonly kind: 'nonsense'; readonly method: string; readonly params: object };

const fragments = [
  "import { WebSocket } from 'ws';\n",
  "const ws = new WebSocket('ws://a');\n",
  'ws.close(1005);\n',
  "ws.close(1000, 'bye');\r\n",
  'ws.onclose = (event) => { if (event.code === 1006) retry(); };\n',
  '<script>new WebSocket(u).close(1001)</script>\n',
  '// websocket-close-codes-disable-next-line reserved-code-sent -- why\n',
  '😀',
  '\uFEFF',
  '`${',
  '1015',
  '{',
  ')',
  "'",
  '\n',
];
const languages = ['javascript', 'typescript', 'typescriptreact', 'vue', 'svelte', 'astro', 'html', 'plaintext', ''];
const questions = ['hover', 'completion', 'diagnostic', 'inlayHint', 'codeAction'].map(
  (name) => `textDocument/${name}`,
);
const notifications = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`);

const file = fc.nat(2);
const text = fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join(''));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), file, text, language: fc.constantFrom(...languages) }),
  fc.record({ kind: fc.constant('edit' as const), file, from: fc.nat(300), length: fc.nat(40), text }),
  fc.record({ kind: fc.constant('replace' as const), file, text }),
  fc.record({ kind: fc.constant('close' as const), file }),
  fc.record({
    kind: fc.constantFrom('ask' as const, 'cancel' as const),
    method: fc.constantFrom(...questions),
    file,
    line: fc.integer({ min: -1, max: 12 }),
  }),
  fc.record({ kind: fc.constant('settings' as const), value: fc.jsonValue({ maxDepth: 2 }) }),
  fc.record({
    kind: fc.constant('nonsense' as const),
    method: fc.constantFrom(...questions, ...notifications),
    params: fc.dictionary(fc.constantFrom('textDocument', 'position', 'range', 'context'), fc.jsonValue(), {
      maxKeys: 4,
    }),
  }),
);

const uriOf = (number: number) => `file:///project/${number}.js`;

test('a session of any messages in any order ends as one that was opened with the last texts', async () => {
  let settings: unknown = {};
  const driver = await startServer({ configuration: () => settings });
  const fresh = await startServer();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const texts = new Map<number, TextDocument>();
      const answers: Promise<unknown>[] = [];
      let version = 1;
      for (const next of steps) {
        version += 1;
        if (next.kind === 'settings') settings = next.value;
        answers.push(...(await take(driver, texts, next, version)));
      }
      await Promise.all(answers);
      settings = {};
      await driver.notify('workspace/didChangeConfiguration', { settings: null });
      for (const [number, document] of texts) {
        const uri = uriOf(number);
        await open(fresh, uri, document.getText(), document.languageId);
        expect(await diagnostics(driver, uri)).toEqual(await diagnostics(fresh, uri));
        await driver.notify('textDocument/didClose', { textDocument: { uri } });
      }
    }),
    { numRuns: 60, seed: 6455, endOnFailure: true },
  );
  expect(driver.protocolErrors).toEqual([]);
  expect(driver.stderr()).toBe('');
  expect(driver.received.filter(isInternalFailure)).toEqual([]);
  await driver.request('shutdown');
  await driver.notify('exit');
  expect(await driver.exitCode).toBe(0);
}, 120_000);

/** Does one step, keeping `texts` as the server must have them; gives the answer that is under way, if any, which never rejects. */
async function take(
  driver: Driver,
  texts: Map<number, TextDocument>,
  next: Step,
  version: number,
): Promise<readonly Promise<unknown>[]> {
  switch (next.kind) {
    case 'open': {
      texts.set(next.file, TextDocument.create(uriOf(next.file), next.language, version, next.text));
      await open(driver, uriOf(next.file), next.text, next.language, version);
      return [];
    }
    case 'edit': {
      const document = texts.get(next.file);
      const start = document?.positionAt(next.from) ?? at(0, next.from);
      const end = document?.positionAt(next.from + next.length) ?? at(0, next.from);
      const edit = { range: { start, end }, text: next.text };
      if (document !== undefined) TextDocument.update(document, [edit], version);
      await change(driver, uriOf(next.file), version, edit);
      return [];
    }
    case 'replace': {
      const document = texts.get(next.file);
      if (document !== undefined) TextDocument.update(document, [{ text: next.text }], version);
      await change(driver, uriOf(next.file), version, { text: next.text });
      return [];
    }
    case 'close': {
      texts.delete(next.file);
      await driver.notify('textDocument/didClose', { textDocument: { uri: uriOf(next.file) } });
      return [];
    }
    case 'ask':
    case 'cancel': {
      const position = at(next.line, 3);
      const params = {
        textDocument: { uri: uriOf(next.file) },
        position,
        range: { start: at(0, 0), end: position },
        context: { diagnostics: [] },
      };
      const send = next.kind === 'ask' ? driver.request : driver.requestAndCancel;
      return [send(next.method, params).catch(() => undefined)];
    }
    case 'settings': {
      await driver.notify('workspace/didChangeConfiguration', { settings: next.value });
      return [];
    }
    case 'nonsense': {
      if (!next.method.includes('/did')) return [driver.request(next.method, next.params).catch(() => undefined)];
      await driver.notify(next.method, next.params);
      return [];
    }
  }
}

/** The server's own failures are told with a stack; what it says of wrong parameters has none. */
function isInternalFailure({ method, params }: { readonly method: string; readonly params: unknown }): boolean {
  return method === 'window/logMessage' && /\n\s+at /u.test((params as { readonly message: string }).message);
}
