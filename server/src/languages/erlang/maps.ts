import { field, type SyntaxNode } from '../../syntax/node';
import { argumentNodes, moduleOf } from './syntax';

/** Functions that look a key up in a map, key first. */
const lookups: ReadonlySet<string> = new Set(['get', 'find', 'is_key', 'take']);

/** A map and the key that is looked up in it. */
export type MapLookup = { readonly key: SyntaxNode; readonly map: SyntaxNode };

/** What `maps:get(Code, Names)` and its kin look up, asked of the inner call; `undefined` for any other call. */
export function mapLookup(call: SyntaxNode): MapLookup | undefined {
  if (call.type !== 'call' || moduleOf(call)?.text !== 'maps') return undefined;
  if (!lookups.has(field(call, 'expr')?.text ?? '')) return undefined;
  const [key, map] = argumentNodes(call);
  return key && map && { key, map };
}

/** The lookup that gives the very value: `maps:get(Key, Map)`. */
export function mapRead(call: SyntaxNode): MapLookup | undefined {
  const isRead = field(call, 'expr')?.text === 'get' && argumentNodes(call).length === 2;
  return isRead ? mapLookup(call) : undefined;
}
