import { explainCode, explainPair, type Explanation } from '../../../shared/src/codes/explain';
import type { Locale } from '../../../shared/src/locale';

export type { Explanation } from '../../../shared/src/codes/explain';

/**
 * The explanation of one code, or of two side by side. `codes` comes from a client and may be anything; `undefined`
 * unless it is a list of one or two whole numbers.
 */
export function explanationDocument(codes: unknown, locale: Locale): Explanation | undefined {
  if (!Array.isArray(codes) || codes.length < 1 || codes.length > 2) return undefined;
  const [first, second] = codes as readonly unknown[];
  if (!isCode(first)) return undefined;
  if (codes.length === 1) return explainCode(first, locale);
  return isCode(second) ? explainPair(first, second, locale) : undefined;
}

function isCode(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
