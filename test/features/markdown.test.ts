import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeSpan, commandLink, escapeMarkdown, link, plainText } from '../../server/src/features/markdown';

describe('Markdown', () => {
  test('escapes markup and HTML', () => {
    expect(escapeMarkdown('a_b *c* <b>&`d`\n# [x](y)')).toBe('a\\_b \\*c\\* &lt;b&gt;&amp;\\`d\\` \\# \\[x\\]\\(y\\)');
  });

  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    ['a\n  b', '`a b`'],
    ['', '` `'],
  ])('code span of %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('a code span is cut, but no character is', () => {
    expect(codeSpan('a'.repeat(158) + '😀'.repeat(9))).toBe(`\`${'a'.repeat(158)}…\``);
  });

  test('links', () => {
    expect(link('a [b]', 'https://x/(y) z')).toBe('[a \\[b\\]](https://x/%28y%29%20z)');
    expect(commandLink('Full', 'a.b', [1005, '")'])).toBe('[Full](command:a.b?%5B1005%2C%22%5C%22%29%22%5D)');
  });

  test('as plain text', () => {
    const markdown = [
      '**1000** · [Full](command:a?%5B%5D) · [RFC \\[1\\]](https://x/)',
      '',
      '',
      '- ``a`b`` and a\\_b &lt;c&gt;',
      '[Full](command:a) · [Compare](command:b)',
    ].join('\n');
    expect(plainText(markdown)).toBe('1000 · RFC [1] <https://x/>\n\n- a`b and a_b <c>');
  });

  test('escaped text comes back as plain text', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('ab *_`[](){}#!|~<>&\\-+')), minLength: 1 });
    fc.assert(
      fc.property(words, (text) => {
        const line = text.replace(/\s+/gu, ' ');
        expect(plainText(`x${escapeMarkdown(line)}x`)).toBe(`x${line}x`);
      }),
      { seed: 7 },
    );
  });
});
