import { field, type SyntaxNode } from '../../syntax/node';
import type { MemberDeclaration, ScopedDeclaration, Step } from '../vocabulary';
import {
  aritiesOf,
  definedName,
  formOfBindings,
  functionOfParameters,
  headOf,
  isFunction,
  itemsOf,
  keywordName,
  positionIn,
  rootOf,
  symbolText,
  takesEach,
} from './forms';
import { entriesOf } from './lower';
import { within } from '../scopes';

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const symbol = nameNode.parent;
  if (nameNode.type !== 'sym_name' || symbol?.type !== 'sym_lit' || field(symbol, 'namespace')) return undefined;
  return defined(nameNode, symbol) ?? required(nameNode, symbol) ?? bound(nameNode, symbol);
}

/** `(def kicked 4003)`, `(defn leave [socket] …)`. */
function defined(nameNode: SyntaxNode, symbol: SyntaxNode): ScopedDeclaration | undefined {
  const form = symbol.parent;
  if (!form || definedName(form)?.id !== nameNode.id) return undefined;
  if (isFunction(form))
    return within(headOf(form) === 'fn' ? form : rootOf(form), { kind: 'function', nameNode, node: form });
  const items = itemsOf(form);
  const initialiser = /^def(?:once)?$/u.test(headOf(form) ?? '') && items.length > 2 ? items.at(-1) : undefined;
  return within(rootOf(form), {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: true,
    ...(initialiser && { initialiser }),
  });
}

/** `[ring.websocket :as ws :refer [close]]` in `ns` or `require`. */
function required(nameNode: SyntaxNode, symbol: SyntaxNode): ScopedDeclaration | undefined {
  const holder = symbol.parent;
  if (holder?.type !== 'vec_lit') return undefined;
  const isReferred = holder.parent?.type === 'vec_lit';
  const clause = isReferred ? holder.parent : holder;
  const items = itemsOf(clause);
  const module = items[0]?.type === 'sym_lit' ? symbolText(items[0]) : undefined;
  const place = items.findIndex(({ id }) => id === (isReferred ? holder : symbol).id);
  const option = keywordName(items[place - 1]);
  if (module === undefined || option !== (isReferred ? 'refer' : 'as')) return undefined;
  return within(rootOf(symbol), { kind: 'import', nameNode, module, exported: isReferred ? nameNode.text : '*' });
}

/** A parameter, or a name that `let` and its kin bind; inside a pattern too. */
function bound(nameNode: SyntaxNode, symbol: SyntaxNode): ScopedDeclaration | undefined {
  const { outer, path } = outOfPattern(symbol);
  const vector = outer.parent;
  if (vector?.type !== 'vec_lit' || symbolText(symbol) === '&') return undefined;
  const owner = functionOfParameters(vector);
  if (owner) {
    const items = itemsOf(vector);
    const position = positionIn(vector, outer);
    const before = items[position - 1];
    const rest = before?.type === 'sym_lit' && symbolText(before) === '&';
    return within(arityAround(vector), { kind: 'parameter', nameNode, function: owner, position, path, rest });
  }
  const form = formOfBindings(vector);
  const position = positionIn(vector, outer);
  const initialiser = itemsOf(vector)[position + 1];
  if (!form || position % 2 === 1 || !initialiser) return undefined;
  const each = takesEach(form);
  return within(
    form,
    { kind: 'variable', nameNode, path, each, constant: true, topLevel: false, initialiser },
    outer.startIndex,
  );
}

/** The part of a function in which its parameters hold. */
function arityAround(vector: SyntaxNode): SyntaxNode {
  return vector.parent ?? vector;
}

/** Climbs out of `{:keys [code reason]}`, `{code :code}` and `[code reason]`, noting the way in. */
function outOfPattern(symbol: SyntaxNode): { outer: SyntaxNode; path: readonly Step[] } {
  const holder = symbol.parent;
  if (holder?.type === 'map_lit') {
    const entry = entriesOf(holder).find(({ key }) => key.id === symbol.id);
    const name = entry && keywordName(entry.value);
    return name === undefined ? { outer: symbol, path: [] } : { outer: holder, path: [{ field: name }] };
  }
  if (holder?.type !== 'vec_lit' || functionOfParameters(holder) || formOfBindings(holder))
    return { outer: symbol, path: [] };
  const map = holder.parent;
  if (map?.type === 'map_lit') {
    const entry = entriesOf(map).find(({ value }) => value.id === holder.id);
    return entry?.name === 'keys' ? { outer: map, path: [{ field: symbolText(symbol) }] } : { outer: symbol, path: [] };
  }
  return { outer: holder, path: [{ index: positionIn(holder, symbol) }] };
}

/** What a name token gives to a member: an entry of a map. */
export function declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined {
  const key = nameNode.parent;
  const container = key?.parent;
  if (nameNode.type !== 'kwd_name' || container?.type !== 'map_lit') return undefined;
  const entry = entriesOf(container).find((each) => each.key.id === key?.id);
  return entry && { nameNode, value: entry.value, container, how: 'object-field', constant: true };
}

/** The patterns of a function's parameters; those of its first arity. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const [first] = aritiesOf(node);
  return first ? itemsOf(first.parameters).filter((each) => each.text !== '&') : [];
}
