import type { Text } from '../locale';
import { describeCode } from './describeCode';
import { httpStatusName } from './httpStatus';
import { codeReplacements, httpReplacements, intents, type Replacement } from './replacements';
import { text } from './text';

/**
 * Right codes to send in place of one that must not be sent, or that the API in use refuses; the likeliest intent
 * first. Every one may stand in a Close frame. Empty where nothing is better: 1000 and 4000–4999.
 */
export function suggestReplacements(code: number): readonly Replacement[] {
  const written = codeReplacements.get(code);
  if (written !== undefined) return written;
  switch (describeCode(code).kind) {
    case 'below-range':
      return replacementsBelowRange(code);
    case 'unassigned':
      return [privateCode(4000 + (code % 1000)), { code: 1000, intent: intents.done }];
    case 'library-range':
      return [privateCode(code + 1000)];
    case 'above-range':
      return replacementsAboveRange(code);
    case 'not-a-close-code':
      return replacementsForOddNumber(code);
    default:
      return [];
  }
}

function replacementsBelowRange(code: number): readonly Replacement[] {
  const isHttpStatus = code >= 100 && code <= 599;
  if (!isHttpStatus) return [{ code: 1000, intent: intents.done }, privateCode(4000 + code)];
  const convention = { code: 4000 + code, intent: httpIntent(code) };
  return [...(httpReplacements.get(code) ?? []), convention];
}

function httpIntent(status: number): Text {
  const name = httpStatusName(status);
  const shown = name === undefined ? `${status}` : `${status} ${name}`;
  return text(
    `a private code for HTTP ${shown}, by the convention 4000 + status`,
    `表示 HTTP ${shown} 的私有代码，按 4000 + 状态的惯例`,
  );
}

function replacementsAboveRange(code: number): readonly Replacement[] {
  const swapped = ((code & 0xff) << 8) | (code >> 8);
  const usual = [privateCode(4000 + (code % 1000)), { code: 1000, intent: intents.done }];
  if (describeCode(swapped).kind !== 'registered') return usual;
  return [{ code: swapped, intent: intents.swappedBytes }, ...usual.filter((each) => each.code !== swapped)];
}

function replacementsForOddNumber(code: number): readonly Replacement[] {
  const usual: readonly Replacement[] = [
    { code: 1000, intent: intents.done },
    { code: 'none', intent: intents.noCode },
  ];
  // Halves go down, to the number that is left when the rest is cut off.
  const nearest = Math.ceil(code - 0.5);
  const isFraction = Number.isFinite(code) && nearest !== code;
  if (!isFraction || nearest === 1000 || !describeCode(nearest).mayBeOnWire) return usual;
  return [{ code: nearest, intent: intents.nearestWhole }, ...usual];
}

function privateCode(code: number): Replacement {
  return { code, intent: intents.ownMeaning };
}
