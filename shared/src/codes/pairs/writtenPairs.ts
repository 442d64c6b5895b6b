import { pairsOfBadMessages } from './badMessages';
import { pairsOfFailures } from './failures';
import { pairsLikeHttp } from './httpLike';
import { pairsOfHttpStatuses } from './httpStatuses';
import type { WrittenPair } from './pairDescription';
import { pairsOfPlannedEndings } from './plannedEndings';
import { pairsOfRefusals } from './refusals';
import { pairsOfTwoViews } from './twoViews';
import { pairsWithoutStatus } from './withoutStatus';

/** Every pair that is explained by hand: those that people confuse. */
export const writtenPairs: readonly WrittenPair[] = [
  ...pairsWithoutStatus,
  ...pairsOfPlannedEndings,
  ...pairsOfBadMessages,
  ...pairsOfRefusals,
  ...pairsLikeHttp,
  ...pairsOfHttpStatuses,
  ...pairsOfFailures,
  ...pairsOfTwoViews,
];
