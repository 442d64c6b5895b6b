import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** Elixir's own forms are calls; this file tells them apart. */

const functionForms: ReadonlySet<string> = new Set(['def', 'defp', 'defmacro', 'defmacrop', 'defguard', 'defguardp']);
const branching: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'cond', 'with', 'receive', 'try']);
/** Forms of ExUnit and Kernel whose first argument is a pattern. */
const matching: ReadonlySet<string> = new Set([
  'assert_receive',
  'assert_received',
  'refute_receive',
  'refute_received',
  'match?',
]);

/** The name that a call is written with, when it is a plain name: `if`, `def`, `close`. */
export function formName(node: SyntaxNode): string | undefined {
  if (node.type !== 'call') return undefined;
  const target = field(node, 'target');
  return target?.type === 'identifier' ? target.text : undefined;
}

export function isFunctionForm(node: SyntaxNode): boolean {
  return functionForms.has(formName(node) ?? '');
}

export function isBranching(node: SyntaxNode): boolean {
  return branching.has(formName(node) ?? '');
}

/** Whether the first argument of a call is a pattern. */
export function isMatching(node: SyntaxNode): boolean {
  return matching.has(formName(node) ?? '');
}

export function isModule(node: SyntaxNode): boolean {
  return formName(node) === 'defmodule';
}

/** The arguments' node of a call; the grammar gives it no field. */
export function argumentsOf(call: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(call).find((child) => child.type === 'arguments');
}

export function argumentList(call: SyntaxNode): SyntaxNode[] {
  const list = argumentsOf(call);
  return list ? namedChildren(list) : [];
}

export function doBlock(call: SyntaxNode): SyntaxNode | undefined {
  const last = call.lastNamedChild;
  return last?.type === 'do_block' ? last : undefined;
}

/** The call whose arguments or `do` block a node is. */
export function callAround(node: SyntaxNode): SyntaxNode | undefined {
  return node.parent?.type === 'call' ? node.parent : undefined;
}

export function operatorOf(node: SyntaxNode): string | undefined {
  return node.type === 'binary_operator' || node.type === 'unary_operator' ? field(node, 'operator')?.text : undefined;
}

/** `name(a, b)` or `name` of a `def`, without its guard. */
export function headOf(def: SyntaxNode): SyntaxNode | undefined {
  const first = argumentsOf(def)?.firstNamedChild ?? undefined;
  return first && operatorOf(first) === 'when' ? field(first, 'left') : first;
}

/** The blocks that give a branching form its value, besides those of its clauses. */
const sections: ReadonlySet<string> = new Set(['else_block', 'rescue_block', 'catch_block']);

/** The values that a form with a `do` block or `do:` may come to: the last expression of each branch. */
export function resultsOf(call: SyntaxNode): SyntaxNode[] {
  const block = doBlock(call);
  if (block) return blockResults(block);
  const keywords = argumentList(call).at(-1);
  if (keywords?.type !== 'keywords') return [];
  return namedChildren(keywords).flatMap((pair) => {
    const key = field(pair, 'key')?.text.trim();
    const value = field(pair, 'value');
    return value && (key === 'do:' || key === 'else:') ? [value] : [];
  });
}

function blockResults(block: SyntaxNode): SyntaxNode[] {
  const children = namedChildren(block);
  const own = children.filter((child) => !child.type.endsWith('_block'));
  const clauses = own.filter((child) => child.type === 'stab_clause');
  const last = own.at(-1);
  return [
    ...(clauses.length > 0 ? clauses.flatMap(clauseResult) : last ? [last] : []),
    ...children.filter((child) => sections.has(child.type)).flatMap(blockResults),
  ];
}

/** The value of a clause `pattern -> …`. */
export function clauseResult(clause: SyntaxNode): SyntaxNode[] {
  const body = field(clause, 'right');
  const last = body && namedChildren(body).at(-1);
  return last ? [last] : [];
}
