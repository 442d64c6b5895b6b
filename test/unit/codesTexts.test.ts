import { describe, expect, it } from 'vitest';
import { comparePair } from '../../shared/src/codes/comparePair';
import { describeCode } from '../../shared/src/codes/describeCode';
import * as labels from '../../shared/src/codes/explain/labels';
import { codeReplacements, httpReplacements, intents } from '../../shared/src/codes/replacements';
import { suggestReplacements } from '../../shared/src/codes/suggestReplacements';
import { writtenPairs } from '../../shared/src/codes/pairs/writtenPairs';
import { samples } from './codesArbitraries';

type Found = { readonly path: string; readonly en: unknown; readonly zhCn: unknown };

/** Every text inside a value, with the path that leads to it. */
function textsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'zh-cn' in value) {
    const both = value as { readonly [key: string]: unknown };
    return [{ path, en: both['en'], zhCn: both['zh-cn'] }];
  }
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => textsIn(inner, `${path}.${String(key)}`));
}

const everything: readonly Found[] = [
  ...samples.flatMap((code) => textsIn(describeCode(code), `describeCode(${code})`)),
  ...samples.flatMap((code) => textsIn(suggestReplacements(code), `suggestReplacements(${code})`)),
  ...samples.flatMap((first) =>
    samples.flatMap((second) => {
      const { question, differences } = comparePair(first, second);
      return textsIn({ question, differences }, `comparePair(${first}, ${second})`);
    }),
  ),
  ...textsIn(writtenPairs, 'writtenPairs'),
  ...textsIn({ intents, codeReplacements, httpReplacements }, 'replacements'),
  ...textsIn({ ...labels }, 'labels'),
];

const han = /\p{Script=Han}/u;
const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`|"[^"]*"/gu, 'x');

function offenders(isWrong: (found: { path: string; en: string; zhCn: string }) => boolean): string[] {
  const texts = everything.map(({ path, en, zhCn }) => ({ path, en: String(en), zhCn: String(zhCn) }));
  return texts.filter(isWrong).map(({ path, en, zhCn }) => `${path}: ${en} / ${zhCn}`);
}

describe('every text', () => {
  it('is found by this test', () => {
    expect(everything.length).toBeGreaterThan(3000);
  });

  it('exists in both languages', () => {
    const missing = everything.filter(
      ({ en, zhCn }) => typeof en !== 'string' || typeof zhCn !== 'string' || en.trim() === '' || zhCn.trim() === '',
    );
    expect(missing).toEqual([]);
  });

  it('is English in English: no Chinese character, no full-width punctuation', () => {
    expect(offenders(({ en }) => han.test(en) || /[\u3000-\u303f\uff00-\uffef]/u.test(en))).toEqual([]);
  });

  it('is Chinese in Chinese', () => {
    expect(offenders(({ zhCn }) => !han.test(zhCn))).toEqual([]);
  });

  it('has full-width punctuation in Chinese', () => {
    expect(
      offenders(({ zhCn }) => /\p{Script=Han}\s*[,.;:!?()](?!NET)|[,;:!?()]\s*\p{Script=Han}/u.test(withoutCode(zhCn))),
    ).toEqual([]);
  });

  it('sets a space between Chinese and Latin characters, none beside full-width punctuation', () => {
    const glued = /\p{Script=Han}[\p{Script=Latin}\d`]|[\p{Script=Latin}\d`]\p{Script=Han}/u;
    expect(
      offenders(({ zhCn }) => glued.test(zhCn) || /\s[，。；：！？、（）]|[，。；：！？、（）]\s/u.test(zhCn)),
    ).toEqual([]);
  });

  it('is a sentence in both languages or in neither', () => {
    const english = /[.?!]$/u;
    const chinese = /[。？！]$/u;
    const names = /Ext\.$|\.name$/u;
    expect(
      offenders(
        ({ path, en, zhCn }) => !names.test(path) && english.test(en) !== chinese.test(zhCn) && en !== 'Mandatory Ext.',
      ),
    ).toEqual([]);
  });

  it('has no markup but inline code, and no doubled spaces', () => {
    const wrong = (text: string): boolean =>
      /[*<>|#[\]]| {2}|^\s|\s$/u.test(text.replaceAll(/`[^`]*`/gu, 'x')) || text.split('`').length % 2 === 0;
    expect(offenders(({ en, zhCn }) => wrong(en) || wrong(zhCn))).toEqual([]);
  });

  it('speaks of the same numbers and the same code in both languages', () => {
    const numbers = (text: string): string => [...new Set(text.match(/\d{3,}/gu))].sort().join();
    const code = (text: string): string => [...new Set(text.match(/`[^`]*`/gu))].sort().join();
    expect(offenders(({ en, zhCn }) => numbers(en) !== numbers(zhCn) || code(en) !== code(zhCn))).toEqual([]);
  });

  it('is short enough to be read at night', () => {
    expect(offenders(({ en, zhCn }) => en.length > 320 || zhCn.length > 160)).toEqual([]);
  });
});
