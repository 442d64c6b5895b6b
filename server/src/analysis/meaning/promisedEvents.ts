import type { Call } from '../../languages/vocabulary';
import { handlerParameters, meaningOfHandlerParameter } from './handlers';
import type { Meaning, Resolver } from './meaning';
import { settlingUses } from './settled';
import { firstKnown } from './types';

/** `new Promise((resolve) => ws.once('close', resolve))`: what a listener that settles a promise is told first. */
export function promisedEvent(resolver: Resolver, call: Call): Meaning | undefined {
  if (!call.constructs) return undefined;
  const told = settlingUses(resolver, call).map((use) => {
    const handler = handlerParameters(resolver, use);
    return handler && meaningOfHandlerParameter(handler, 0);
  });
  return firstKnown(told);
}
