import fc from 'fast-check';
import { registeredCodes } from '../../shared/src/codes/registeredCodes';

/** Any number at all, close codes and their neighbours more often than others. */
export const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -10, max: 70_000 }),
  fc.integer({ min: 990, max: 1020 }),
  fc.constantFrom(...registeredCodes.keys()),
  fc.constantFrom(Number.NaN, -0, Number.POSITIVE_INFINITY, 401, 999.7, 1000.5, 4401),
);

/** A number of every kind, and every registered code. */
export const samples: readonly number[] = [
  ...registeredCodes.keys(),
  ...[0, 1, 200, 401, 418, 503, 999, 1016, 1999, 2999, 3001, 3999, 4000, 4401, 4999, 5000, 59395, 65535],
  ...[65536, 70000, 1e21, -1, -70000, 999.7, 1000.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];
