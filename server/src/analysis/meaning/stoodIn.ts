import type { SyntaxNode } from '../../syntax/node';
import type { Meaning, Resolver } from './meaning';

/** Functions and classes that make something in the place of what a type says: `mock<WebSocket>()`, `createFakeSocket()`. */
const makesDouble = /(?:^|_)(?:mock|fake|stub|dummy)|(?:Mock|Fake|Stub|Dummy|Substitute)/u;

/**
 * What a value is by a type that is only claimed of it, as weak as the claim where the value is made up in its place: an
 * object literal, or what a test's double is made with. Such a value closes in ways of its own.
 */
export function borneOut(resolver: Resolver, claimed: Meaning, value: SyntaxNode): Meaning {
  if (claimed.kind !== 'instance' || claimed.each || !standsIn(resolver, value)) return claimed;
  return { ...claimed, certainty: 'possible' };
}

/** Whether a value is made up in the place of a library's: `{ close: vi.fn() } as unknown as WebSocket`. */
function standsIn(resolver: Resolver, value: SyntaxNode): boolean {
  const { language } = resolver.file;
  const expression = language.lower(value);
  if (expression.kind === 'object') return expression.type === undefined;
  if (expression.kind !== 'call') return false;
  const callee = language.lower(expression.callee);
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  return makesDouble.test(name) || (callee.kind === 'member' && makesDouble.test(callee.object.text.slice(-40)));
}
