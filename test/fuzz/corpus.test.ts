import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { checkOptions } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';

const programs = new URL('../corpus/programs/', import.meta.url);
const options = checkOptions({ path: [], fences: [], settings: [] });

for (const name of readdirSync(programs)) {
  test(`${name} gives the recorded sites and findings`, async () => {
    const text = readFileSync(new URL(name, programs), 'utf8');
    const analysis = await testEngine().analyse(testEngine().languageIdFor(name) ?? '', text);
    const at = (offset: number): string => {
      const before = text.slice(0, offset).split('\n');
      return `${before.length}:${before.at(-1)!.length + 1}`;
    };
    const sites = analysis.sites.map(
      (site) => `${at(site.span.start)} ${site.text} ${site.role} ${site.certainty} ${site.library?.id ?? 'unknown'}`,
    );
    const findings = checkAnalysis(analysis, options).map(
      ({ span, severity, rule, message }) => `${at(span.start)} ${severity}[${rule}] ${message}`,
    );
    await expect([...sites, '', ...findings, ''].join('\n')).toMatchFileSnapshot(`../corpus/recorded/${name}.txt`);
  });
}
