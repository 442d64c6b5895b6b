import type { Locale } from '../../locale';
import type { CodeDescription } from '../codeDescription';
import { titleOf } from '../describeCode';
import type { Replacement } from '../replacements';
import { suggestReplacements } from '../suggestReplacements';
import type { Block, ExplanationDocument } from './document';
import { analogueFacts, sendingFacts, type Fact } from './facts';
import { closeWithoutCode, dropConnection, factLabels, headings } from './labels';

/** All that is known of one code, as a document in one language. */
export function codeDocument(code: CodeDescription, locale: Locale): ExplanationDocument {
  const title = titleOf(code, locale);
  const facts = [...sendingFacts(code, locale), { label: factLabels.peersView[locale], value: code.peersView[locale] }];
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: code.summary[locale], strong: true },
      ...causesAndCures(code, locale, 2),
      { kind: 'heading', level: 2, text: headings.sending[locale] },
      { kind: 'list', items: facts.map((fact) => factLine(fact, locale)) },
      ...insteadOf(code, locale),
      { kind: 'heading', level: 2, text: headings.reconnecting[locale] },
      { kind: 'paragraph', text: code.reconnect.text[locale] },
      { kind: 'heading', level: 2, text: headings.analogues[locale] },
      { kind: 'list', items: analogueFacts(code, locale).map((fact) => factLine(fact, locale)) },
      ...notes(code, locale),
      { kind: 'heading', level: 2, text: headings.references[locale] },
      { kind: 'links', links: code.references },
    ],
  };
}

/** Description, when it occurs, how to fix it: the three parts that every explanation has. */
export function causesAndCures(code: CodeDescription, locale: Locale, level: 2 | 3): readonly Block[] {
  return [
    { kind: 'heading', level, text: headings.description[locale] },
    { kind: 'paragraph', text: code.meaning[locale] },
    { kind: 'paragraph', text: code.appliesWhen[locale] },
    { kind: 'heading', level, text: headings.whenItOccurs[locale] },
    { kind: 'list', items: code.whenItOccurs.map((cause) => cause[locale]) },
    { kind: 'heading', level, text: headings.howToFix[locale] },
    { kind: 'list', items: code.howToFix.map((step) => step[locale]) },
  ];
}

/** Label and value on one line, with the colon of the language. */
export function factLine(fact: Fact, locale: Locale): string {
  return locale === 'zh-cn' ? `${fact.label}：${fact.value}` : `${fact.label}: ${fact.value}`;
}

function insteadOf(code: CodeDescription, locale: Locale): readonly Block[] {
  if (code.mayBeOnWire) return [];
  const items = suggestReplacements(code.code).map((replacement) => replacementLine(replacement, locale));
  return [
    { kind: 'heading', level: 2, text: headings.insteadOfIt[locale] },
    { kind: 'list', items },
  ];
}

function replacementLine({ code, intent }: Replacement, locale: Locale): string {
  if (code === 'none') return factLine({ label: closeWithoutCode[locale], value: intent[locale] }, locale);
  if (code === 'terminate') return factLine({ label: dropConnection[locale], value: intent[locale] }, locale);
  return factLine({ label: `\`${code}\``, value: intent[locale] }, locale);
}

function notes(code: CodeDescription, locale: Locale): readonly Block[] {
  if (code.notes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: headings.notes[locale] },
    { kind: 'list', items: code.notes.map((note) => note[locale]) },
  ];
}
