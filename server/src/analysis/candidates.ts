import { librariesFor } from '../../../shared/src/libraries/lookup';
import type { Language } from '../languages/language';
import { sendNames } from './sends';
import { suppressionMarker } from './suppressions';

const moduleWords = new Map<string, RegExp>();

/** Matches the quoted names of all modules that a language's profiles know. */
function moduleNames(languageId: string): RegExp {
  let pattern = moduleWords.get(languageId);
  if (!pattern) {
    const names = librariesFor(languageId).flatMap((library) =>
      library.modules.map((module) => module.replace(/\/\*$/u, '')),
    );
    const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
    pattern = new RegExp(`["'](?:${escaped.join('|')})["'/]`, 'u');
    moduleWords.set(languageId, pattern);
  }
  return pattern;
}

const plausibleDigits = /[1-4]_?\d_?\d_?\d|0[xob]|\de\d/iu;

/** Whether a text can hold a close code at all; decided on the text alone, and cheap where the answer is no. */
export function mayHoldCodes(language: Language, text: string): boolean {
  if (text.includes(suppressionMarker)) return true;
  if (!language.scan.evidence.test(text) && !moduleNames(language.id).test(text)) return false;
  return plausibleDigits.test(text) || sendNames(language.id).test(text);
}

/** Offsets of the number literals that can be close codes by their value, 1000 to 4999, in any notation. */
export function plausibleNumbers(language: Language, text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(language.scan.numbers)) {
    const literal = match[0];
    if (literal.length < 3) continue;
    const value = Number(literal.replaceAll('_', '').replace(/(?<=^\d+)[a-z]\w*$/iu, ''));
    if (Number.isNaN(value) || (value >= 1000 && value <= 4999)) found.push(match.index);
  }
  return found;
}
