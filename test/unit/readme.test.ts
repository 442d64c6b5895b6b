import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { supportedLibraries, supportedLibraryNames } from '../../shared/src/libraries/supportedLibrariesTable';
import type { Locale } from '../../shared/src/locale';
import { ruleText } from '../../shared/src/messages/message';

const heads: {
  readonly [file: string]: { readonly locale: Locale; readonly columns: string; readonly libraries: string };
} = {
  'README.md': { locale: 'en', columns: 'rule | default | finds', libraries: 'docs/libraries.md' },
  'README.zh-cn.md': { locale: 'zh-cn', columns: '规则 | 默认级别 | 报告的问题', libraries: 'docs/libraries.zh-cn.md' },
};

function rulesTable(locale: Locale, columns: string): string {
  return [
    `| ${columns} |`,
    '| --- | --- | --- |',
    ...rules.map(
      ({ id, severity }) => `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${ruleText(locale, id).what} |`,
    ),
  ].join('\n');
}

/** The text with the part between the markers of a name replaced. */
function withPart(text: string, name: string, part: string): string {
  const open = `<!-- ${name} -->\n`;
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < open.length || end < start) throw new Error(`there is no part "${name}"`);
  return `${text.slice(0, start)}\n${part}\n\n${text.slice(end)}`;
}

/** Compares a file with what it should be, or writes it. */
function expectFile(file: string, expected: (text: string) => string): void {
  const url = new URL(`../../${file}`, import.meta.url);
  const text = readFileSync(url, 'utf8');
  if (process.env['UPDATE'] === '1') writeFileSync(url, expected(text));
  else expect(text).toBe(expected(text));
}

// What is made from the rules and the profiles: UPDATE=1 npx vitest run test/unit/readme.test.ts
test.each(Object.entries(heads))(
  '%s has the rules and the names of all libraries',
  (file, { locale, columns, libraries }) => {
    expectFile(file, (text) =>
      withPart(withPart(text, 'rules', rulesTable(locale, columns)), 'libraries', supportedLibraryNames(locale)),
    );
    expectFile(libraries, (text) => withPart(text, 'libraries', supportedLibraries(locale)));
  },
);
