import { describe, expect, test } from 'vitest';
import { testEngine } from '../harness/testEngine';

const head = "const ws = new WebSocket('wss://example.org');\n";
/** Only all places of the name show what it holds. */
const late = "let ws;\nws = new WebSocket('wss://example.org');\nws.close(1000);\n";
const limitOf = async (text: string) => (await testEngine().analyse('javascript', text)).limited;

describe('an analysis says what kept it from being whole', () => {
  test('nothing, for a file as people write them', async () => {
    expect(await limitOf(`${late}${'log(ws);\n'.repeat(1000)}`)).toBeUndefined();
  });

  test('a name that stands in more places than are looked into', async () => {
    expect(await limitOf(`${late}${'log(ws);\n'.repeat(1300)}`)).toBe('too-many-names');
  });
});

describe('minified code', () => {
  const functions = 'function a(b){return b;}'.repeat(4000);

  test('is known by long lines of code, also behind a table of texts', async () => {
    expect(await limitOf(`${functions}new WebSocket("wss://e").close(1005)`)).toBe('minified');
    const texts = `var t=[${'"a text",'.repeat(400)}];`;
    expect(await limitOf(`${texts}${functions}new WebSocket("wss://e").close(1005)`)).toBe('minified');
  });

  test('is not data in one line, nor code in short ones', async () => {
    const data = `const table = [${'1000,'.repeat(20_000)}];\n${head}`;
    expect(await limitOf(data)).toBeUndefined();
    expect(await limitOf(`${'function a(b) { return b; }\n'.repeat(4000)}${head}`)).toBeUndefined();
  });
});
