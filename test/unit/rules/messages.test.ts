import { describe, expect, test } from 'vitest';
import { en } from '../../../shared/src/messages/en';
import { enumerate, findingText, joinSentences } from '../../../shared/src/messages/message';
import { zhCn } from '../../../shared/src/messages/zhCn';
import { ruleIds } from '../../../shared/src/protocol';

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!).sort();
}

describe.each(['findings', 'fixes'] as const)('%s', (group) => {
  const english: { readonly [key: string]: string } = en[group];
  const chinese: { readonly [key: string]: string } = zhCn[group];

  test.each(Object.keys(english))('%s fills the same places in both languages', (key) => {
    expect(placeholders(chinese[key]!)).toEqual(placeholders(english[key]!));
  });

  test('Chinese texts use full-width punctuation beside Chinese characters', () => {
    const wrong = Object.values(chinese).filter((text) => /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u.test(text));
    expect(wrong).toEqual([]);
  });
});

/** Parts of sentences, by their keys. */
const isPart = /^(?:firstNamedHere|layer[A-Z]\w*)$/u;

test('sentences end as sentences do', () => {
  const unfinished = (texts: object, ends: RegExp) =>
    Object.entries(texts).filter(([key, text]) => !isPart.test(key) && !ends.test(text as string));
  expect(unfinished(en.findings, /\.$|\{below\}$/u)).toEqual([]);
  expect(unfinished(zhCn.findings, /。$|\{below\}$/u)).toEqual([]);
});

test('every rule has its texts in both languages', () => {
  expect(Object.keys(en.rules).sort()).toEqual([...ruleIds].sort());
  expect(Object.keys(zhCn.rules).sort()).toEqual([...ruleIds].sort());
});

test('texts are filled and joined as the language does it', () => {
  expect(findingText('en', 'apiReplaces', { label: 'a.close()', with: 1000 })).toBe('a.close() sends 1000 instead.');
  expect(joinSentences('en', ['A.', '', 'B.'])).toBe('A. B.');
  expect(joinSentences('zh-cn', ['甲。', '乙。'])).toBe('甲。乙。');
  expect(enumerate('en', ['1005', '1006', '1015'])).toBe('1005, 1006 and 1015');
  expect(enumerate('zh-cn', ['1005', '1006', '1015'])).toBe('1005、1006 和 1015');
  expect(enumerate('en', [])).toBe('');
});
