import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** Clojure's own forms are lists; this file tells them apart. */

const silent: ReadonlySet<string> = new Set(['comment', 'dis_expr', 'meta_lit']);
const functionForms: ReadonlySet<string> = new Set(['defn', 'defn-', 'fn', 'defmethod', 'bound-fn']);
const bindingForms: ReadonlySet<string> = new Set([
  'let',
  'loop',
  'if-let',
  'when-let',
  'if-some',
  'when-some',
  'with-open',
  'binding',
  'doseq',
  'for',
]);
const eachForms: ReadonlySet<string> = new Set(['doseq', 'for']);

/** The parts of a list, vector, map or set, without comments and what `#_` leaves out. */
export function itemsOf(node: SyntaxNode): SyntaxNode[] {
  return namedChildren(node).filter(({ type }) => !silent.has(type));
}

/** The symbol that a list opens with: `ws/close`, `let`. */
export function headOf(node: SyntaxNode): string | undefined {
  const first = node.type === 'list_lit' ? itemsOf(node)[0] : undefined;
  return first?.type === 'sym_lit' ? symbolText(first) : undefined;
}

/** A symbol as it is written, without the metadata before it. */
export function symbolText(symbol: SyntaxNode): string {
  const name = field(symbol, 'name')?.text ?? '';
  const namespace = field(symbol, 'namespace')?.text;
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** `code` for `:code`. */
export function keywordName(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'kwd_lit' ? field(node, 'name')?.text : undefined;
}

/** `(defn …)`, `(fn …)`, `#(…)`. */
export function isFunction(node: SyntaxNode): boolean {
  return node.type === 'anon_fn_lit' || functionForms.has(headOf(node) ?? '');
}

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The name that a `defn` or `def` gives. */
export function definedName(form: SyntaxNode): SyntaxNode | undefined {
  const name = /^(?:def|fn$)/u.test(headOf(form) ?? '') ? itemsOf(form)[1] : undefined;
  return name?.type === 'sym_lit' ? field(name, 'name') : undefined;
}

/** The parameters and body of a function, for each number of arguments that it takes. */
export function aritiesOf(node: SyntaxNode): { parameters: SyntaxNode; body: SyntaxNode[] }[] {
  const items = itemsOf(node);
  const at = items.findIndex(({ type }) => type === 'vec_lit');
  const parameters = items[at];
  if (parameters) return [{ parameters, body: items.slice(at + 1) }];
  return items.flatMap((item) => {
    const [first, ...body] = item.type === 'list_lit' ? itemsOf(item) : [];
    return first?.type === 'vec_lit' ? [{ parameters: first, body }] : [];
  });
}

/** The function whose parameters a vector lists. */
export function functionOfParameters(vector: SyntaxNode): SyntaxNode | undefined {
  const holder = vector.parent;
  const owner = holder && (isFunction(holder) ? holder : holder.parent);
  if (!owner || !isFunction(owner)) return undefined;
  return aritiesOf(owner).some(({ parameters }) => parameters.id === vector.id) ? owner : undefined;
}

/** The form of whose bindings a vector is made: `(let [code 1000] …)`. */
export function formOfBindings(vector: SyntaxNode): SyntaxNode | undefined {
  const form = vector.parent;
  return form && bindingForms.has(headOf(form) ?? '') && itemsOf(form)[1]?.id === vector.id ? form : undefined;
}

/** Whether a form takes each element of what its names are bound to. */
export function takesEach(form: SyntaxNode): boolean {
  return eachForms.has(headOf(form) ?? '');
}

export function rootOf(node: SyntaxNode): SyntaxNode {
  return closest(node, new Set(['source'])) ?? node;
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

/** The position among the parts; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, part: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : itemsOf(list).findIndex(({ id }) => id === part.id);
}
