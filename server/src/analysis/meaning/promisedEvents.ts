import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { handlerParameters, meaningOfHandlerParameter } from './handlers';
import type { Meaning, Resolver } from './meaning';
import { racing, settledValues, settlersApart, settlingUses } from './settled';
import { firstKnown } from './types';

/** `new Promise((resolve) => ws.once('close', resolve))`: what a listener that settles a promise is told first. */
export function promisedEvent(resolver: Resolver, call: Call): Meaning | undefined {
  if (call.constructs) return toldTo(resolver, settlingUses(resolver, call));
  const several = racing(resolver, call)?.map((each) => resolver.meaningOf(each));
  return several?.find((meaning) => meaning !== undefined && meaning.kind !== 'foreign');
}

/** The same of a promise that is made apart from what settles it: `closed.promise` beside `ws.onclose = closed.resolve`. */
export function promisedApart(resolver: Resolver, node: SyntaxNode): Meaning | undefined {
  const settlers = settlersApart(resolver, node);
  if (settlers.length === 0) return undefined;
  const told = toldTo(resolver, settlers);
  if (told) return told;
  const given = settledValues(resolver, node).map((value) => resolver.meaningOf(value));
  return firstKnown(given.filter((meaning) => meaning?.kind === 'instance' || meaning?.kind === 'received'));
}

function toldTo(resolver: Resolver, listeners: readonly SyntaxNode[]): Meaning | undefined {
  const told = listeners.map((listener) => {
    const handler = handlerParameters(resolver, listener);
    return handler && meaningOfHandlerParameter(handler, 0);
  });
  return firstKnown(told);
}
