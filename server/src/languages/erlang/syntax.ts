import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** Erlang's clauses, calls and operators; this file tells them apart. */

const branching: ReadonlySet<string> = new Set(['case_expr', 'if_expr', 'receive_expr', 'try_expr', 'maybe_expr']);
const clauses: ReadonlySet<string> = new Set([
  'function_clause',
  'fun_clause',
  'cr_clause',
  'if_clause',
  'catch_clause',
]);

/** The kinds of nodes that are functions: a clause of a named one, a `fun`, and a macro with parameters. */
export function isFunction(node: SyntaxNode): boolean {
  return node.type === 'fun_decl' || node.type === 'anonymous_fun' || macroArguments(node) !== undefined;
}

/** The list of a macro's parameters; `undefined` for a macro without, and for any other node. */
export function macroArguments(definition: SyntaxNode): SyntaxNode | undefined {
  const head = definition.type === 'pp_define' ? field(definition, 'lhs') : undefined;
  return head && field(head, 'args');
}

export function isBranching(node: SyntaxNode): boolean {
  return branching.has(node.type);
}

export function isClause(node: SyntaxNode): boolean {
  return clauses.has(node.type);
}

/** Children in a field that may hold several, in order. */
export function fieldNodes(node: SyntaxNode, type: string): SyntaxNode[] {
  return namedChildren(node).filter((child) => child.type === type);
}

/** `=:=` of `Code =:= 1000`, `!` of `Pid ! Message`; `undefined` for anything but an operator. */
export function operatorOf(node: SyntaxNode): string | undefined {
  if (node.type === 'binary_op_expr') return field(node, 'lhs')?.nextSibling?.text;
  return node.type === 'unary_op_expr' ? node.firstChild?.text : undefined;
}

/** `gun:close(Pid)` for its inner `close(Pid)`; a call without a module is whole. */
export function wholeCall(call: SyntaxNode): SyntaxNode {
  const parent = call.parent;
  return parent?.type === 'remote' && field(parent, 'fun')?.id === call.id ? parent : call;
}

/** `gun` of `gun:close(Pid)`, asked of the inner call; `undefined` for a call without a module, and of the own module. */
export function moduleOf(call: SyntaxNode): SyntaxNode | undefined {
  const whole = wholeCall(call);
  const prefix = whole.type === 'remote' ? field(whole, 'module') : undefined;
  const module = prefix && field(prefix, 'module');
  return module?.text === '?MODULE' ? undefined : module;
}

/** The call of which a name is the callee. */
export function callOf(name: SyntaxNode): SyntaxNode | undefined {
  const parent = name.parent;
  return parent?.type === 'call' && field(parent, 'expr')?.id === name.id ? parent : undefined;
}

/** The arguments of a call, or the patterns of a clause. */
export function argumentNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'args');
  return list ? namedChildren(list) : [];
}

/** The last expression of a clause or block: its value. */
export function valueOf(clause: SyntaxNode): SyntaxNode[] {
  const body = field(clause, 'body');
  const last = body && namedChildren(body).at(-1);
  return last ? [last] : [];
}

/** The values that a branching form may come to. */
export function resultsOf(form: SyntaxNode): SyntaxNode[] {
  const own = namedChildren(form);
  const results = own.filter(isClause).flatMap(valueOf);
  if (form.type !== 'try_expr' && form.type !== 'maybe_expr') return results;
  if (own.some((child) => child.type === 'cr_clause')) return results;
  const last = own.filter((child) => !isClause(child) && child.type !== 'try_after').at(-1);
  return last ? [last, ...results] : results;
}

/** The whole file, which is one module. */
export function moduleAround(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

/** The position among the children; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, part: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex((child) => child.id === part.id);
}

const typeForms: ReadonlySet<string> = new Set(['type_alias', 'opaque', 'nominal', 'spec', 'callback', 'field_type']);

/** Whether a node stands in a type, where numbers and tuples are those of values elsewhere. */
export function isInType(node: SyntaxNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (typeForms.has(at.type)) return true;
  return false;
}
