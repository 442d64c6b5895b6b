import type { Edit, Tree } from 'web-tree-sitter';
import type { SyntaxNode } from './node';
import { touches, treeOf, type Document, type Part, type TreeChange, type TreeWatcher } from './document';
import type { Layout } from './layout';
import { editedRun, type NodeRun } from './nodeRun';
import { isSame } from './outlines';
import { parseRun, type ParsePart } from './parts';
import { readEdit, type ReadAs } from './reading';
import type { MadePart } from './recovery';
import { createShelf } from './shelf';
import { topLevelAt } from './topLevel';
import { parserEdit, type TreeEdit } from './treeEdit';
import { TreeNode } from './treeNode';

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
   * Takes the next version by parsing no more than the top-level nodes in which the edit took place. Returns `false`, and
   * is as before, where that may not give what a parse of the whole text would.
   */
  replacePart(text: string, parse: ParsePart, layout?: Layout): boolean;
  /**
   * Takes the tree that was parsed after the edits, and frees the one before. `isFresh` tells that it was parsed from
   * scratch: what it shares with the one before is then looked for. `pieces` are what its text, which has errors, was
   * parsed in.
   */
  replace(raw: Tree, text: string, isFresh: boolean, pieces?: readonly MadePart[]): void;
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

/** So many edits at most lie between two parses of the whole text: each part has a tree of its own. */
const maximumEdits = 400;

/** So many parts at most, where the parser takes up what it has of the whole text about as fast. */
const maximumParts = 40;

/**
 * Makes the tree of a document from what the parser made of its first version. `rootType` is the type of the root of a
 * text without errors: a root that the parser gave up on is called so as well, as the statements in it that are whole
 * stand there as they would otherwise. `pieces` are what a text with errors was parsed in, `readAs` what the parser was
 * given to read.
 */
export function createSyntaxTree(
  raw: Tree,
  text: string,
  rootType: string,
  { pieces, readAs }: { readonly pieces: readonly MadePart[] | undefined; readonly readAs: ReadAs | undefined },
): SyntaxTree {
  const document: Document<TreeNode> = {
    raw,
    text,
    version: 0,
    lastId: 0,
    watcher: undefined,
    lists: new Set(),
    before: undefined,
    shelf: createShelf(),
    rootType,
    parts: new Set(),
    edits: [],
  };
  let root = new TreeNode(document, null, 0, raw.rootNode, 0);
  let rootStart = root.startIndex;
  /** UTF-16 units at the start and at the end of the text that no edit has touched since it was parsed. */
  let head = text.length;
  let tail = text.length;
  let change: TreeChange | undefined;
  /** The nodes in which the only edit since the last version takes place. */
  let edited: NodeRun | undefined;
  let edits: Edit[] = [];
  /** What the only edit took away and put there. */
  let letters = '';

  const enter = (made: readonly MadePart[]): void => {
    for (const { part } of made) {
      part.told = document.edits.length;
      document.parts.add(part);
    }
  };
  /** Frees the parts of which nothing is left. */
  const sweep = (): void => {
    for (const part of document.parts) {
      if (part.nodes > 0) continue;
      document.parts.delete(part);
      part.tree.delete();
    }
  };
  /** Whether the text was parsed in pieces when it last was parsed as a whole. */
  let isInPieces = pieces !== undefined;
  if (pieces) {
    enter(pieces);
    root.takePieces(pieces);
    sweep();
  }

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

  const advance = (nextText: string, now: TreeChange, take: (before: TreeNode, now: TreeChange) => void): void => {
    const before = root;
    change = now;
    document.before = { text: document.text, change };
    document.text = nextText;
    document.version += 1;
    root = new TreeNode(document, null, 0, document.raw.rootNode, 0);
    take(before, now);
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
    const nodes = isFresh || document.parts.size > 0 ? root.topLevel() : [];
    for (const node of nodes) {
      if (!isFresh && !node.part) continue;
      const outline = node.endPart();
      if (touches(outline.start, outline.end, edit, 0)) continue;
      const by = outline.start >= edit.end ? edit.growth : 0;
      const moved = { ...outline, start: outline.start + by, end: outline.end + by };
      const whole = topLevelAt(next.rootNode, moved.start, document.lists);
      // What is no longer there, the parser tells of.
      if (whole?.endIndex !== moved.end || whole.type !== moved.type) continue;
      (isSame(whole, moved) ? same : others).push({ startIndex: moved.start, endIndex: moved.end });
    }
    const told = document.raw.getChangedRanges(next).filter((range) => !isCovered(range, same, nextText));
    sweep();
    document.edits = [];
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
      edited = edits.length === 0 ? editedRun(root, before, edit.start, edit.end) : undefined;
      const told = parserEdit(before, readEdit(before, edit, readAs));
      edits.push(told);
      document.raw.edit(told);
      document.edits.push(told);
      letters = before.slice(edit.start, edit.end) + edit.newText;
      head = Math.min(head, edit.start);
      tail = Math.min(tail, before.length - edit.end);
    },
    replacePart(nextText, parse, layout) {
      const [edit] = edits;
      const run = edited;
      if (!run || !edit || document.edits.length > maximumEdits) return false;
      if (!layout && run.parts.length === 0 && document.parts.size >= maximumParts) return false;
      const texts = { before: document.text, after: nextText };
      const growth = nextText.length - document.text.length;
      const told = {
        tell: (tree: Tree) => tree.edit(edit),
        treeOf: (part: Part) => treeOf(document, part),
        broken: [...document.parts].filter(({ hasError }) => hasError),
        growth,
        letters,
      };
      const parsed = parseRun(run, told, texts, parse, document.lists, layout);
      if (!parsed) return false;
      const { made, areLeadersTaken, followersTaken } = parsed;
      enter(made);
      const leader = areLeadersTaken ? run.leaders[0]?.start : run.leaders.at(-1)?.end;
      const start = leader ?? run.nodes[0]?.start ?? 0;
      const end = run.followers[followersTaken]?.start ?? document.text.length;
      const now = changeTo(nextText, parsed.changed);
      const within = { ...now, start: Math.max(now.start, start), end: Math.min(now.end, end) };
      advance(nextText, within, (before) => {
        const from = areLeadersTaken ? run.from - run.leaders.length : run.from;
        root.takeRun(before, { ...run, from, to: run.to + followersTaken }, made, within);
      });
      sweep();
      return true;
    },
    replace(next, nextText, isFresh, nextPieces) {
      const edit = changeTo(nextText, []);
      if (nextPieces || isInPieces) {
        for (const node of root.topLevel()) if (node.part) node.endPart();
        sweep();
        document.edits = [];
        document.raw.delete();
        document.raw = next;
        isInPieces = nextPieces !== undefined;
        enter(nextPieces ?? []);
        advance(nextText, edit, (before) => {
          before.shelveAll();
          if (nextPieces) root.takePieces(nextPieces);
        });
        sweep();
        return;
      }
      // Of a text that has become one that the parser gives up on, or is no longer, it only tells that all is different.
      const isTold = next.rootNode.type === document.raw.rootNode.type;
      const ended = endParts(next, nextText, isFresh, edit);
      document.raw.delete();
      document.raw = next;
      advance(nextText, isTold ? ended : edit, (before, now) => {
        const { start, end, growth } = now;
        const relative = { start: start - rootStart, end: end - rootStart, growth };
        root.succeed(before, relative, root.startIndex - rootStart, isTold);
      });
    },
    delete() {
      document.raw.delete();
      for (const part of document.parts) part.tree.delete();
      document.parts.clear();
    },
  };
}

type ChangedRange = { readonly startIndex: number; readonly endIndex: number };

/** Whether a range holds nothing but what some others hold, in the order of the text, and blanks between them. */
function isCovered({ startIndex, endIndex }: ChangedRange, others: readonly ChangedRange[], text: string): boolean {
  const isBlank = (from: number, to: number) => text.slice(from, to).trim() === '';
  let at = startIndex;
  for (const other of others) {
    if (other.endIndex <= at) continue;
    if (other.startIndex >= endIndex) break;
    if (!isBlank(at, other.startIndex)) return false;
    at = other.endIndex;
  }
  return at >= endIndex || isBlank(at, endIndex);
}
