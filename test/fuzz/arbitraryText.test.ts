import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis, Span } from '../../server/src/analysis/site';
import { decode } from '../../server/src/cli/sourceFile';
import { checkAnalysis } from '../../server/src/rules/checkAnalysis';
import { languageIds } from '../../shared/src/languageIds';
import { checkOptions } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';
import { wildText } from './pieces';

const options = checkOptions({ path: [], fences: [], settings: [] });

/** Every span that a reader of the analysis or of its findings may be shown. */
function spansOf(analysis: Analysis): readonly Span[] {
  const sends = analysis.sends.flatMap((send) => [
    send.span,
    send.name,
    send.argumentList,
    ...send.arguments,
    ...send.values.map(({ span }) => span),
    ...[send.receiver, send.code, send.reason?.span].filter((span) => span !== undefined),
  ]);
  const sites = analysis.sites.flatMap(({ span, comparison }) => [span, ...(comparison ? [comparison.span] : [])]);
  const comments = analysis.suppressions.flatMap(({ span, ruleSpans }) => [span, ...ruleSpans]);
  const findings = checkAnalysis(analysis, options).flatMap(({ span, related, fixes }) => [
    span,
    ...related.map((other) => other.span),
    ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
  ]);
  const spots = (analysis.completionSpots ?? []).map(({ span }) => span);
  return [...sites, ...sends, ...comments, ...findings, ...spots];
}

/** Analyses a text; the log of the test host fails the test. */
async function mustHold(languageId: string, text: string): Promise<void> {
  const analysis = await testEngine().analyse(languageId, text);
  expect(analysis.text).toBe(text);
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const site of analysis.sites) expect(text.slice(site.span.start, site.span.end)).toBe(site.text);
  const starts = analysis.sites.map(({ span }) => span.start);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  if (!testEngine().mayHoldCodes(languageId, text)) expect(analysis.sites).toEqual([]);
}

describe.each([...languageIds])('%s', (languageId) => {
  test('any text is analysed, and every range lies inside it', async () => {
    await fc.assert(
      fc.asyncProperty(wildText(24), (text) => mustHold(languageId, text)),
      { seed: 1006, numRuns: 120 },
    );
  });

  test('any bytes, decoded, are analysed', async () => {
    const start = fc.constantFrom(
      '',
      "const ws = new WebSocket('wss://example.org'); ws.close(1005); // ",
      'ws.close(\u{1f600}1006',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (text, bytes) => {
        const file = decode(Buffer.concat([Buffer.from(text), bytes]), 'leave-out');
        if (file.kind === 'text') await mustHold(languageId, file.text);
      }),
      { seed: 1007, numRuns: 60 },
    );
  });
});

test('an unknown language is not analysed', async () => {
  expect((await testEngine().analyse('brainfuck', 'new WebSocket(u).close(1005)')).sites).toEqual([]);
});
