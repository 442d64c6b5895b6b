import type { Part } from './document';
import type { Outline } from './outlines';
import type { EditedRun } from './parts';
import { firstChild, type TreeNode } from './treeNode';

/** An edited run, and where its nodes stand: those of `list` from `from` to `to`, exclusive. */
export type NodeRun = EditedRun & { readonly list: TreeNode; readonly from: number; readonly to: number };

/** What begins a statement. */
const firstWord = /\w+|./suy;

/**
 * The top-level nodes below a root that an edit of the text from `start` to `end` may change, before the edit; `undefined`
 * where none can be told apart.
 */
export function editedRun(root: TreeNode, text: string, start: number, end: number): NodeRun | undefined {
  let list = root;
  for (let inner = list.childSpanning(start, end); inner?.isTop === true; inner = list.childSpanning(start, end))
    list = inner;
  const siblings = list.ownChildren;
  const touched = firstChild(siblings, (child) => child.endIndex >= start);
  const behind = firstChild(siblings, (child) => child.startIndex > end);
  const { from, to } = withBroken(siblings, touched, Math.max(touched, behind));
  const first = siblings[from];
  let led = from;
  if (!first || to === from || start <= firstWordEnd(text, first.startIndex)) {
    do led -= 1;
    while (siblings[led]?.isExtra === true);
    if (led < 0) return undefined;
  }
  const followers = followersIn(list, to);
  if (!followers) return undefined;
  const all = siblings.slice(led, to + followers.length);
  const [leader] = all;
  if (!leader || all.some(({ isTop }) => isTop)) return undefined;
  const nodes = siblings.slice(from, to);
  return {
    list,
    from,
    to,
    leaders: siblings.slice(led, from).map(({ outline }) => outline),
    nodes: nodes.map(({ outline }) => outline),
    followers,
    startPoint: leader.startPoint,
    parts: partsOf(nodes),
    isApart: all.every(({ outline, part }) => outline.weight >= 0 || part?.isApart === true),
  };
}

function firstWordEnd(text: string, start: number): number {
  firstWord.lastIndex = start;
  firstWord.test(text);
  return firstWord.lastIndex;
}

/** A run of nodes, with all that is broken in it or beside it: that was parsed apart from the rest, and goes together. */
function withBroken(siblings: readonly TreeNode[], touched: number, behind: number): { from: number; to: number } {
  let from = touched;
  let to = behind;
  const besides = (index: number, step: number): TreeNode | undefined => {
    let at = index;
    while (siblings[at]?.isExtra === true && siblings[at]?.part?.hasError !== true) at += step;
    return siblings[at];
  };
  const isBroken = (node: TreeNode | undefined) => node?.part?.isApart === true && node.part.hasError;
  while (isBroken(besides(from - 1, -1))) from -= 1;
  while (isBroken(besides(to, 1))) to += 1;
  return { from, to };
}

/** The parts of which some nodes are made, when these are all that is made of them. */
function partsOf(nodes: readonly TreeNode[]): readonly Part[] {
  const parts = new Set(nodes.flatMap(({ part }) => part ?? []));
  return [...parts].filter((part) => nodes.filter((node) => node.part === part).length === part.nodes);
}

/** The children of a list from an index on, up to the first that is no comment; `undefined` where another list goes on. */
function followersIn(list: TreeNode, from: number): readonly Outline[] | undefined {
  const found: Outline[] = [];
  for (const sibling of list.ownChildren.slice(from)) {
    found.push(sibling.outline);
    if (!sibling.isExtra) return found;
  }
  return isLast(list) ? found : undefined;
}

function isLast({ parent, index }: TreeNode): boolean {
  return parent === null || (index === parent.ownChildren.length - 1 && isLast(parent));
}
