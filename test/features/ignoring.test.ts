import { describe, expect, test } from 'vitest';
import { codeActionsFor } from '../../server/src/features/codeActions';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { parseErrors } from '../harness/parseErrors';
import { checkOptions } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';
import { applyEdits } from './edits';

const options = checkOptions({ path: [], fences: [], settings: [] });

async function findingsOf(languageId: string, text: string) {
  const analysis = await testEngine().analyse(languageId, text);
  return { analysis, findings: checkAnalysis(analysis, options) };
}

/** The text after "ignore" on the line or in the file; nothing where that is not offered. */
async function ignored(languageId: string, text: string, where: 'line' | 'file'): Promise<string | undefined> {
  const { analysis, findings } = await findingsOf(languageId, text);
  expect(findings.map(({ rule }) => rule)).toEqual(['reserved-code-sent']);
  const [finding] = findings;
  const actions = codeActionsFor(analysis, findings, finding!.span, ['quickfix'], {
    locale: 'en',
    canOpenPages: false,
  });
  const action = actions.find(
    ({ title }) => title === `Ignore reserved-code-sent ${where === 'line' ? 'on this line' : 'in this file'}`,
  );
  if (!action) return undefined;
  const after = applyEdits(text, action.edits);
  expect((await findingsOf(languageId, after)).findings).toEqual([]);
  expect(await parseErrors(languageId, after)).toBeLessThanOrEqual(await parseErrors(languageId, text));
  return after;
}

const nextLine = 'websocket-close-codes-disable-next-line reserved-code-sent -- ';
const wholeFile = 'websocket-close-codes-disable reserved-code-sent -- ';

describe('a comment that ignores', () => {
  test('stands in the script of a page as code, around it as markup', async () => {
    const script = "<title>x</title>\n<script>\n  new WebSocket('wss://example.org').close(1006);\n</script>\n";
    expect(await ignored('html', script, 'line')).toBe(
      `<title>x</title>\n<script>\n  // ${nextLine}\n  new WebSocket('wss://example.org').close(1006);\n</script>\n`,
    );
    expect(await ignored('html', script, 'file')).toBe(`<!-- ${wholeFile}-->\n${script}`);
  });

  test('stands above a handler as markup, and nowhere among the attributes of its tag', async () => {
    const script = "<script setup>\nconst ws = new WebSocket('wss://example.org');\n</script>\n";
    const button = '<template>\n  <button @click="ws.close(1006)">Stop</button>\n</template>\n';
    expect(await ignored('vue', script + button, 'line')).toBe(
      `${script}<template>\n  <!-- ${nextLine}-->\n  <button @click="ws.close(1006)">Stop</button>\n</template>\n`,
    );
    const split = '<template>\n  <button\n    type="button"\n    @click="ws.close(1006)"\n  />\n</template>\n';
    expect(await ignored('vue', script + split, 'line')).toBeUndefined();
    expect(await ignored('vue', script + split, 'file')).toBe(`<!-- ${wholeFile}-->\n${script}${split}`);
  });

  test('stands in the code at the head of an Astro component', async () => {
    const page = "---\nimport WebSocket from 'ws';\nnew WebSocket('wss://example.org').close(1006);\n---\n<p>x</p>\n";
    expect(await ignored('astro', page, 'file')).toBe(page.replace('---\n', `---\n// ${wholeFile}\n`));
  });

  test.each([
    ['behind another element', '<b>Feed</b>'],
    ['behind an expression', '{name}'],
    ['behind text', 'Feed'],
    ['first in its parent', ''],
  ])('stands among the children of a JSX element in braces: %s', async (_, sibling) => {
    const head = "const ws = new WebSocket('wss://example.org');\nexport const Bar = ({ name }) => (\n  <div>\n";
    const before = sibling === '' ? '' : `    ${sibling}\n`;
    const button = '    <button onClick={() => ws.close(1006)}>Stop</button>\n  </div>\n);\n';
    expect(await ignored('javascriptreact', head + before + button, 'line')).toBe(
      `${head}${before}    {/* ${nextLine}*/}\n${button}`,
    );
  });

  test('stands before an element that is no child, and among attributes, as code', async () => {
    const head = "const ws = new WebSocket('wss://example.org');\nexport const Bar = () => (\n";
    expect(await ignored('typescriptreact', `${head}  <button onClick={() => ws.close(1006)} />\n);\n`, 'line')).toBe(
      `${head}  // ${nextLine}\n  <button onClick={() => ws.close(1006)} />\n);\n`,
    );
    expect(
      await ignored('typescriptreact', `${head}  <button\n    onClick={() => ws.close(1006)}\n  />\n);\n`, 'line'),
    ).toBe(`${head}  <button\n    // ${nextLine}\n    onClick={() => ws.close(1006)}\n  />\n);\n`);
  });
});

describe('a comment that ignores stands in no text', () => {
  const cannot = async (languageId: string, text: string) => {
    expect(await ignored(languageId, text, 'line')).toBeUndefined();
    expect(await ignored(languageId, text, 'file')).toContain(wholeFile);
  };

  test('of a template literal', async () => {
    const head = "const ws = new WebSocket('wss://example.org');\n";
    await cannot('javascript', `${head}show(\`It’s\n  <i title="x">\${ws.close(1006)}</i>\n\`);\n`);
    await cannot('html', `<script>\n${head}show(\`\n\${ws.close(1006)}\`);\n</script>\n`);
    const oneLine = `${head}show(\`\${ws.close(1006)}\`);\n`;
    expect(await ignored('typescript', oneLine, 'line')).toBe(oneLine.replace('show(', `// ${nextLine}\nshow(`));
  });

  test('of a heredoc', async () => {
    const head = "require 'faye/websocket'\nws = Faye::WebSocket::Client.new('ws://example.org')\n";
    await cannot('ruby', `${head}puts <<~TEXT\n  #{ws.close(1006)}\nTEXT\n`);
  });

  test('around the code of a PHP page', async () => {
    const head = '<?php\nuse Ratchet\\ConnectionInterface;\nfunction bye(ConnectionInterface $conn) { ?>\n';
    await cannot('php', `${head}<p><?php $conn->close(1006); ?></p>\n<?php }\n`);
    const page = `<html>\n${head}<p>x</p>\n<?php\n  $conn->close(1006);\n}\n`;
    expect(await ignored('php', page, 'line')).toBe(page.replace('  $conn', `  // ${nextLine}\n  $conn`));
    expect(await ignored('php', page, 'file')).toBeUndefined();
  });

  test('behind a backslash that joins lines', async () => {
    const head = 'import websockets\n\nasync def bye(ws: websockets.ServerConnection):\n';
    await cannot('python', `${head}    await \\\n        ws.close(1006)\n`);
    await cannot('python', `${head}    await \\\r\n        ws.close(1006)\n`);
  });
});

test('a comment for the whole file leaves the encoding of the file where it is looked for', async () => {
  const code = 'import websockets\n\nasync def bye(ws: websockets.ServerConnection):\n    await ws.close(1006)\n';
  const head = '#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\n';
  expect(await ignored('python', head + code, 'file')).toBe(`${head}# ${wholeFile}\n${code}`);
});
