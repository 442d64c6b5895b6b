import type { SyntaxNode } from '../syntax/node';

/**
 * Makes what finds the handlers of errors that are raised at a node, up to its function: in grammars where they are
 * children, of the types `handlers`, of the node whose other children may raise, but for those of the types `besides`.
 */
export function handlersIn(
  functions: ReadonlySet<string>,
  handlers: ReadonlySet<string>,
  besides: ReadonlySet<string>,
): (node: SyntaxNode) => readonly SyntaxNode[] {
  return (node) => {
    const found: SyntaxNode[] = [];
    let inner = node;
    for (let at = node.parent; at && !functions.has(inner.type); inner = at, at = at.parent)
      if (!handlers.has(inner.type) && !besides.has(inner.type)) found.push(...at.childrenOfType(handlers));
    return found;
  };
}
