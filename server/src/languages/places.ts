import { field, namedChildren, type SyntaxNode } from '../syntax/node';
import type { Context } from './vocabulary';

/** A place of no interest. */
export const none: Context = { kind: 'none' };

/** Whether two nodes are the same. */
export function is(node: SyntaxNode, other: SyntaxNode | null | undefined): boolean {
  return node.id === other?.id;
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

/** The position of a node among the elements of a list, comments left out; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, node: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : positionAmong(namedChildren(list), node);
}

/** The position of a node among others; -1 when they are so many that they are data. */
export function positionAmong(nodes: readonly SyntaxNode[], node: SyntaxNode): number {
  return nodes.length > longestList ? -1 : nodes.findIndex((each) => each.id === node.id);
}

/**
 * Where the value of an expression goes: climbs as long as the value of a node is, or may be, that of the node around
 * it, and asks `contextIn` of the first that takes the value.
 */
export function climbing(
  start: SyntaxNode,
  climbs: (parent: SyntaxNode, node: SyntaxNode) => boolean,
  contextIn: (parent: SyntaxNode, node: SyntaxNode) => Context,
): Context {
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (!climbs(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

/** The same where more than one level may be climbed at once: `next` gives the node whose value it then is. */
export function climbingTo(
  start: SyntaxNode,
  next: (parent: SyntaxNode, node: SyntaxNode) => SyntaxNode | undefined,
  contextIn: (parent: SyntaxNode, node: SyntaxNode) => Context,
): Context {
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    const outer = next(parent, node);
    if (!outer) return contextIn(parent, node);
    node = outer;
  }
  return none;
}

/** The node behind all that hands a value through; `innerOf` gives the next one, or `undefined`. */
export function innermost(node: SyntaxNode, innerOf: (node: SyntaxNode) => SyntaxNode | undefined): SyntaxNode {
  let at = node;
  for (let inner = innerOf(at); inner; inner = innerOf(at)) at = inner;
  return at;
}

/** Makes what tells the names of the nodes of some types around a node, the outermost first; a name may be a path. */
export function namesOfThose(types: ReadonlySet<string>): (node: SyntaxNode) => readonly string[] {
  return (node) => {
    const names: string[] = [];
    for (let at = node.parent; at; at = at.parent)
      if (types.has(at.type)) names.unshift(...(field(at, 'name')?.text.split(/::|\./u) ?? []));
    return names;
  };
}
