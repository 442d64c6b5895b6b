import { expect, test } from 'vitest';
import { checkAnalysis } from '../../../server/src/rules/checkAnalysis';
import { checkOptions } from '../../harness/checkOptions';
import { analysisOf, defineSite, spanOf } from '../../harness/handBuilt';

function conflictsIn(text: string, ...sites: readonly (readonly [piece: string, name: string, container?: string])[]) {
  const analysis = analysisOf(text, { sites: sites.map(([piece, ...rest]) => defineSite(text, piece, ...rest)) });
  return checkAnalysis(analysis, checkOptions);
}

test('one name with two numbers, with the first place', () => {
  const text = 'A = 4001, B = 4002';
  expect(conflictsIn(text, ['4001', 'Kicked', 'Codes'], ['4002', 'Kicked', 'Codes'])).toMatchObject([
    {
      rule: 'conflicting-private-code',
      severity: 'warning',
      span: spanOf(text, '4002'),
      message: 'Kicked has two numbers here: 4001 and 4002. A peer can tell them apart only by the number; keep one.',
      related: [{ span: spanOf(text, '4001'), message: 'First named here.' }],
    },
  ]);
});

test('two containers, or none, may disagree', () => {
  const text = '4001 4002';
  expect(conflictsIn(text, ['4001', 'Kicked', 'A'], ['4002', 'Kicked', 'B'])).toEqual([]);
  expect(conflictsIn(text, ['4001', 'Kicked'], ['4002', 'Kicked'])).toEqual([]);
});

test('standard codes have their names already', () => {
  const text = '1000 1001';
  expect(conflictsIn(text, ['1000', 'Bye', 'A'], ['1001', 'Bye', 'A'])).toEqual([]);
});

test.each(["4001: 'retry', 4002: 'retry'", "[4001, 'retry'], [4002, 'retry']", '4001 => retry, 4002 => retry'])(
  'a table keyed by codes may say one thing of many: %s',
  (text) => {
    expect(conflictsIn(text, ['4001', 'retry', 'table'], ['4002', 'retry', 'table'])).toEqual([]);
  },
);
