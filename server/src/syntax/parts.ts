import type { Node, Tree } from 'web-tree-sitter';
import { pointAt, type TextPoint } from './textPoint';

/**
 * A top-level node that was parsed anew by itself, together with what follows it, since the whole text was: its own
 * tree, in the document's offsets, and the way to the node from that tree's root.
 */
export type Part = { readonly tree: Tree; readonly path: readonly number[] };

/** A part of a text, in UTF-16 units, and where it starts and ends by row and column. */
export type PartRange = {
  readonly start: number;
  readonly end: number;
  readonly startPoint: TextPoint;
  readonly endPoint: TextPoint;
};

/** Parses a part of a text; `before` is the tree of its last version, told of the edit. `null` when it takes too long. */
export type ParsePart = (text: string, range: PartRange, before: Tree | null) => Tree | null;

/** What is known of a top-level node: offsets in the document; how many nodes are in it, -1 for one with errors. */
export type Outline = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
};

/** A top-level node in which an edit takes place. */
export type EditedNode = {
  readonly outline: Outline;
  /** The siblings behind it, up to the first that is no comment: what the parser sees of them ends the node. */
  readonly followers: readonly Outline[];
  readonly startPoint: TextPoint;
  /** Absent where the last parse was that of the whole text. */
  readonly part: Part | undefined;
};

/** An edit of a top-level node, as the parser's trees are told of it. */
export type PartEdit = {
  readonly tell: (tree: Tree) => void;
  /** By how much the text is longer, in UTF-16 units. */
  readonly growth: number;
  /** Whether the edit adds and takes away nothing that may open or close a part of the text. */
  readonly isPlain: boolean;
};

/** Whether a piece of text can neither open nor close a block, a text or a comment in any language. */
export function isPlain(text: string): boolean {
  return /^[\w \t.,;=]*$/u.test(text);
}

/** Parts that are longer than this share of the text gain nothing. */
const largestShare = 1 / 3;

/** What came of parsing an edited node by itself. */
export type PartParse = {
  readonly part: Part;
  /** The node in its new version. */
  readonly raw: Node;
  /** Where its structure differs, in UTF-16 offsets of the new text. */
  readonly changed: readonly { readonly startIndex: number; readonly endIndex: number }[];
};

/**
 * Parses an edited node by itself. `undefined` where that may not give what a parse of the whole text would: where the
 * old text of the node, parsed by itself, does not come out as it stands in the document, or where its new text makes
 * something else of the node or of what follows it. A grammar, or a place in it, in which a statement does not stand by
 * itself shows by that. An edit that leaves something open may break all that is behind it.
 */
export function parseAlone(
  node: EditedNode,
  edit: PartEdit,
  texts: { readonly before: string; readonly after: string },
  parse: ParsePart,
  lists: ReadonlySet<string>,
): PartParse | undefined {
  const { outline, followers, startPoint } = node;
  const { growth, tell } = edit;
  const outlines = [outline, ...followers];
  const { start } = outline;
  const end = outlines.at(-1)?.end ?? outline.end;
  if (end - start > texts.before.length * largestShare) return undefined;
  // What stands further in is a piece of something that is broken.
  if (!outlines.every((each) => startsLine(texts.before, each.start))) return undefined;
  const parseTo = (text: string, rangeEnd: number, before: Tree | null) =>
    parse(text, { start, end: rangeEnd, startPoint, endPoint: pointAt(text, rangeEnd, startPoint) }, before);

  const known = node.part?.tree;
  const old = known ?? parseTo(texts.before, end, null);
  if (!old) return undefined;
  const fits = known !== undefined || areAlike(topLevelIn(old.rootNode, lists), outlines, isSame);
  if (fits && !known) tell(old);
  const parseOn = (before: Tree | null) => parseTo(texts.after, end + growth, before);
  const next = fits && !old.rootNode.hasError ? parseOn(old) : null;
  // What is reused of a broken tree may be something else than it would be by itself.
  const fresh = fits && next?.rootNode.hasError !== false ? parseOn(null) : next;
  if (fresh !== next) next?.delete();
  const first = fresh && firstOf(fresh, movedBy(growth, outlines), lists);
  if (!first || (fresh.rootNode.hasError && !edit.isPlain)) {
    fresh?.delete();
    if (!known) old.delete();
    return undefined;
  }
  // What was parsed from scratch shares nothing with the old tree, and may differ where the two look alike.
  const whole = { startIndex: start, endIndex: outline.end + growth };
  const changed = fresh === next ? old.getChangedRanges(fresh) : [whole];
  old.delete();
  return { part: { tree: fresh, path: first.path }, raw: first.node, changed };
}

/** The outlines of an edited node and of what follows it, after the edit. */
function movedBy(growth: number, outlines: readonly Outline[]): readonly Outline[] {
  return outlines.map((outline, at) => ({
    ...outline,
    start: at === 0 ? outline.start : outline.start + growth,
    end: outline.end + growth,
  }));
}

/** The first node of a part; `undefined` when the part is not as expected, or what follows the node has errors. */
function firstOf(tree: Tree, outlines: readonly Outline[], lists: ReadonlySet<string>): Placed | undefined {
  const nodes = topLevelIn(tree.rootNode, lists);
  const [first, ...others] = nodes;
  const areFollowersWhole = others.every(({ node }) => !node.hasError);
  return areFollowersWhole && areAlike(nodes, outlines, spansTheSame) ? first : undefined;
}

/** The parser's node of a part, as it now is. */
export function nodeOf({ tree, path }: Part): Node {
  let node: Node | null = tree.rootNode;
  for (const index of path) node = node?.child(index) ?? null;
  if (node === null) throw new Error(`no node at ${path.join('.')} of a part`);
  return node;
}

/** The top-level node of a whole tree that starts at an offset; `undefined` when none does. */
export function topLevelAt(root: Node, start: number, lists: ReadonlySet<string>): Node | undefined {
  let node = root.firstChildForIndex(start);
  while (node && lists.has(node.type)) node = node.firstChildForIndex(start);
  return node?.startIndex === start ? node : undefined;
}

/** Whether a parser's node is what is known of a top-level node, and has no errors. */
export function isSame(node: Node, { type, start, end, weight }: Outline): boolean {
  return (
    weight >= 0 &&
    node.type === type &&
    node.startIndex === start &&
    node.endIndex === end &&
    !node.hasError &&
    node.descendantCount === weight
  );
}

function spansTheSame(node: Node, { type, start, end }: Outline): boolean {
  return node.type === type && node.startIndex === start && node.endIndex === end;
}

/** Whether an offset is the first of its line. */
function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

type Placed = { readonly node: Node; readonly path: readonly number[] };

function topLevelIn(root: Node, lists: ReadonlySet<string>, path: readonly number[] = []): readonly Placed[] {
  return root.children.flatMap((node, index) => {
    const own = [...path, index];
    return lists.has(node.type) ? topLevelIn(node, lists, own) : [{ node, path: own }];
  });
}

function areAlike(
  nodes: readonly Placed[],
  outlines: readonly Outline[],
  isLike: (node: Node, outline: Outline) => boolean,
): boolean {
  return nodes.length === outlines.length && nodes.every(({ node }, at) => isLike(node, outlines[at] as Outline));
}
