import type { SendApi } from '../../../shared/src/libraries/profile';
import { firstThatArrives } from './sentValue';

/**
 * Codes for a failure of the sender, best first: 1011, or where an API takes no 1xxx (browsers) the private code that
 * mirrors it.
 */
export const failureCodes = [1011, 4011, 1000] as const;

/** The code for a failure that arrives at this API. */
export function failureCode(api: SendApi | undefined): number {
  return firstThatArrives(api, failureCodes) ?? 1011;
}

/**
 * Private codes that mirror a standard one: 1008 → 4008. What programs do that run in browsers, whose `close()` takes
 * no other.
 */
export function mirroredCode(code: number): number {
  return 4000 + (code % 1000);
}

/** Close codes that people mean when they write an HTTP status, best first; 4000 + status is a common convention. */
const codesOfStatus: { readonly [status: number]: readonly number[] } = {
  200: [1000],
  204: [1000],
  400: [4400, 1008],
  401: [3000, 4401, 1008],
  403: [3003, 4403, 1008],
  408: [3008, 4408, 1008],
  413: [1009, 4413],
  415: [1003, 4415],
  429: [4429, 1008],
  500: [1011, 4500],
  502: [1014, 4502, 1011],
  503: [1013, 4503, 1011],
};

/** The codes for an HTTP status that arrive at this API, best first. Never empty for an API that sends 4xxx or 1000. */
export function codesForStatus(api: SendApi | undefined, status: number): readonly number[] {
  const wanted = codesOfStatus[status] ?? (status < 300 ? [1000] : [4000 + status]);
  const arriving = [...wanted, 4000 + status].filter(
    (code, index, all) => all.indexOf(code) === index && firstThatArrives(api, [code]) !== undefined,
  );
  return status < 300 ? arriving.filter((code) => code < 4000) : arriving;
}
