import type { Edit, Tree } from 'web-tree-sitter';
import type { SyntaxNode } from './node';
import { isPlain, isSame, parseAlone, topLevelAt, type EditedNode, type ParsePart } from './parts';
import { createShelf } from './shelf';
import { parserEdit, type TreeEdit } from './treeEdit';
import { touches, TreeNode, type Document, type TreeChange, type TreeWatcher } from './treeNode';

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
  /**
   * Takes the next version by parsing no more than the top-level node in which the edit took place. Returns `false`, and
   * is as before, where that may not give what a parse of the whole text would.
   */
  replacePart(text: string, parse: ParsePart): boolean;
  /**
   * Takes the tree that was parsed after the edits, and frees the one before. `isFresh` tells that it was parsed from
   * scratch: what it shares with the one before is then looked for.
   */
  replace(raw: Tree, text: string, isFresh: boolean): void;
  /** Counts the versions that were taken. */
  readonly version: number;
  /** What the last version changed of the text. Nodes that do not touch it may be the same objects as before. */
  readonly change: TreeChange | undefined;
  /**
   * Asks to be told of what is asked beyond a top-level node. The children of `lists`, types of nodes, count as
   * top-level nodes where the list itself would.
   */
  watch(watcher: TreeWatcher, lists: ReadonlySet<string>): void;
  delete(): void;
};

/** So many nodes at most stand in trees of their own; each must be told of every edit. */
const maximumParts = 40;

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
    parts: new Map(),
    fresh: undefined,
  };
  let root = new TreeNode(document, null, 0, raw.rootNode, 0);
  let rootStart = root.startIndex;
  /** UTF-16 units at the start and at the end of the text that no edit has touched since it was parsed. */
  let head = text.length;
  let tail = text.length;
  let change: TreeChange | undefined;
  /** The node in which the only edit since the last version takes place. */
  let edited: EditedNode | undefined;
  let edits: Edit[] = [];

  /** The change that the edits make, in offsets of the text before them, with other places in which the trees differ. */
  const changeTo = (nextText: string, ranges: readonly ChangedRange[]): TreeChange => {
    const growth = nextText.length - document.text.length;
    let end = Math.max(document.text.length - tail, head);
    let start = Math.min(head, end);
    for (const range of ranges) {
      start = Math.min(start, range.startIndex);
      end = Math.max(end, range.endIndex - growth);
    }
    return { start, end, growth };
  };

  const advance = (nextText: string, now: TreeChange, isTold = true): void => {
    const before = root;
    change = now;
    document.before = { text: document.text, change };
    document.text = nextText;
    document.version += 1;
    root = new TreeNode(document, null, 0, document.raw.rootNode, 0);
    const { start, end, growth } = now;
    root.succeed(
      before,
      { start: start - rootStart, end: end - rootStart, growth },
      root.startIndex - rootStart,
      isTold,
    );
    rootStart = root.startIndex;
    head = nextText.length;
    tail = nextText.length;
    edited = undefined;
    edits = [];
  };

  /**
   * Gives all nodes back to the whole tree. The change that its next version makes: the edits, where the trees differ
   * beside the nodes that were parsed by themselves and are the same there, and those of them that are not.
   */
  const endParts = (next: Tree, nextText: string, isFresh: boolean, edit: TreeChange): TreeChange => {
    const same: ChangedRange[] = [];
    const others: ChangedRange[] = [];
    for (const node of isFresh ? root.topLevel() : document.parts.values()) {
      const outline = node.endPart();
      if (touches(outline.start, outline.end, edit, 0)) continue;
      const by = outline.start >= edit.end ? edit.growth : 0;
      const moved = { ...outline, start: outline.start + by, end: outline.end + by };
      const whole = topLevelAt(next.rootNode, moved.start, document.lists);
      // What is no longer there, the parser tells of.
      if (whole?.endIndex !== moved.end || whole.type !== moved.type) continue;
      (isSame(whole, moved) ? same : others).push({ startIndex: moved.start, endIndex: moved.end });
    }
    const isWithin = (inner: ChangedRange, outer: ChangedRange) =>
      outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
    const told = document.raw.getChangedRanges(next).filter((range) => !same.some((each) => isWithin(range, each)));
    for (const part of document.parts.keys()) part.tree.delete();
    document.parts.clear();
    return changeTo(nextText, [...told, ...others]);
  };

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
      edited = edits.length === 0 ? root.edited(edit.start, edit.end) : undefined;
      const told = parserEdit(before, edit);
      edits.push(told);
      document.raw.edit(told);
      for (const part of document.parts.keys()) part.tree.edit(told);
      head = Math.min(head, edit.start);
      tail = Math.min(tail, before.length - edit.end);
    },
    replacePart(nextText, parse) {
      const [edit] = edits;
      if (!edited || !edit || (!edited.part && document.parts.size >= maximumParts)) return false;
      const texts = { before: document.text, after: nextText };
      const growth = nextText.length - document.text.length;
      const taken = texts.before.slice(edit.startIndex, edit.oldEndIndex);
      const isPlainEdit = isPlain(taken + nextText.slice(edit.startIndex, edit.newEndIndex));
      const told = { tell: (tree: Tree) => tree.edit(edit), growth, isPlain: isPlainEdit };
      const parsed = parseAlone(edited, told, texts, parse, document.lists);
      if (!parsed) return false;
      const { outline, part } = edited;
      if (part) document.parts.delete(part);
      const now = changeTo(nextText, parsed.changed);
      document.fresh = parsed;
      advance(nextText, { ...now, start: Math.max(now.start, outline.start), end: Math.min(now.end, outline.end) });
      // Else the node would be what the whole tree, which was not parsed, still holds there.
      if (!root.makeFresh(outline.start)) throw new Error(`no place for a ${outline.type} that was parsed by itself`);
      return true;
    },
    replace(next, nextText, isFresh) {
      const edit = changeTo(nextText, []);
      // Of a text that has become one that the parser gives up on, or is no longer, it only tells that all is different.
      const isTold = next.rootNode.type === document.raw.rootNode.type;
      const now = endParts(next, nextText, isFresh, edit);
      document.raw.delete();
      document.raw = next;
      advance(nextText, isTold ? now : edit, isTold);
    },
    delete() {
      document.raw.delete();
      for (const part of document.parts.keys()) part.tree.delete();
      document.parts.clear();
    },
  };
}

type ChangedRange = { readonly startIndex: number; readonly endIndex: number };
