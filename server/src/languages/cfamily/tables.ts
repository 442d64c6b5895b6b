import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { is } from '../places';

/** A key and its value. */
export type Pair = readonly [key: SyntaxNode, value: SyntaxNode];

/** Longer tables hold other things than close codes. */
const longestTable = 300;

/** Types whose braces hold pairs: `std::map<int, std::string>`, `boost::unordered_map<…>`, `QHash<…>`. */
const mapping = /(?:[mM]ap|Hash|Dictionary)\s*</u;

/**
 * The pairs of a table in braces, `std::map<int, std::string> texts = {{1000, "bye"}, {1001, "away"}}`; `undefined` for
 * any other list. The type tells it from an array of structs.
 */
export function pairsOf(list: SyntaxNode): readonly Pair[] | undefined {
  if (list.type !== 'initializer_list' || list.namedChildCount > longestTable) return undefined;
  const holder = list.parent;
  const isValue = holder && (is(list, field(holder, 'value')) || is(list, field(holder, 'default_value')));
  const declaration = holder?.type === 'init_declarator' ? holder.parent : holder;
  const type = isValue && declaration ? field(declaration, 'type') : undefined;
  if (!type || !mapping.test(type.text)) return undefined;
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
  if (list.type !== 'initializer_list') return undefined;
  const [key, value, more] = namedChildren(list);
  return key && value && !more ? [key, value] : undefined;
}
