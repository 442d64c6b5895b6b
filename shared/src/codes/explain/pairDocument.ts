import type { Locale } from '../../locale';
import type { CodeDescription, Reference } from '../codeDescription';
import { titleOf } from '../describeCode';
import type { PairDescription } from '../pairs/pairDescription';
import { causesAndCures } from './codeDocument';
import type { Block, ExplanationDocument, Row } from './document';
import { comparedFacts } from './facts';
import { headings } from './labels';

/** Two codes side by side, as a document in one language. */
export function pairDocument(pair: PairDescription, locale: Locale): ExplanationDocument {
  const { first, second } = pair;
  const title = pairTitle(first, second, locale);
  const isOneCode = Object.is(first.code, second.code);
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: pair.question[locale], strong: true },
      { kind: 'heading', level: 2, text: headings.sideBySide[locale] },
      sideBySide(first, second, locale),
      ...oneOfThem(first, locale),
      ...(isOneCode ? [] : oneOfThem(second, locale)),
      { kind: 'heading', level: 2, text: headings.keyDifferences[locale] },
      { kind: 'list', items: pair.differences.map((difference) => difference[locale]) },
      { kind: 'heading', level: 2, text: headings.whichApplies[locale] },
      { kind: 'list', items: whichApplies(pair, locale, isOneCode) },
      { kind: 'heading', level: 2, text: headings.whatToDo[locale] },
      { kind: 'heading', level: 3, text: titleOf(first, locale) },
      { kind: 'list', items: pair.whatToDo.first.map((step) => step[locale]) },
      ...(isOneCode ? [] : whatToDoAboutSecond(pair, locale)),
      { kind: 'heading', level: 2, text: headings.references[locale] },
      { kind: 'links', links: referencesOf(first, second) },
    ],
  };
}

function pairTitle(first: CodeDescription, second: CodeDescription, locale: Locale): string {
  const [a, b] = [titleOf(first, locale), titleOf(second, locale)];
  return locale === 'zh-cn' ? `${a} 与 ${b}`.replace('） 与', '）与') : `${a} and ${b}`;
}

function sideBySide(first: CodeDescription, second: CodeDescription, locale: Locale): Block {
  const secondFacts = comparedFacts(second, locale);
  const rows = comparedFacts(first, locale).map(({ label, value }, index): Row => [
    label,
    value,
    secondFacts[index]?.value ?? '',
  ]);
  return { kind: 'table', header: ['', titleOf(first, locale), titleOf(second, locale)], rows };
}

function oneOfThem(code: CodeDescription, locale: Locale): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: titleOf(code, locale) },
    { kind: 'paragraph', text: code.summary[locale], strong: true },
    ...causesAndCures(code, locale, 3),
  ];
}

function whichApplies(
  { whichApplies: { first, second } }: PairDescription,
  locale: Locale,
  isOneCode: boolean,
): string[] {
  return isOneCode ? [first[locale]] : [first[locale], second[locale]];
}

function whatToDoAboutSecond(pair: PairDescription, locale: Locale): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: titleOf(pair.second, locale) },
    { kind: 'list', items: pair.whatToDo.second.map((step) => step[locale]) },
  ];
}

function referencesOf(first: CodeDescription, second: CodeDescription): readonly Reference[] {
  const byUrl = new Map([...first.references, ...second.references].map((reference) => [reference.url, reference]));
  return [...byUrl.values()];
}
