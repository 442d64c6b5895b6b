import type { Edit, Node, Tree } from 'web-tree-sitter';
import type { SyntaxNode } from './node';
import type { Shelf } from './shelf';

/**
 * All that differs from the version before: from `start` to `end`, UTF-16 offsets of the text before, exclusive; what
 * stands there now is longer by `growth`.
 */
export type TreeChange = { readonly start: number; readonly end: number; readonly growth: number };

/** Is told of questions whose answers depend on more than one top-level node. */
export type TreeWatcher = {
  /** The root, or a list of top-level nodes, was asked for its parts or text. */
  readonly root: () => void;
  /** It was asked for its children of these types. */
  readonly types: (types: ReadonlySet<string>) => void;
  /** It was asked for those of them that name something. */
  readonly naming: (types: ReadonlySet<string>, name: string) => void;
  /** A top-level node was asked for a sibling; `null` where there is none. */
  readonly sibling: (from: SyntaxNode, to: SyntaxNode | null) => void;
};

/** What all nodes of a document share; `Item` is a node. */
export type Document<Item> = {
  raw: Tree;
  text: string;
  version: number;
  lastId: number;
  watcher: TreeWatcher | undefined;
  /** Types of nodes whose children count as top-level nodes, where they stand at the top themselves. */
  lists: ReadonlySet<string>;
  /** The text before the last change, and that change. */
  before: { readonly text: string; readonly change: TreeChange } | undefined;
  /** Top-level nodes that changes took away. */
  readonly shelf: Shelf<Item>;
  /** The type of the root of a text without errors. */
  readonly rootType: string;
  /** The parts of which top-level nodes are made, beside those of the whole tree. */
  readonly parts: Set<Part>;
  /** The edits since the whole text was parsed; each part is told of them when it is asked for something. */
  edits: Edit[];
};

/**
 * A run of top-level nodes that was parsed by itself, since the whole text was or because the whole has errors: its
 * tree, in the document's offsets once it has been told of all edits.
 */
export type Part = {
  readonly tree: Tree;
  /** Whether it was parsed alone because it, or what stands beside it, has errors. */
  readonly isApart: boolean;
  readonly hasError: boolean;
  /** So many of the document's edits the tree was told of. */
  told: number;
  /** So many top-level nodes are made of it; it goes with the last of them. */
  nodes: number;
};

/** Where in a part a top-level node stands: the way from the root of its tree. */
export type Place = { readonly part: Part; readonly path: readonly number[] };

/** The tree of a part, in the offsets of the current version. */
export function treeOf({ edits }: { readonly edits: readonly Edit[] }, part: Part): Tree {
  for (; part.told < edits.length; part.told += 1) part.tree.edit(edits[part.told] as Edit);
  return part.tree;
}

/** The parser's node at a place, as it now is. */
export function nodeAt(document: { readonly edits: readonly Edit[] }, { part, path }: Place): Node {
  let node: Node | null = treeOf(document, part).rootNode;
  for (const index of path) node = node?.child(index) ?? null;
  if (node === null) throw new Error(`no node at ${path.join('.')} of a part`);
  return node;
}

/** Whether a node from `start` to `end` touches a change, with what came there or without. */
export function touches(start: number, end: number, change: TreeChange, growth: number): boolean {
  return start <= change.end + growth && end >= change.start;
}
