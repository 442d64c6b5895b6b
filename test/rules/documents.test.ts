import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { ruleText } from '../../shared/src/messages/message';
import { ruleIds } from '../../shared/src/protocol';
import { sectionsOf, type Section } from '../harness/markdown';
import { checkOptions, languageIdOf } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';

const directory = new URL('../../docs/rules/', import.meta.url);
const endOfHead = '<!-- Everything above is generated from the rule itself: UPDATE=1 npx vitest run test/rules -->';

/** The generated beginning of a rule's page. */
function headOf(rule: Rule): string {
  const severity = rule.severity === 'off' ? 'off (turn it on in the settings)' : rule.severity;
  return [
    `# ${rule.id}`,
    '',
    ruleText('en', rule.id).what,
    '',
    `- Default severity: ${severity}`,
    `- Quick fixes: ${rule.fixable ? 'yes' : 'no'}`,
    `- Since: ${rule.since}`,
    '',
    endOfHead,
  ].join('\n');
}

/** The rules that find something in a block of a rule's page, where that rule is on. */
async function rulesFoundIn(
  section: Section,
  rule: Rule,
  block: Section['fences'][number],
): Promise<readonly string[]> {
  const options = checkOptions(section);
  const on = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
  const analysis = await testEngine().analyse(languageIdOf(block), block.text);
  const findings = checkAnalysis(analysis, { ...options, rules: { ...on, ...options.rules } });
  return [...new Set(findings.map((finding) => finding.rule))];
}

test('every rule is in the table, in the order of the ids', () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds);
});

test('every page belongs to a rule', () => {
  expect(readdirSync(directory).sort()).toEqual(ruleIds.map((id) => `${id}.md`).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const file = new URL(`${id}.md`, directory);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const body = page.includes(endOfHead) ? page.slice(page.indexOf(endOfHead) + endOfHead.length) : `\n\n${page}`;

  test('begins with what the rule says of itself', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(file, `${headOf(rule)}${body}`);
    else expect(page.slice(0, page.length - body.length)).toBe(headOf(rule));
  });

  test('says why, shows what is wrong and right, and how to configure it', () => {
    const headings = body.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual(['## Why', '## Examples', '## Configure']);
    expect(body).toContain(`"${id}"`);
  });

  const blocks = sectionsOf(page).flatMap((section) =>
    section.fences.filter(({ flags }) => flags.has('bad') || flags.has('good')).map((fence) => ({ section, fence })),
  );

  test('has bad and good examples', () => {
    expect(blocks.some(({ fence }) => fence.flags.has('bad'))).toBe(true);
    expect(blocks.some(({ fence }) => fence.flags.has('good'))).toBe(true);
  });

  test.each(
    blocks.map(({ section, fence }) => [fence.flags.has('bad') ? 'bad' : 'good', fence.line, section, fence] as const),
  )('%s example on line %i', async (verdict, _line, section, fence) => {
    expect(await rulesFoundIn(section, rule, fence)).toEqual(verdict === 'bad' ? [id] : []);
  });
});
