import type { Locale } from '../../../shared/src/locale';
import type { CliTexts } from './texts';

/** Where explanations and names of codes come from. */
export type Explanations = {
  /** `width` is the most columns that a line may take. */
  readonly explainCode: (code: number, locale: Locale, width: number) => string;
  readonly explainPair: (one: number, other: number, locale: Locale, width: number) => string;
  /** Every name of a code, registered ones and constants of libraries, the most official first. */
  readonly names: readonly (readonly [name: string, code: number])[];
  /** Codes that may be meant by a word that names none, the likeliest first. */
  readonly suggest: (word: string, locale: Locale) => readonly string[];
};

export type ExplainResult = { readonly isKnown: boolean; readonly text: string };

/** Explains one code or sets two side by side; each is given as a number or a name. */
export function explain(
  given: readonly [string] | readonly [string, string],
  { locale, texts, width }: { readonly locale: Locale; readonly texts: CliTexts; readonly width: number },
  explanations: Explanations,
): ExplainResult {
  const codes = given.map((word) => readCode(word, explanations.names));
  const unknown = given.findIndex((_, index) => codes[index] === undefined);
  if (unknown >= 0) {
    const word = given[unknown] ?? '';
    return { isKnown: false, text: `${texts.unknownCode(word, explanations.suggest(word, locale).slice(0, 3))}\n` };
  }
  const [one, other] = codes;
  if (one === undefined) return { isKnown: false, text: '' };
  const text =
    other === undefined
      ? explanations.explainCode(one, locale, width)
      : explanations.explainPair(one, other, locale, width);
  return { isKnown: true, text: text.endsWith('\n') ? text : `${text}\n` };
}

function readCode(word: string, names: Explanations['names']): number | undefined {
  if (/^-?(?:\d[\d_]*(?:\.\d+)?|0x[\da-f_]+)$/iu.test(word)) return numberOf(word.replaceAll('_', ''));
  const wanted = normalise(word);
  return wanted === '' ? undefined : names.find(([name]) => normalise(name) === wanted)?.[1];
}

/** A number as source code writes it: `1006`, `1_006`, `0x3ee`. */
function numberOf(digits: string): number {
  return digits.startsWith('-') ? -Number(digits.slice(1)) : Number(digits);
}

/** What stays of a name when ways of writing are set aside: `CLOSE_GOING_AWAY`, `Going Away` and `goingAway` are one. */
function normalise(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/^(?:ws|websocket)?(?:close)?(?:code|status|reason)?(?=.{4})/u, '');
}
