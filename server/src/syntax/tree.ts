import type { Tree } from 'web-tree-sitter';
import { createShelf } from './shelf';
import { editTree, type TreeEdit } from './treeEdit';
import { TreeNode, type Document, type TreeChange, type TreeWatcher } from './treeNode';
import type { SyntaxNode } from './node';

/**
 * The syntax tree of a document over all its versions. Nodes are made when they are asked for, from the parser's own,
 * and kept as long as the text below them stays: asking them again costs no call into the parser's module, in this
 * version or the next.
 */
export type SyntaxTree = {
  readonly rootNode: SyntaxNode;
  /** The parser's own tree, to parse on from once it has been told of all edits. */
  readonly raw: Tree;
  /** Tells of one edit; `text` is the text before it. Until `replace` the nodes must not be asked for anything. */
  edit(text: string, edit: TreeEdit): void;
  /** Takes the tree that was parsed after the edits, and frees the one before. */
  replace(raw: Tree, text: string): void;
  /** Counts the calls of `replace`. */
  readonly version: number;
  /** What the last call of `replace` changed of the text. Nodes that do not touch it may be the same objects as before. */
  readonly change: TreeChange | undefined;
  /**
   * Asks to be told of what is asked beyond a top-level node. The children of `lists`, types of nodes, count as
   * top-level nodes where the list itself would.
   */
  watch(watcher: TreeWatcher, lists: ReadonlySet<string>): void;
  delete(): void;
};
/**
 * Makes the tree of a document from what the parser made of its first version. `rootType` is the type of the root of a
 * text without errors: a root that the parser gave up on is called so as well, as the statements in it that are whole
 * stand there as they would otherwise.
 */
export function createSyntaxTree(raw: Tree, text: string, rootType: string): SyntaxTree {
  const document: Document = {
    raw,
    text,
    version: 0,
    lastId: 0,
    watcher: undefined,
    lists: new Set(),
    before: undefined,
    shelf: createShelf(),
    rootType,
  };
  let root = new TreeNode(document, null, 0, raw.rootNode, 0);
  let rootStart = root.startIndex;
  /** UTF-16 units at the start and at the end of the text that no edit has touched since it was parsed. */
  let head = text.length;
  let tail = text.length;
  let change: TreeChange | undefined;
  return {
    get version() {
      return document.version;
    },
    get change() {
      return change;
    },
    watch(watcher, lists) {
      document.watcher = watcher;
      document.lists = lists;
    },
    get rootNode() {
      return root;
    },
    get raw() {
      return document.raw;
    },
    edit(before, edit) {
      editTree(document.raw, before, edit);
      head = Math.min(head, edit.start);
      tail = Math.min(tail, before.length - edit.end);
    },
    replace(next, nextText) {
      const growth = nextText.length - document.text.length;
      let end = Math.max(document.text.length - tail, head);
      let start = Math.min(head, end);
      change = { start, end, growth };
      for (const range of document.raw.getChangedRanges(next)) {
        start = Math.min(start, range.startIndex);
        end = Math.max(end, range.endIndex - growth);
      }
      const before = root;
      document.raw.delete();
      document.raw = next;
      document.before = { text: document.text, change };
      document.text = nextText;
      document.version += 1;
      root = new TreeNode(document, null, 0, next.rootNode, 0);
      root.succeed(before, { start: start - rootStart, end: end - rootStart, growth }, root.startIndex - rootStart);
      rootStart = root.startIndex;
      head = nextText.length;
      tail = nextText.length;
    },
    delete() {
      document.raw.delete();
    },
  };
}
