import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair } from '../../shared/src/codes/comparePair';
import type { PairDescription } from '../../shared/src/codes/pairs/pairDescription';
import { writtenPairs } from '../../shared/src/codes/pairs/writtenPairs';
import { anyNumber, samples } from './codesArbitraries';

/** The pairs that people mix up most. */
const confused: readonly (readonly [number, number])[] = [
  [1005, 1015],
  [1005, 1006],
  [1006, 1015],
  [1000, 1005],
  [1000, 1001],
  [1000, 1006],
  [1001, 1006],
  [1001, 1012],
  [1012, 1013],
  [1002, 1003],
  [1002, 1007],
  [1003, 1007],
  [1003, 1008],
  [1007, 1008],
  [1008, 3000],
  [1008, 3003],
  [3000, 3003],
  [1008, 1013],
  [1004, 1009],
  [1002, 1009],
  [1011, 1014],
  [1006, 1011],
  [1011, 1013],
  [1011, 3008],
  [1006, 3008],
  [1011, 1012],
  [1008, 1011],
  [401, 4401],
  [401, 3000],
  [401, 1008],
  [401, 1006],
  [1008, 4401],
  [3000, 4401],
];

function expectComplete(pair: PairDescription): void {
  expect(pair.differences.length).toBeGreaterThan(0);
  expect(pair.whatToDo.first.length).toBeGreaterThan(0);
  expect(pair.whatToDo.second.length).toBeGreaterThan(0);
  expect(new Set(pair.differences.map(({ en }) => en)).size).toBe(pair.differences.length);
}

function expectMirrored(first: number, second: number): void {
  const there = comparePair(first, second);
  const back = comparePair(second, first);
  expect(back).toEqual({
    ...there,
    first: there.second,
    second: there.first,
    whichApplies: { first: there.whichApplies.second, second: there.whichApplies.first },
    whatToDo: { first: there.whatToDo.second, second: there.whatToDo.first },
  });
}

describe('comparePair', () => {
  it('is complete and symmetrical for all registered codes and samples of every range', () => {
    for (const first of samples) {
      for (const second of samples) {
        expectComplete(comparePair(first, second));
        expectMirrored(first, second);
      }
    }
  });

  it('is complete and symmetrical for any two numbers', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (first, second) => {
        expectComplete(comparePair(first, second));
        expectMirrored(first, second);
      }),
    );
  });

  it.each(confused)('explains %i and %i by hand', (first, second) => {
    expect(comparePair(first, second).handWritten).toBe(true);
    expect(comparePair(second, first).handWritten).toBe(true);
  });

  it('keeps the order that was asked for', () => {
    const pair = comparePair(1015, 1005);
    expect([pair.first.code, pair.second.code]).toEqual([1015, 1005]);
    expect(pair.whichApplies.first.en).toBe(
      'You see 1015 in clients outside the browser that can tell a TLS failure from others, such as that of Bun; in a browser expect 1006 instead.',
    );
    expect(pair.whatToDo.second[0]?.en).toBe('Nothing is broken: treat 1005 like 1000.');
  });

  it('says when there is no difference', () => {
    expect(comparePair(1000, 1000).differences).toEqual([
      { en: 'There is no difference: both are 1000.', 'zh-cn': '没有区别：两者都是 1000。' },
    ]);
    expect(comparePair(Number.NaN, Number.NaN).differences.map(({ en }) => en)).toEqual([
      'There is no difference: both are NaN.',
    ]);
    expect(comparePair(4001, 4002).differences.map(({ en }) => en)).toEqual([
      'The protocol treats 4001 and 4002 alike; only the agreement of the two sides tells them apart.',
    ]);
    expect(comparePair(1016, 2999).differences.map(({ en }) => en)).toEqual([
      'There is no difference in the protocol: 1016 and 2999 both have no meaning as close codes.',
    ]);
  });

  it('composes differences from what is known of each', () => {
    expect(comparePair(1012, 1005).differences.map(({ en }) => en)).toEqual([
      '1005: The peer closed properly but gave no code. 1012: The service restarts; come back after a random 5–30 seconds.',
      '1012 may stand in a Close frame; 1005 must never be sent.',
      '1005 is a label that an API reports by itself, without any frame that carries it.',
      'Status: 1005 – reserved for local reports, must not be sent; 1012 – registered with IANA.',
      'Reconnecting: 1005 – no; 1012 – yes, with random and growing delays.',
      'Nearest HTTP status: 1005 – 204 No Content; 1012 – 503 Service Unavailable.',
    ]);
  });
});

describe('a pair that is explained by hand', () => {
  it('has its codes in ascending order and is there once', () => {
    const keys = writtenPairs.map(({ codes }) => codes.join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(writtenPairs.filter(({ codes: [lower, higher] }) => lower >= higher)).toEqual([]);
  });

  it('names both codes in its question and differences, and each in its own advice', () => {
    for (const { codes, question, differences, applies } of writtenPairs) {
      for (const locale of ['en', 'zh-cn'] as const) {
        for (const [index, code] of codes.entries()) {
          expect(question[locale]).toContain(String(code));
          expect(differences.some((difference) => difference[locale].includes(String(code)))).toBe(true);
          expect(applies[index as 0 | 1][locale]).toContain(String(code));
        }
      }
    }
  });

  it('never advises to use what must not be sent, and says of all else how to use or see it', () => {
    for (const { codes, applies } of writtenPairs) {
      for (const [index, code] of codes.entries()) {
        const pair = comparePair(codes[0], codes[1]);
        const { mayBeOnWire } = index === 0 ? pair.first : pair.second;
        if (!mayBeOnWire) expect(applies[index as 0 | 1].en).not.toMatch(new RegExp(`^Use ${code}`, 'u'));
      }
    }
  });
});
