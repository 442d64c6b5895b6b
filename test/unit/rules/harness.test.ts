import { expect, test } from 'vitest';
import { sectionsOf } from '../../harness/markdown';
import { readMarkers } from '../../harness/markers';
import { problemsOf } from '../../harness/runSection';

const socket = "const socket = new WebSocket('wss://example.org');";

async function problemsIn(...blocks: readonly string[]): Promise<readonly string[]> {
  const [section] = sectionsOf(`# case\n\n${blocks.map((block) => `\`\`\`${block}\n\`\`\`\n`).join('\n')}`);
  if (section === undefined) throw new Error('There is no section.');
  return problemsOf(section);
}

test('a finding without a marker fails, and so does a marker without a finding', async () => {
  expect(await problemsIn(`js\n${socket}\nsocket.close(1001);`)).toEqual([
    expect.stringMatching(/^line 5, column 14, 4 long: found error\[code-rejected-by-library\] /u),
  ]);
  expect(await problemsIn(`js\n${socket}\nsocket.close(1000);\n//           ^^^^ error[reserved-code-sent]`)).toEqual([
    'line 5, column 14: expected error[reserved-code-sent] ""',
  ]);
});

test('the range, the severity and a part of the message must be right', async () => {
  const with_ = (marker: string) => problemsIn(`js\n${socket}\nsocket.close(1001);\n${marker}`);
  expect(await with_('//           ^^^^ error[code-rejected-by-library] "1001"')).toEqual([]);
  expect(await with_('//           ^^^ error[code-rejected-by-library] "1001"')).toHaveLength(2);
  expect(await with_('//           ^^^^ warning[code-rejected-by-library] "1001"')).toHaveLength(2);
  expect(await with_('//           ^^^^ error[code-rejected-by-library] "1002"')).toHaveLength(2);
});

test('sites, hovers and inlay hints are looked for', async () => {
  const block = (flags: string, ...markers: readonly string[]) =>
    problemsIn(`js${flags}\n${socket}\nsocket.close(1000);\n${markers.join('\n')}`);
  const site = '//           ^^^^ send 1000 certain browser-websocket';
  expect(await block(' sites', site, '//           ~~~~ hover "Normal Closure"')).toEqual([]);
  expect(await block('', '//           ^^^^ inlay "Normal Closure"')).toEqual([]);
  expect(await block(' sites')).toEqual(['line 5, column 14: unmarked site "send 1000 certain browser-websocket"']);
  expect(await block('', '//           ^^^^ receive 1000 certain')).toHaveLength(1);
  expect(await block('', '//           ~~~~ hover "Going Away"')).toHaveLength(1);
});

test('a golden text must be what the fix gives', async () => {
  const source = `js\n${socket}\nsocket.close(1001);\n//           ^^^^ error[code-rejected-by-library]`;
  const fix = (title: string, code: number) =>
    problemsIn(source, `js fix="${title}"\n${socket}\nsocket.close(${code});`);
  expect(await fix('Send 1000 (Normal Closure)', 1000)).toEqual([]);
  expect(await fix('Send 1000 (Normal Closure)', 1002)).toHaveLength(1);
  expect(await fix('Send 9999', 1000)).toEqual([expect.stringContaining('no fix "Send 9999" is offered')]);
});

test('markers are taken out, the cursor too', () => {
  const { text, cursor, markers } = readMarkers(
    'a\n<!-- <- hover "x" -->\n\tbb$0\n\t// <- inlay "y"\n# just a comment\n',
  );
  expect(text).toBe('a\n\tbb\n# just a comment\n');
  expect(cursor).toBe(5);
  expect(markers.map(({ start, end }) => ({ start, end }))).toEqual([
    { start: 0, end: undefined },
    { start: 3, end: undefined },
  ]);
});
