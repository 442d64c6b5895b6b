import { describe, expect, test } from 'vitest';
import { explanationDocument } from '../../server/src/features/explanationDocument';

describe('the explanation document', () => {
  test('explains one code or two', () => {
    expect(explanationDocument([1005], 'en')?.title).toBe('1005 No Status Rcvd');
    expect(explanationDocument([1005, 1006], 'en')?.title).toBe('1005 No Status Rcvd and 1006 Abnormal Closure');
    expect(explanationDocument([1006, 1005], 'zh-cn')?.markdown).toMatch(/^# 1006 Abnormal Closure（异常关闭）/u);
    expect(explanationDocument([-1], 'en')).toBeDefined();
  });

  test.each([
    [undefined],
    [null],
    ['1005'],
    [[]],
    [['1005']],
    [[1005, '1006']],
    [[1, 2, 3]],
    [[1.5]],
    [[Number.NaN]],
    [{ 0: 1005, length: 1 }],
  ])('is not made of %j', (codes) => {
    expect(explanationDocument(codes, 'en')).toBeUndefined();
  });
});
