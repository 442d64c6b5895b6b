import type { WrittenPair } from './pairDescription';

/** Every pair that is explained by hand. */
export const writtenPairs: readonly WrittenPair[] = [];
