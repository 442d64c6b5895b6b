import { sent } from './fates';
import type { Fate, OddValues } from './profile';

/**
 * The odd values of an API that converts its code as Web IDL's `[Clamp] unsigned short` does and then refuses what is
 * out of range: text that is a number counts as that number; all else becomes 0 or 65535 and is `refused`.
 */
export function clampedThen(refused: Fate): OddValues {
  return { numericString: sent, nothing: refused, notANumber: refused, negative: refused, above65535: refused };
}

/** The odd values of an API that takes nothing but numbers and refuses all others. */
export function numbersOnly(refused: Fate): OddValues {
  return { numericString: refused, nothing: refused, notANumber: refused, negative: refused, above65535: refused };
}
