import type { Node, Tree } from 'web-tree-sitter';

/** A node of a syntax tree. Valid only while its tree is: never kept from one version of a document to the next. */
export type SyntaxNode = Node;

export type SyntaxTree = Tree;

/** The child in a named field; `undefined` where there is none. */
export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return node.childForFieldName(name) ?? undefined;
}

/** The named children, comments left out. */
export function namedChildren(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => !child.isExtra);
}

/** Climbs from `node` (itself included) to the nearest node of one of the kinds. */
export function closest(node: SyntaxNode | null, kinds: ReadonlySet<string>): SyntaxNode | undefined {
  for (let at = node; at; at = at.parent) if (kinds.has(at.type)) return at;
  return undefined;
}
