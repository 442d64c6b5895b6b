import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToBytes, utf8Length } from '../../../server/src/rules/reasonBytes';

test('counts bytes as an encoder does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => utf8Length(text) === new TextEncoder().encode(text).length),
  );
});

test('cuts to what fits, at a whole character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 0, max: 60 }), (text, limit) => {
      const cut = cutToBytes(text, limit);
      return text.startsWith(cut) && utf8Length(cut) <= limit;
    }),
  );
});

test.each([
  ['短'.repeat(50), 123, '短'.repeat(41)],
  ['a'.repeat(122) + 'é', 123, 'a'.repeat(122)],
  ['ab👨‍👩‍👧cd', 19, 'ab'],
  ['ab👨‍👩‍👧cd', 20, 'ab👨‍👩‍👧'],
  ['e\u0301e\u0301', 4, 'e\u0301'],
  ['the session has expired', 18, 'the session has'],
  ['fits', 4, 'fits'],
])('cuts %s to %i bytes', (text, limit, cut) => {
  expect(cutToBytes(text, limit)).toBe(cut);
});
