import type { Node } from 'web-tree-sitter';

/** A parser's node, and the way to it from the root of its tree. */
export type Placed = { readonly node: Node; readonly path: readonly number[] };

/** The top-level nodes of a tree. */
export function topLevelIn(root: Node, lists: ReadonlySet<string>, path: readonly number[] = []): readonly Placed[] {
  return root.children.flatMap((node, index) => {
    const own = [...path, index];
    return lists.has(node.type) ? topLevelIn(node, lists, own) : [{ node, path: own }];
  });
}

/** The top-level node of a whole tree that starts at an offset; `undefined` when none does. */
export function topLevelAt(root: Node, start: number, lists: ReadonlySet<string>): Node | undefined {
  let node = root.firstChildForIndex(start);
  while (node && lists.has(node.type)) node = node.firstChildForIndex(start);
  return node?.startIndex === start ? node : undefined;
}
