import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCode } from '../../shared/src/codes/describeCode';
import { registeredCodes } from '../../shared/src/codes/registeredCodes';
import { suggestReplacements } from '../../shared/src/codes/suggestReplacements';
import { anyNumber } from './codesArbitraries';

const codesFor = (code: number): (number | string)[] =>
  suggestReplacements(code).map((replacement) => replacement.code);

describe('suggestReplacements', () => {
  it.each([
    [1004, [1009, 4009]],
    [1005, ['none', 1000]],
    [1006, [1011, 'terminate', 4011]],
    [1015, [1011, 4011, 'terminate']],
    [1001, [1000, 4001]],
    [1011, [4011]],
    [0, [1000, 'none']],
    [1, [1011, 4011]],
    [42, [1000, 4042]],
    [200, [1000, 4200]],
    [401, [3000, 1008, 4401]],
    [403, [3003, 1008, 4403]],
    [404, [4404]],
    [408, [3008, 4408]],
    [413, [1009, 4413]],
    [415, [1003, 4415]],
    [429, [1013, 1008, 4429]],
    [500, [1011, 4500]],
    [502, [1014, 4502]],
    [503, [1013, 1012, 4503]],
    [700, [1000, 4700]],
    [1016, [4016, 1000]],
    [2000, [4000, 1000]],
    [3500, [4500]],
    [5000, [4000, 1000]],
    [59395, [1000, 4395]],
    [70000, [1000, 'none']],
    [-1, [1000, 'none']],
    [4000.4, [4000, 1000, 'none']],
    [999.7, [1000, 'none']],
    [Number.NaN, [1000, 'none']],
    [1000, []],
    [4000, []],
  ])('%s: %j', (code, expected) => {
    expect(codesFor(code)).toEqual(expected);
  });

  it('names only codes that may be sent, each once, never the code itself', () => {
    fc.assert(
      fc.property(anyNumber, (code) => {
        const codes = codesFor(code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const each of codes) {
          if (typeof each !== 'number') continue;
          expect(each).not.toBe(code);
          expect(describeCode(each).mayBeOnWire).toBe(true);
        }
      }),
    );
  });

  it('has an answer for every number that must not be sent', () => {
    fc.assert(
      fc.property(anyNumber, (code) => {
        if (!describeCode(code).mayBeOnWire) expect(codesFor(code).length).toBeGreaterThan(0);
      }),
    );
  });

  it('has an answer for a browser for every code that it refuses', () => {
    for (const code of registeredCodes.keys()) {
      if (describeCode(code).browserMaySend) continue;
      const forBrowser = codesFor(code).filter(
        (each) => each === 'none' || (typeof each === 'number' && describeCode(each).browserMaySend),
      );
      expect({ code, count: forBrowser.length > 0 }).toEqual({ code, count: true });
    }
  });
});
