import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** Whether two nodes are the same. */
export function is(node: SyntaxNode, other: SyntaxNode | undefined): boolean {
  return other !== undefined && node.id === other.id;
}

/** The callee and the arguments of a call; a call is written as an expression with a suffix. */
export function partsOfCall(node: SyntaxNode): { callee: SyntaxNode; suffix: SyntaxNode } | undefined {
  const callee = node.firstNamedChild;
  const suffix = node.lastNamedChild;
  if (!callee || !suffix || callee.id === suffix.id) return undefined;
  return suffix.type === 'call_suffix' || suffix.type === 'constructor_suffix'
    ? { callee: withoutSign(callee), suffix }
    : undefined;
}

const chains: ReadonlySet<string> = new Set(['call_expression', 'navigation_expression']);
const signs: ReadonlySet<string> = new Set(['bang', '-', '+']);

/**
 * Whether a sign stands before a whole chain though the grammar gives it to the first link alone: `!` of
 * `!codes.contains(code)`.
 */
export function isSignOfChain(node: SyntaxNode): boolean {
  const parent = node.parent;
  return (
    node.type === 'prefix_expression' &&
    signs.has(field(node, 'operation')?.type ?? '') &&
    parent !== null &&
    chains.has(parent.type) &&
    is(node, parent.firstNamedChild ?? undefined)
  );
}

/** The first link of a chain without the sign before it; any other node as it is. */
export function withoutSign(node: SyntaxNode): SyntaxNode {
  return isSignOfChain(node) ? (field(node, 'target') ?? node) : node;
}

/** Whether an exclamation mark stands before a chain of calls and members. */
export function isNegatedChain(chain: SyntaxNode): boolean {
  let at: SyntaxNode | null = chain;
  while (at && chains.has(at.type)) at = at.firstNamedChild;
  return at !== null && at.id !== chain.id && isSignOfChain(at) && field(at, 'operation')?.type === 'bang';
}

/** Whether a call is a subscript: the grammar writes both with the same nodes. */
export function isSubscript(suffix: SyntaxNode): boolean {
  return suffix.firstNamedChild?.type === 'value_arguments' && suffix.firstNamedChild.firstChild?.type === '[';
}

/** `!(code == 1000)`: the grammar takes the exclamation mark for a function that is called. */
export function isNegation(call: SyntaxNode): boolean {
  return call.type === 'call_expression' && call.firstNamedChild?.type === 'bang';
}

/** The expression of an argument. */
export function valueOfArgument(argument: SyntaxNode): SyntaxNode | undefined {
  return field(argument, 'value');
}

/** The label of an argument. */
export function labelOfArgument(argument: SyntaxNode): string | undefined {
  return field(argument, 'name')?.text;
}

/** Keys and values of a dictionary literal, in pairs. */
export function entriesOf(dictionary: SyntaxNode): { readonly key: SyntaxNode; readonly value: SyntaxNode }[] {
  const entries: { key: SyntaxNode; value: SyntaxNode }[] = [];
  let key: SyntaxNode | undefined;
  for (const child of dictionary.children) {
    if (child.isExtra || /^[[\],:]$/u.test(child.type)) continue;
    if (key === undefined) key = child;
    else {
      entries.push({ key, value: child });
      key = undefined;
    }
  }
  return entries;
}

/** The values of a tuple with the names that some have. */
export function elementsOfTuple(tuple: SyntaxNode): { readonly name?: SyntaxNode; readonly value: SyntaxNode }[] {
  const elements: { name?: SyntaxNode; value: SyntaxNode }[] = [];
  let pending: SyntaxNode[] = [];
  const flush = () => {
    const value = pending.at(-1);
    const name = pending.length > 1 ? pending[0] : undefined;
    if (value) elements.push({ value, ...(name && { name }) });
    pending = [];
  };
  for (const child of tuple.children) {
    if (child.type === ',') flush();
    else if (!child.isExtra && !/^[():]$/u.test(child.type)) pending.push(child);
  }
  flush();
  return elements;
}

/** The operand that a comparison is made with: the grammar nests `a >= b && c` as `a >= (b && c)`. */
export function firstOperand(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.type === 'conjunction_expression' || at.type === 'disjunction_expression') {
    const left = field(at, 'lhs');
    if (!left) break;
    at = left;
  }
  return at;
}

/** A name in a pattern or a condition that is written with a dot before it: `case .goingAway`. */
export function isDottedName(token: SyntaxNode): boolean {
  return token.type === 'simple_identifier' && token.previousSibling?.type === '.' && isPatternHolder(token.parent);
}

const patternHolders: ReadonlySet<string> = new Set(['pattern', 'if_statement', 'guard_statement', 'while_statement']);

function isPatternHolder(node: SyntaxNode | null): boolean {
  return node !== null && patternHolders.has(node.type);
}

/** The statements of a block when they are one expression, whose value the block then has. */
export function onlyExpression(block: SyntaxNode | undefined): SyntaxNode | undefined {
  const statements = block && namedChildren(block).find((child) => child.type === 'statements');
  if (!statements) return undefined;
  const listed = namedChildren(statements).filter((child) => child.type !== 'ERROR');
  return listed.length === 1 ? listed[0] : undefined;
}
