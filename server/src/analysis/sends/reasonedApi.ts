import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { Reason } from '../site';

/** Made once for each API, so that equal calls share it. */
const withReason = new WeakMap<SendApi, SendApi>();
const withoutReason = new WeakMap<SendApi, SendApi>();

/**
 * The send API as it is with the reason at hand: some libraries treat a code in another way when a reason stands beside
 * it, or when none does. A reason whose text is not known is taken for one that says something.
 */
export function apiWithReason(api: SendApi | undefined, reason: Reason | 'none'): SendApi | undefined {
  const isMissing = reason === 'none' || reason.text === '';
  const changes = isMissing ? api?.withoutReason : api?.withReason;
  if (!api || !changes) return api;
  const kept = isMissing ? withoutReason : withReason;
  const known = kept.get(api);
  if (known) return known;
  const changed = { ...api, ...changes };
  kept.set(api, changed);
  return changed;
}
