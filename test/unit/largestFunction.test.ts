import { expect, test } from 'vitest';
import { largestFunction } from '../../server/src/syntax/largestFunction';

const head = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

test('the largest of the functions in a module', () => {
  const custom = [0, 3, 1, 0x78, 0xff];
  const code = [10, 11, 2, 2, 0, 0x0b, 6, 0, 1, 1, 1, 1, 0x0b];
  expect(largestFunction(Uint8Array.from([...head, ...custom, ...code]))).toBe(6);
});

test('sizes of more than one byte', () => {
  const body = Array.from({ length: 300 }, () => 1);
  expect(largestFunction(Uint8Array.from([...head, 10, 0xaf, 0x02, 1, 0xac, 0x02, ...body]))).toBe(300);
});

test('a module without functions, and one that is cut off', () => {
  expect(largestFunction(Uint8Array.from(head))).toBe(0);
  expect(largestFunction(Uint8Array.from([...head, 10, 0xff]))).toBe(0);
});
