import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { supportedLibraries } from '../../shared/src/libraries/supportedLibrariesTable';
import type { Locale } from '../../shared/src/locale';
import { ruleText } from '../../shared/src/messages/message';

const heads: { readonly [file: string]: { readonly locale: Locale; readonly columns: string } } = {
  'README.md': { locale: 'en', columns: 'rule | default | finds' },
  'README.zh-cn.md': { locale: 'zh-cn', columns: '规则 | 默认级别 | 报告的问题' },
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

// The tables are made from the rules and the profiles: UPDATE=1 npx vitest run test/unit/readme.test.ts
test.each(Object.entries(heads))(
  'the tables of %s are those of the rules and the profiles',
  (file, { locale, columns }) => {
    const readme = new URL(`../../${file}`, import.meta.url);
    const text = readFileSync(readme, 'utf8');
    const expected = withPart(
      withPart(text, 'rules', rulesTable(locale, columns)),
      'libraries',
      supportedLibraries(locale),
    );
    if (process.env['UPDATE'] === '1') writeFileSync(readme, expected);
    else expect(text).toBe(expected);
  },
);
