import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { supportedLibraries } from '../../shared/src/libraries/supportedLibrariesTable';
import { ruleText } from '../../shared/src/messages/message';

const readme = new URL('../../README.md', import.meta.url);

const rulesTable = [
  '| rule | default | finds |',
  '| --- | --- | --- |',
  ...rules.map(({ id, severity }) => `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${ruleText('en', id).what} |`),
].join('\n');

/** The text with the part between the markers of a name replaced. */
function withPart(text: string, name: string, part: string): string {
  const open = `<!-- ${name} -->\n`;
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < open.length || end < start) throw new Error(`README.md has no part "${name}"`);
  return `${text.slice(0, start)}\n${part}\n\n${text.slice(end)}`;
}

// The tables are made from the rules and the profiles: UPDATE=1 npx vitest run test/unit/readme.test.ts
test('the tables of the README are those of the rules and the profiles', () => {
  const text = readFileSync(readme, 'utf8');
  const expected = withPart(withPart(text, 'rules', rulesTable), 'libraries', supportedLibraries('en'));
  if (process.env['UPDATE'] === '1') writeFileSync(readme, expected);
  else expect(text).toBe(expected);
});
