import type { SyntaxNode } from '../../syntax/node';
import { besideInAssertion } from './expectedFields';
import { found } from './foundComparison';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { codeHeldIn, partHeldIn } from './heldCodes';
import { receivedCode, type CodeParameters } from './receivedCodes';

/** `(code, reason) == (1001, "bye")`, `assertEqual((code, reason), (1001, "bye"))`: what stands at the same place on the other side. */
export function inComparedTuple(
  resolver: Resolver,
  list: SyntaxNode,
  position: number,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  const context = language.context(list);
  const others =
    context.kind === 'comparison'
      ? [context.other]
      : context.kind === 'argument'
        ? besideInAssertion(resolver, list)
        : [];
  for (const other of others) {
    const tuple = language.lower(other);
    const beside = tuple.kind === 'list' ? tuple.elements[position] : undefined;
    const codeOf = (asking: Resolver, node: SyntaxNode) => receivedCode(asking, node, codeParameters);
    const received = beside
      ? codeOf(resolver, beside)
      : (codeHeldIn(resolver, other, codeOf) ?? partHeldIn(resolver, other, position, codeOf));
    if (received) return found(resolver, list, '===', received);
  }
  return undefined;
}
