import { closest, type SyntaxNode } from '../syntax/node';
import type { Declaration, ScopedDeclaration } from './vocabulary';

/** A declaration that holds in a node, or from an offset on to the node's end. */
export function within(scope: SyntaxNode, declaration: Declaration, start = scope.startIndex): ScopedDeclaration {
  return { declaration, start, end: scope.endIndex };
}

/** A declaration that holds in the nearest node of some types around another; `undefined` where there is none. */
export function withinClosest(
  types: ReadonlySet<string>,
  node: SyntaxNode,
  declaration: Declaration,
): ScopedDeclaration | undefined {
  const scope = closest(node.parent, types);
  return scope && within(scope, declaration);
}
