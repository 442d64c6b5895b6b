import type { SendApi } from '../../../../shared/src/libraries/profile';
import type { SendCall, Site } from '../../analysis/site';
import { isBeforeAccept } from '../../rules/beforeAccept';
import { isRefusedByAll } from '../../rules/layerText';
import { outcomeOf, type Outcome } from './outcome';
import { reasonSpoilsCode } from './reasonTexts';

/**
 * What is known of the way of a code from a call to the peer.
 *
 * - `unknown`: the library, or what it does with the value, is not known;
 * - `simulated`: a test double takes the call;
 * - `handed-on`: a layer below decides, and which one cannot be seen here;
 * - `local`: the code stays on this side;
 * - `none`: the library reads the code as "no code", or as "no frame";
 * - `outcome`: this call does that with it.
 */
export type Delivery =
  | { readonly kind: 'unknown' | 'simulated' | 'handed-on' | 'local' }
  | { readonly kind: 'none'; readonly frame: 'empty' | 'no' }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

export function deliveryOf(site: Site, { api }: SendCall): Delivery {
  if (api === undefined) return { kind: 'unknown' };
  if (api.simulates === true) return { kind: 'simulated' };
  if (isIdiom(site, api))
    return { kind: 'none', frame: outcomeOf(api, site.value)?.fate.kind === 'dropped' ? 'no' : 'empty' };
  const isRefused = site.code !== undefined && isRefusedByAll(api, site.code);
  if (api.decidedBelow !== undefined && !isRefused) return { kind: 'handed-on' };
  const outcome = outcomeOf(api, site.value);
  if (outcome === undefined) return { kind: 'unknown' };
  if (outcome.fate.kind === 'sent' && api.staysLocal === true) return { kind: 'local' };
  return { kind: 'outcome', outcome };
}

function isIdiom({ value }: Site, { emptyFrameIdiom }: SendApi): boolean {
  return value.kind === 'number' && emptyFrameIdiom?.includes(value.value) === true;
}

/** Whether the peer gets to see this very code, as far as can be known. */
export function mayReachPeer(delivery: Delivery, send: SendCall): boolean {
  if (reasonSpoilsCode(send) || isBeforeAccept(send)) return false;
  if (delivery.kind === 'outcome') return delivery.outcome.fate.kind === 'sent';
  return delivery.kind === 'unknown' || delivery.kind === 'handed-on';
}
