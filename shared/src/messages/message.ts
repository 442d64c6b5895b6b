import type { Locale } from '../locale';
import type { RuleId } from '../protocol';
import { en } from './en';
import type { RuleText } from './rules/ruleText';
import { fillTemplate, type Values } from './template';
import { zhCn } from './zhCn';

const texts = { en, 'zh-cn': zhCn };

/** A sentence of a finding, with its `{names}` filled in. */
export function findingText<K extends keyof typeof en.findings>(
  locale: Locale,
  key: K,
  values: Values<(typeof en.findings)[K]>,
): string {
  return fillTemplate(texts[locale].findings[key], values);
}

/** The title of a fix, with its `{names}` filled in. */
export function fixTitle<K extends keyof typeof en.fixes>(
  locale: Locale,
  key: K,
  values: Values<(typeof en.fixes)[K]>,
): string {
  return fillTemplate(texts[locale].fixes[key], values);
}

/** What a rule finds, why, and what to do in place of it. */
export function ruleText(locale: Locale, rule: RuleId): RuleText {
  return texts[locale].rules[rule];
}

/** One text made of sentences, put together as the language does it. Empty sentences are left out. */
export function joinSentences(locale: Locale, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(locale === 'en' ? ' ' : '');
}

const conjunctions = { en: { and: 'and', or: 'or' }, 'zh-cn': { and: '和', or: '或' } };

/** `1005, 1006 and 1015`, as the language writes it; an empty text for an empty list. */
export function enumerate(locale: Locale, items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const first = items.slice(0, -1).join(locale === 'en' ? ', ' : '、');
  // Chinese characters stand apart from Latin ones and digits, but not from each other.
  const gapAt = (beside: RegExp, side: string): string => (locale === 'en' || beside.test(side) ? ' ' : '');
  return [first, gapAt(/[!-~]$/u, first), conjunctions[locale][conjunction], gapAt(/^[!-~]/u, last), last].join('');
}
