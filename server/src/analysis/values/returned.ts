import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

const maximumResults = 40;

/** What the functions of this file return that a callee names. */
export function returnedValues(resolver: Resolver, callee: SyntaxNode): SyntaxNode[] {
  return resolver
    .functionsCalledBy(callee)
    .flatMap((node) => resolver.file.language.functionFacts(node)?.returns() ?? [])
    .slice(0, maximumResults);
}
