import type { Locale } from '../locale';
import { comparePair } from './comparePair';
import { describeCode } from './describeCode';
import { codeDocument } from './explain/codeDocument';
import type { ExplanationDocument } from './explain/document';
import { toMarkdown } from './explain/markdown';
import { pairDocument } from './explain/pairDocument';
import { toPlainText } from './explain/plainText';

/** An explanation to be shown as Markdown; `markdown` begins with `title` as its first heading. */
export type Explanation = { readonly title: string; readonly markdown: string };

/** Explains any number as a close code. */
export function explainCode(code: number, locale: Locale): Explanation {
  return asMarkdown(codeDocument(describeCode(code), locale));
}

/** Explains any two numbers side by side. */
export function explainPair(first: number, second: number, locale: Locale): Explanation {
  return asMarkdown(pairDocument(comparePair(first, second), locale));
}

/** Explains any number as a close code in lines of at most `width` columns; ends with a line feed. */
export function explainCodeAsText(code: number, locale: Locale, width = 80): string {
  return toPlainText(codeDocument(describeCode(code), locale), width);
}

/** Explains any two numbers side by side in lines of at most `width` columns; ends with a line feed. */
export function explainPairAsText(first: number, second: number, locale: Locale, width = 80): string {
  return toPlainText(pairDocument(comparePair(first, second), locale), width);
}

function asMarkdown(document: ExplanationDocument): Explanation {
  return { title: document.title, markdown: toMarkdown(document) };
}
