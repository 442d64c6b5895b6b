import { namedChildren, type SyntaxNode } from '../../syntax/node';

/** A key and its value. */
export type Pair = readonly [key: SyntaxNode, value: SyntaxNode];

/** Longer tables hold other things than close codes. */
const longestTable = 300;

/**
 * The pairs of a table in braces: `new Dictionary<int, string> { { 1000, "bye" }, { 1001, "away" } }`; `undefined` for
 * any other list. Only where elements are added to what is created: rows of an array are lists.
 */
export function pairsOf(list: SyntaxNode): readonly Pair[] | undefined {
  if (list.type !== 'initializer_expression' || list.namedChildCount > longestTable) return undefined;
  const creation = list.parent?.type ?? '';
  if (creation !== 'object_creation_expression' && creation !== 'implicit_object_creation_expression') return undefined;
  const pairs = namedChildren(list).map(pairIn);
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

/** The pair that a list in braces is in such a table, and the table. */
export function pairAt(list: SyntaxNode): { readonly pair: Pair; readonly table: SyntaxNode } | undefined {
  const pair = pairIn(list);
  const table = list.parent;
  return pair && table && pairsOf(table) ? { pair, table } : undefined;
}

function pairIn(list: SyntaxNode): Pair | undefined {
  if (list.type !== 'initializer_expression') return undefined;
  const [key, value, more] = namedChildren(list);
  return key && value && !more ? [key, value] : undefined;
}
