import { namedChildren, type SyntaxNode } from '../syntax/node';
import { valueOfEntry } from './entries';
import { is } from './places';
import type { Context, Expression } from './vocabulary';

/** A key and its value. */
export type Pair = readonly [key: SyntaxNode, value: SyntaxNode];

/** Tables in braces, each of whose entries stands in braces of its own: `{{1000, "bye"}, {1001, "away"}}`. */
export type BracedTables = {
  /** The pairs of a table; `undefined` for any other list. */
  readonly pairsOf: (list: SyntaxNode) => readonly Pair[] | undefined;
  /** What stands around the key or the value of a pair, which the list in braces is; `undefined` where it is none. */
  readonly contextIn: (
    list: SyntaxNode,
    node: SyntaxNode,
    lower: (node: SyntaxNode) => Expression,
  ) => Context | undefined;
};

/** Longer tables hold other things than close codes. */
const longestTable = 300;

/** Makes what tells the tables from other lists, by the type of lists in braces and by what stands around a table. */
export function bracedTables(listType: string, mayBeTable: (list: SyntaxNode) => boolean): BracedTables {
  const pairIn = (list: SyntaxNode): Pair | undefined => {
    if (list.type !== listType) return undefined;
    const [key, value, more] = namedChildren(list);
    return key && value && !more ? [key, value] : undefined;
  };
  const pairsOf = (list: SyntaxNode): readonly Pair[] | undefined => {
    if (list.type !== listType || list.namedChildCount > longestTable || !mayBeTable(list)) return undefined;
    const pairs = namedChildren(list).map(pairIn);
    return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? pairs : undefined;
  };
  return {
    pairsOf,
    contextIn(list, node, lower) {
      const pair = pairIn(list);
      const table = list.parent;
      if (!pair || !table || !pairsOf(table)) return undefined;
      const [key, value] = pair;
      return is(node, key) ? { kind: 'key', object: table, value } : valueOfEntry(lower, table, key);
    },
  };
}
