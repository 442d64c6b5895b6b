import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** Perl's names with their sigils, its lists of pairs and its subs; this file tells them apart. */

export const functionKinds: ReadonlySet<string> = new Set([
  'anonymous_subroutine_expression',
  'subroutine_declaration_statement',
  'anonymous_method_expression',
  'method_declaration_statement',
]);

export const namedFunctions: ReadonlySet<string> = new Set([
  'subroutine_declaration_statement',
  'method_declaration_statement',
]);

export const packageKinds: ReadonlySet<string> = new Set(['package_statement', 'class_statement']);

/** The kinds of nodes that call a function by its name. */
export const functionCalls: ReadonlySet<string> = new Set([
  'function_call_expression',
  'ambiguous_function_call_expression',
  'func1op_call_expression',
]);

/** `code` of `$code`, of `%code` and of `$code{…}`; `undefined` where something else is dereferenced. */
export function nameOfVariable(node: SyntaxNode): SyntaxNode | undefined {
  const name = node.firstNamedChild;
  return name?.type === 'varname' && name.namedChildCount === 0 ? name : undefined;
}

/** `$codes` of `@$codes`, `%{$codes}`, `$$codes{…}` and `$codes->@*`; `undefined` for a plain name. */
export function dereferenced(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'array_deref_expression' || node.type === 'hash_deref_expression')
    return node.firstNamedChild ?? undefined;
  const inner = node.firstNamedChild?.type === 'varname' ? node.firstNamedChild.firstNamedChild : undefined;
  return inner?.type === 'block' ? lastExpression(inner) : (inner ?? undefined);
}

/** What the last statement of a block comes to. */
export function lastExpression(block: SyntaxNode): SyntaxNode | undefined {
  const last = namedChildren(block).at(-1);
  return last?.type === 'expression_statement' ? (last.firstNamedChild ?? undefined) : undefined;
}

/** The elements of a list: one that stands alone is a list as well. */
export function itemsOf(list: SyntaxNode | undefined): SyntaxNode[] {
  if (!list) return [];
  return list.type === 'list_expression' ? namedChildren(list) : [list];
}

/** Whether an element stands before a `=>`. */
export function isKey(item: SyntaxNode): boolean {
  return item.nextSibling?.type === '=>';
}

/** The element before an element and its `=>`. */
export function keyBefore(item: SyntaxNode): SyntaxNode | undefined {
  const arrow = item.previousSibling;
  return arrow?.type === '=>' ? (arrow.previousNamedSibling ?? undefined) : undefined;
}

/** The list inside the parentheses or brackets of a table or array. */
export function contentOf(node: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(node)[0];
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 200;

/** The position among the elements; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, node: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex(({ id }) => id === node.id);
}

/** The list of `use constant`, or the table that it holds; `undefined` for any other list. */
export function constantsIn(list: SyntaxNode): SyntaxNode | undefined {
  const holder = list.parent?.type === 'anonymous_hash_expression' ? list.parent.parent : list.parent;
  return holder?.type === 'use_statement' && field(holder, 'module')?.text === 'constant' ? holder : undefined;
}

/** The nearest function around a node. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (functionKinds.has(at.type)) return at;
  return undefined;
}

/** Whether this call takes the next value off the function's own arguments: `shift`, `shift @_`. */
export function isShift(node: SyntaxNode): boolean {
  if (node.type !== 'func1op_call_expression' || field(node, 'function')?.text !== 'shift') return false;
  const given = namedChildren(node)[0];
  return given === undefined || given.text === '@_';
}

/** The position of `$_[1]`; `undefined` for an element of another array. */
export function argumentPosition(node: SyntaxNode): number | undefined {
  if (node.type !== 'array_element_expression' || field(node, 'array')?.text !== '$_') return undefined;
  const index = field(node, 'index');
  return index?.type === 'number' && /^\d$/u.test(index.text) ? Number(index.text) : undefined;
}
