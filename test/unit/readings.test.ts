import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../server/src/languages/index';
import { createReader, readEdit } from '../../server/src/syntax/reading';

const readers = languages.flatMap(({ id, readAs }) => (readAs ? [{ id, readAs }] : []));

/** Pieces of which texts are made that look like what is read otherwise. */
const pieces = [
  '#if',
  '#else',
  '#endif',
  '#available',
  '#selector',
  '#expect',
  '#"',
  '"#',
  '"',
  '(',
  ')',
  '()',
  '{',
  '}',
  '_:',
  ' ',
  '\t',
  '\n',
  'throws',
  'nonisolated(unsafe)',
  'typedef NS_ENUM(NSInteger, Code)',
  'NS_SWIFT_NAME(a(b))',
  '__maybe_unused',
  'static a_inline',
  'LWS_EXTERN',
  '==',
  'g_autoptr(A)',
  'TEST_CASE("a")',
  'unsafe extern',
  '..',
  '&raw',
  'library;',
  'abstract final',
  'set',
  ':',
  ',',
  ';',
  '@Kept ',
  'implicit x: Int =>',
  'async',
  '@_spi',
  'return ',
  'in ',
  'x',
  '1000',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe.each(readers)('what is read of $id', ({ readAs }) => {
  test('is as long as the text, and what becomes of a line depends on that line alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readAs(text);
        expect(read.length).toBe(text.length);
        expect(read).toBe(text.split('\n').map(readAs).join('\n'));
      }),
    );
  });

  test('is the same where lines end with a carriage return', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text.replaceAll('\r', '');
        expect(readAs(plain.replaceAll('\n', '\r\n'))).toBe(readAs(plain).replaceAll('\n', '\r\n'));
      }),
    );
  });

  test('differs after an edit in no more than the parser is told of', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (text, newText, one, other) => {
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const now = text.slice(0, start) + newText + text.slice(end);
        const told = readEdit(text, { start, end, newText }, readAs);
        expect(text.slice(0, told.start) + told.newText + text.slice(told.end)).toBe(now);
        expect(readAs(now).slice(0, told.start)).toBe(readAs(text).slice(0, told.start));
        const behind = text.length - told.end;
        expect(readAs(now).slice(now.length - behind)).toBe(readAs(text).slice(text.length - behind));
      }),
    );
  });

  // What looks for the end of a form at each of its beginnings would not come to an end itself.
  test('is found in one line of half a million characters', () => {
    for (const piece of [
      ...pieces,
      '#selector(',
      '#"x',
      '@_a(',
      '@A(',
      'if x = await ',
      'A_',
      '{ x: Y[',
      'NS_SWIFT_NAME(',
    ])
      for (const text of [piece, `${piece} `, `(${piece}`]) {
        const line = text.repeat(Math.ceil(500_000 / text.length));
        expect(readAs(line).length).toBe(line.length);
      }
  });

  test('is the same, whatever was read before', () => {
    fc.assert(
      fc.property(texts, texts, texts, fc.nat(), (text, other, newText, at) => {
        const read = createReader();
        const place = at % (text.length + 1);
        const next = text.slice(0, place) + newText + text.slice(place);
        for (const each of [text, next, text, other, next]) expect(read(each, readAs)).toBe(readAs(each));
      }),
    );
  });
});
