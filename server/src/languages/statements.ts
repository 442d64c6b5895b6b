import type { SyntaxNode } from '../syntax/node';

/** Makes what finds the statement around a node: what stands by itself in the nearest of some types of blocks. */
export function standingIn(blocks: ReadonlySet<string>) {
  return (node: SyntaxNode): SyntaxNode => {
    let at = node;
    while (at.parent && !blocks.has(at.parent.type)) at = at.parent;
    return at;
  };
}
