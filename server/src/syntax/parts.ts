import type { Tree } from 'web-tree-sitter';
import type { Part } from './document';
import { isStart, type Layout, type Span } from './layout';
import { areAlike, isSame, isWholeAs, movedBy, shifted, spansTheSame, type Outline } from './outlines';
import { parsePieces, type MadePart } from './recovery';
import { pointAt, type TextPoint } from './textPoint';
import { topLevelIn, type Placed } from './topLevel';

/** A part of a text, in UTF-16 units, and where it starts and ends by row and column. */
export type PartRange = Span & { readonly startPoint: TextPoint; readonly endPoint: TextPoint };

/** Parses a part of a text; `before` is the tree of its last version, told of the edit. `null` when it takes too long. */
export type ParsePart = (text: string, range: PartRange, before: Tree | null) => Tree | null;

/** The top-level nodes that an edit may change, and what shows beside them that it changes no others; before the edit. */
export type EditedRun = {
  /** Those right before, back to the last that is no comment; none where the edit cannot reach into them. */
  readonly leaders: readonly Outline[];
  readonly nodes: readonly Outline[];
  /** Those behind, up to the first that is no comment; none where the text ends. */
  readonly followers: readonly Outline[];
  /** Where the first of all these starts. */
  readonly startPoint: TextPoint;
  /** The parts of which all that is made is among the nodes. */
  readonly parts: readonly Part[];
  /** Whether what is broken of all these was parsed apart from the rest. */
  readonly isApart: boolean;
};

/** An edit of top-level nodes, as the parser's trees are told of it. */
export type PartEdit = {
  readonly tell: (tree: Tree) => void;
  /** The tree of a part, told of the edit. */
  readonly treeOf: (part: Part) => Tree;
  /** Parts with errors. */
  readonly broken: readonly Part[];
  /** By how much the text is longer, in UTF-16 units. */
  readonly growth: number;
  /** What it took away, and what it put there. */
  readonly letters: string;
};

/** Whether a piece of text can neither open nor close a block, a text or a comment in any language. */
export function isPlain(text: string): boolean {
  return /^[\w \t.,;=]*$/u.test(text);
}

/** Whether a piece of text can neither open nor close a text or a comment: where statements begin stays as it was. */
function isPlainForLayout(text: string): boolean {
  return /^[\w \t\n.,;:=(){}]*$/u.test(text);
}

/** Runs that are longer than this share of the text gain nothing. */
const largestShare = 1 / 3;

/** What came of parsing an edited run by itself. */
export type RunParse = {
  /** What now stands in place of the run's nodes, of its leaders where they are taken, and of so many followers. */
  readonly made: readonly MadePart[];
  readonly areLeadersTaken: boolean;
  readonly followersTaken: number;
  /** Where the structure differs, in UTF-16 offsets of the new text. */
  readonly changed: readonly { readonly startIndex: number; readonly endIndex: number }[];
};

/**
 * Parses an edited run by itself. `undefined` where that may not give what a parse of the whole text would: where the
 * old text of the run, parsed by itself, does not come out as it stands in the document, or where its new text makes
 * something else of what stands beside it. A grammar, or a place in it, in which a statement does not stand by itself
 * shows by that. An edit that leaves something open may break all that is behind it; where the layout shows what that
 * is, the rest is left alone, and only what was edited is broken (`recovery.ts`).
 */
export function parseRun(
  run: EditedRun,
  edit: PartEdit,
  texts: { readonly before: string; readonly after: string },
  parse: ParsePart,
  lists: ReadonlySet<string>,
  layout: Layout | undefined,
): RunParse | undefined {
  const { leaders, nodes, followers, startPoint } = run;
  // Elsewhere the parser takes up what it has of the whole text as fast.
  if (!layout && (leaders.length > 0 || nodes.length !== 1)) return undefined;
  const outlines = [...leaders, ...nodes, ...followers];
  const start = outlines[0]?.start ?? 0;
  const end = lineEnd(texts.before, followers.at(-1)?.end ?? texts.before.length);
  if (end - start > texts.before.length * largestShare) return undefined;
  // What stands further in is a piece of something that is broken, unless that was parsed apart.
  if (!layout && !outlines.every((each) => startsLine(texts.before, each.start))) return undefined;
  const parseTo = (text: string, rangeEnd: number, before: Tree | null) =>
    parse(text, { start, end: rangeEnd, startPoint, endPoint: pointAt(text, rangeEnd, startPoint) }, before);

  const isBroken = outlines.some(({ weight }) => weight === -1);
  const known = treeOfRun(run, edit, start);
  if (!known && isBroken && !(layout && run.isApart)) return undefined;
  const old = known ?? (isBroken ? null : parseTo(texts.before, end, null));
  if (!known && old) {
    if (!areAlike(topLevelIn(old.rootNode, lists), outlines, isSame)) {
      old.delete();
      return undefined;
    }
    edit.tell(old);
  }
  const reused = old && !old.rootNode.hasError ? parseTo(texts.after, end + edit.growth, old) : null;
  // What is reused of a broken tree may be something else than it would be by itself.
  const fresh = reused?.rootNode.hasError === false ? reused : parseTo(texts.after, end + edit.growth, null);
  // What was parsed from scratch shares nothing with the old tree, and may differ where the two look alike.
  const changed = old && fresh && fresh === reused ? old.getChangedRanges(fresh) : undefined;
  old?.delete();
  if (fresh !== reused) reused?.delete();
  if (!fresh) return undefined;
  const together = madeTogether(run, edit, fresh, topLevelIn(fresh.rootNode, lists), layout !== undefined);
  if (together) return { ...together, changed: changed ?? [rangeOf(run, texts.after, edit.growth)] };
  const isStillBroken = fresh.rootNode.hasError;
  fresh.delete();
  if (!isStillBroken || !layout || !isPlainForLayout(edit.letters)) return undefined;
  // Where several are broken, the layout may mislead, and the whole be mended by what leaves each as it is.
  if (isBroken && edit.broken.some((each) => !run.parts.includes(each))) return undefined;
  return parseApart(run, edit.growth, texts.after, parse, layout, lists);
}

/** The tree of the part that a run is, told of the edit, when it was parsed from the same place on. */
function treeOfRun({ parts, nodes }: EditedRun, { treeOf }: PartEdit, start: number): Tree | undefined {
  const [part] = parts;
  const tree = part?.nodes === nodes.length ? treeOf(part) : undefined;
  return tree?.getIncludedRanges()[0]?.startIndex === start ? tree.copy() : undefined;
}

/** Where the nodes of a run may now differ. */
function rangeOf({ leaders, nodes, followers }: EditedRun, text: string, growth: number) {
  const [follower] = followers;
  const startIndex = leaders.at(-1)?.end ?? nodes[0]?.start ?? 0;
  return { startIndex, endIndex: follower ? follower.start + growth : text.length };
}

/**
 * What a run and what stands beside it have become, parsed together; `undefined` where that is broken, or what stands
 * beside the run is not as it was.
 */
function madeTogether(
  { leaders, nodes, followers }: EditedRun,
  { growth, letters }: PartEdit,
  tree: Tree,
  found: readonly Placed[],
  isCut: boolean,
): Omit<RunParse, 'changed'> | undefined {
  if (found.length < leaders.length + followers.length) return undefined;
  const behind = found.length - followers.length;
  const middle = found.slice(leaders.length, behind);
  const { hasError } = tree.rootNode;
  // What a text with errors is not cut at, the parser mends in the same way as it would in the whole text.
  const isMended = isPlain(letters) && !isCut && areAlike(middle, movedBy(growth, nodes), spansTheSame);
  if (hasError && !isMended) return undefined;
  if (!areAlike(found.slice(0, leaders.length), leaders, isWholeAs)) return undefined;
  if (!areAlike(found.slice(behind), shifted(growth, followers), isWholeAs)) return undefined;
  const part: Part = { tree, isApart: false, hasError, told: 0, nodes: 0 };
  return { made: [{ part, nodes: middle }], areLeadersTaken: false, followersTaken: 0 };
}

/** Parses the statements of a broken run each by itself, as a broken text is parsed as a whole. */
function parseApart(
  { leaders, nodes, followers, startPoint }: EditedRun,
  growth: number,
  text: string,
  parse: ParsePart,
  layout: Layout,
  lists: ReadonlySet<string>,
): RunParse | undefined {
  const first = leaders[0] ?? nodes[0];
  if (!first || first.isExtra) return undefined;
  const next = followers.findIndex(({ isExtra }) => !isExtra);
  const follower = followers[next];
  const end = follower ? follower.start + growth : text.length;
  if (!isStart(text, layout, first.start) || (follower && !isStart(text, layout, end))) return undefined;
  const made = parsePieces(text, { start: first.start, end }, startPoint, parse, layout, lists);
  if (!made) return undefined;
  const followersTaken = next === -1 ? followers.length : next;
  const changed = [{ startIndex: first.start, endIndex: end }];
  return { made, areLeadersTaken: true, followersTaken, changed };
}

/** Behind the line break that ends what ends at an offset: some grammars want one behind a statement. */
function lineEnd(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' ? offset + 1 : offset;
}

/** Whether an offset is the first of its line. */
function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}
