import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../server/src/features/fixAll';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import type { Finding } from '../../server/src/rules/finding';
import { applyEdits } from '../harness/edits';
import { parseErrors } from '../harness/parseErrors';
import { checkOptions } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';
import { allSnippets, type Snippet } from './snippets';

const options = { ...checkOptions({ path: [], fences: [], settings: [] }), rules: { 'magic-code': 'hint' } } as const;

async function check({ languageId, text }: Snippet): Promise<readonly Finding[]> {
  return checkAnalysis(await testEngine().analyse(languageId, text), options);
}

const codes = [
  0, 1, 400, 999, 1000, 1001, 1004, 1005, 1006, 1010, 1011, 1014, 1015, 1016, 2999, 3000, 3500, 4000, 4999, 5000, 65536,
];
const reasons = [
  "'bye'",
  "''",
  "'bÿe 😀'",
  `'${'é'.repeat(70)}'`,
  'error.message',
  '`${error}`',
  'event.code',
  'String(error)',
];

/** A snippet whose codes and reasons are others, so that each call meets every rule. */
const altered: fc.Arbitrary<Snippet> = fc
  .record({
    snippet: fc.constantFrom(...allSnippets()),
    code: fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }),
    reason: fc.array(fc.constantFrom(...reasons), { minLength: 1, maxLength: 3 }),
    crlf: fc.boolean(),
  })
  .map(({ snippet: { languageId, text }, code, reason, crlf }) => {
    let count = 0;
    const changed = text
      .replace(/\b[1-4]\d{3}\b(?!\w)/gu, () => String(code[count++ % code.length]))
      .replace(/(?<=\(\d+, )'[^'\n]*'/gu, () => reason[count++ % reason.length]!);
    return { languageId, text: crlf ? changed.replaceAll('\n', '\r\n') : changed };
  });

test('every fix parses no worse, silences its finding and brings no louder one', async () => {
  await fc.assert(
    fc.asyncProperty(altered, async (snippet) => {
      const findings = await check(snippet);
      const errors = findings.some(({ fixes }) => fixes.length > 0)
        ? await parseErrors(snippet.languageId, snippet.text)
        : 0;
      for (const finding of findings) {
        for (const { title, edits } of finding.fixes) {
          const text = applyEdits(snippet.text, edits);
          const label = `${finding.rule}: ${title}\n${snippet.text}\n--- becomes\n${text}`;
          expect(await parseErrors(snippet.languageId, text), label).toBeLessThanOrEqual(errors);
          const after = await check({ ...snippet, text });
          expect(
            count(after, ({ rule }) => rule === finding.rule),
            label,
          ).toBeLessThan(count(findings, ({ rule }) => rule === finding.rule));
          expect(count(after, isLoud), label).toBeLessThanOrEqual(count(findings, isLoud));
        }
      }
    }),
    { seed: 1008, numRuns: 250 },
  );
});

test('fix-all, done twice, changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(altered, async (snippet) => {
      const once = applyEdits(snippet.text, fixAll(await check(snippet)));
      const twice = applyEdits(once, fixAll(await check({ ...snippet, text: once })));
      expect(twice).toBe(once);
      if (once !== snippet.text)
        expect(await parseErrors(snippet.languageId, once)).toBeLessThanOrEqual(
          await parseErrors(snippet.languageId, snippet.text),
        );
    }),
    { seed: 1009, numRuns: 400 },
  );
});

function count(findings: readonly Finding[], is: (finding: Finding) => boolean): number {
  return findings.filter(is).length;
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}
