import type { Locale } from '../../../../shared/src/locale';
import type { Severity } from '../../../../shared/src/protocol';
import type { UsageProblem } from '../arguments';
import type { Note } from '../notes';
import { english } from './english';
import { simplifiedChinese } from './simplifiedChinese';

/** All that the command line says of its own, in one language. */
export type CliTexts = {
  readonly help: string;
  readonly severity: { readonly [S in Severity]: string };
  readonly role: { readonly [R in 'send' | 'receive' | 'define']: string };
  readonly certainty: { readonly [C in 'certain' | 'likely' | 'possible']: string };
  readonly count: (count: number, severity: Severity) => string;
  readonly findings: (count: number, files: number, parts: readonly string[]) => string;
  readonly noFindings: (lookedAt: number, analysed: number) => string;
  readonly noSites: string;
  readonly sites: (count: number, files: number) => string;
  readonly progress: (lookedAt: number) => string;
  readonly usage: (problem: UsageProblem) => string;
  readonly note: (note: Note) => string;
  readonly unknownCode: (given: string, nearest: readonly string[]) => string;
  readonly internalError: (cause: string) => string;
};

const textsOf: { readonly [L in Locale]: CliTexts } = { en: english, 'zh-cn': simplifiedChinese };

export function cliTexts(locale: Locale): CliTexts {
  return textsOf[locale];
}
