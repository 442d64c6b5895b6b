import type { Node, Tree } from 'web-tree-sitter';
import type { Part } from './document';
import { startsIn, type Layout, type Span } from './layout';
import type { ParsePart } from './parts';
import { pointAt, type TextPoint } from './textPoint';
import { topLevelIn, type Placed } from './topLevel';

/**
 * What is broken stays in its own statement. The parser takes what stands behind a missing `end` for a part of it, or
 * gives up on the whole text; the layout shows where the next statement begins. A text with errors is therefore cut
 * where statements at the top begin, and each is parsed by itself.
 */
export type MadePart = {
  readonly part: Part;
  /** The nodes that it gives, in the order of the text. */
  readonly nodes: readonly Placed[];
};

/** So many statements at most are parsed each by itself; a longer text is left as the parser sees it. */
const maximumPieces = 3000;

/** So many statements at most are joined to one that is broken alone: the lines of decorators above a function. */
const maximumJoined = 3;

/** So many UTF-16 units at most of a broken statement with those that are joined to it: each attempt is another parse. */
const longestJoined = 10_000;

/** Parses each statement of a text with errors by itself; `undefined` when the text cannot be cut, or takes too long. */
export function recover(
  text: string,
  broken: Tree,
  parse: ParsePart,
  layout: Layout,
  lists: ReadonlySet<string>,
): MadePart[] | undefined {
  const whole = { start: 0, end: text.length };
  return parsePieces(text, whole, { row: 0, column: 0, lineStart: 0 }, parse, layout, lists, broken);
}

/**
 * Parses each statement of a part of a text by itself; `startPoint` is where the part starts. What one statement of
 * `broken`, the tree of the whole text, spans without an error is not cut. `undefined` when there are too many, or when
 * one takes too long.
 */
export function parsePieces(
  text: string,
  { start, end }: Span,
  startPoint: TextPoint,
  parse: ParsePart,
  layout: Layout,
  lists: ReadonlySet<string>,
  broken?: Tree,
): MadePart[] | undefined {
  const starts = startsIn(text, layout, start, end);
  const cuts = (broken ? notWithin(broken.rootNode, starts) : starts).filter((at) => at > start);
  if (cuts.length >= maximumPieces) return undefined;
  const ends = [...cuts, end];
  const made: MadePart[] = [];
  const giveUp = (): undefined => {
    for (const { part } of made) part.tree.delete();
    return undefined;
  };
  let point = startPoint;
  let from = start;
  for (let at = 0; at < ends.length;) {
    const fromPoint = point;
    const parseTo = (to: number) =>
      parse(text, { start: from, end: to, startPoint: fromPoint, endPoint: pointAt(text, to, fromPoint) }, null);
    let tree = parseTo(ends[at] as number);
    if (!tree) return giveUp();
    let joined = 1;
    for (let more = 1; tree.rootNode.hasError && more < maximumJoined && at + more < ends.length; more += 1) {
      const longerEnd = ends[at + more] as number;
      if (longerEnd - from > longestJoined) break;
      const longer = parseTo(longerEnd);
      if (!longer) {
        tree.delete();
        return giveUp();
      }
      const isBetter = !longer.rootNode.hasError;
      (isBetter ? tree : longer).delete();
      if (!isBetter) continue;
      tree = longer;
      joined = more + 1;
    }
    at += joined;
    const to = ends[at - 1] as number;
    const nodes = topLevelIn(tree.rootNode, lists);
    const { hasError } = tree.rootNode;
    made.push({ part: { tree, isApart: true, hasError, told: 0, nodes: 0 }, nodes });
    point = pointAt(text, to, fromPoint);
    from = to;
  }
  return made;
}

/**
 * Those of some offsets, in ascending order, that do not stand within a top-level node without errors that starts at
 * one. Right before an error such a node is not believed: a text that is not ended reaches to the next quote.
 */
function notWithin(root: Node, offsets: readonly number[]): readonly number[] {
  if (root.type === 'ERROR') return offsets;
  const known = new Set(offsets);
  const { children } = root;
  const whole = children.filter(
    (node, at) => known.has(node.startIndex) && !node.hasError && children[at + 1]?.hasError !== true,
  );
  let next = 0;
  return offsets.filter((offset) => {
    while ((whole[next]?.endIndex ?? Infinity) <= offset) next += 1;
    return (whole[next]?.startIndex ?? Infinity) >= offset;
  });
}
