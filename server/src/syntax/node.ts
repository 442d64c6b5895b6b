/**
 * A node of a syntax tree. Valid only while its version of the document is the current one: never kept from one version
 * to the next. The same node is the same object for as long as its text and its structure stay.
 */
export type SyntaxNode = {
  /** Unique among the nodes of a document. */
  readonly id: number;
  readonly type: string;
  readonly text: string;
  /** The text from the start of this node to the end of a later sibling. */
  textTo(last: SyntaxNode): string;
  /** UTF-16 offset in the document. */
  readonly startIndex: number;
  /** UTF-16 offset in the document, exclusive. */
  readonly endIndex: number;
  readonly isNamed: boolean;
  /** Stands anywhere without belonging to the grammar's rule, as comments do. */
  readonly isExtra: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly parent: SyntaxNode | null;
  readonly children: readonly SyntaxNode[];
  readonly namedChildren: readonly SyntaxNode[];
  /**
   * The children of these types. Of the root this is the cheap question: an analysis that asks it depends on those
   * children, and not on every edit of the text.
   */
  childrenOfType(types: ReadonlySet<string>): readonly SyntaxNode[];
  /**
   * Those of them in whose text a name stands, be it as a part of another. Of the root this is cheaper still: what looks
   * for the name itself depends on those children alone.
   */
  childrenNaming(types: ReadonlySet<string>, name: string): readonly SyntaxNode[];
  readonly namedChildCount: number;
  readonly firstChild: SyntaxNode | null;
  readonly lastChild: SyntaxNode | null;
  readonly firstNamedChild: SyntaxNode | null;
  readonly lastNamedChild: SyntaxNode | null;
  readonly nextSibling: SyntaxNode | null;
  readonly previousSibling: SyntaxNode | null;
  readonly nextNamedSibling: SyntaxNode | null;
  readonly previousNamedSibling: SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
  /** The smallest node that spans from `start` to `end`. */
  descendantForIndex(start: number, end: number): SyntaxNode;
  /** Nodes of these kinds in and below this one, in the order of the text. */
  descendantsOfType(kinds: string | readonly string[]): readonly SyntaxNode[];
};

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

/** The root of the tree in which a node stands. */
export function rootOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
