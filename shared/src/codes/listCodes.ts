import { locales, type Locale } from '../locale';
import type { CodeSummary } from '../protocol';
import type { Analogue } from './codeDescription';
import { describeCode, nameOf } from './describeCode';
import { registeredCodes } from './registeredCodes';

/** One number of each range, and numbers that people often look for, beside the registered codes. */
const examples = [0, 401, 403, 500, 1016, 2000, 3001, 4000, 4401, 4403, 4429, 5000, 65536];

/** The numbers that the quick pick offers before anything is typed, in ascending order. */
export const listedCodes: readonly number[] = [...registeredCodes.keys(), ...examples].sort((a, b) => a - b);

/** The registered codes and examples of every range, in ascending order; keywords are in all languages. */
export function listCodes(locale: Locale): CodeSummary[] {
  return listedCodes.map((code) => summarise(code, locale));
}

/** The summary of any number. */
export function summarise(code: number, locale: Locale): CodeSummary {
  const description = describeCode(code);
  const keywords = [
    ...description.shortNames,
    ...(description.registeredName === undefined ? [] : [description.registeredName]),
    ...locales.flatMap((each) => [description.name[each], ...description.symptoms.map((symptom) => symptom[each])]),
    ...analogueWords('HTTP', description.httpAnalogue),
    ...analogueWords('gRPC', description.grpcAnalogue),
  ];
  return {
    code: description.code,
    name: nameOf(description, locale),
    summary: description.summary[locale],
    keywords: [...new Set(keywords)].join('; '),
  };
}

function analogueWords(protocol: string, analogue: Analogue | undefined): readonly string[] {
  return analogue === undefined ? [] : analogue.names.map((name) => `${protocol} ${name}`);
}
