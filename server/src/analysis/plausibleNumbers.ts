import type { Language } from '../languages/language';
import type { Scan } from './versions/scans';

const byLanguage = new Map<string, Scan>();

/** Finds the number literals that can be close codes by their value, 1000 to 4999, in any notation. */
export function plausibleNumbers({ id, scan }: Language): Scan {
  let numbers = byLanguage.get(id);
  if (!numbers) byLanguage.set(id, (numbers = { pattern: scan.numbers, isMeant: isPlausible }));
  return numbers;
}

/** Offsets of such literals in a text by itself. */
export function plausibleNumbersIn(language: Language, text: string): number[] {
  return Array.from(text.matchAll(language.scan.numbers)).flatMap(({ 0: literal, index }) =>
    isPlausible(literal) ? [index] : [],
  );
}

function isPlausible(literal: string): boolean {
  if (literal.length < 3) return false;
  const value = plainValue(literal.replaceAll(/[_']/gu, ''));
  return Number.isNaN(value) || (value >= 1000 && value <= 4999);
}

/** What a literal says: with its base in front (`16#3ED`, `16r3ED`), or with a type suffix (`1005u16`). */
function plainValue(literal: string): number {
  const whole = Number(literal);
  if (!Number.isNaN(whole)) return whole;
  const [, base, digits] = /^(\d{1,2})[#rR](\w+)$/u.exec(literal) ?? [];
  return base === undefined || digits === undefined
    ? Number.parseInt(literal, 10)
    : Number.parseInt(digits, Number(base));
}
