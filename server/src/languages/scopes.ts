import { closest, field, type SyntaxNode } from '../syntax/node';
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

/** The names that statements introduce which are declarations of one name each, by the field that holds it. */
export function introducedByField(types: ReadonlySet<string>, name = 'name') {
  return (statement: SyntaxNode): readonly SyntaxNode[] | undefined => {
    if (!types.has(statement.type)) return undefined;
    const nameNode = field(statement, name);
    return nameNode ? [nameNode] : [];
  };
}
