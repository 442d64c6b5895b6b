import { field, type SyntaxNode } from '../syntax/node';

/**
 * The tests that stand between a node and its function, the nearest first. `isFunction` tells where to stop, `testOf`
 * gives the test of a node that has one. A test that the node itself is part of is none.
 */
export function testsAround(
  node: SyntaxNode,
  isFunction: (at: SyntaxNode) => boolean,
  testOf: (at: SyntaxNode) => SyntaxNode | undefined,
): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = node.parent; at && !isFunction(at); at = at.parent) {
    const test = testOf(at);
    if (test && !(test.startIndex <= node.startIndex && node.endIndex <= test.endIndex)) found.push(test);
  }
  return found;
}

/**
 * Makes what finds those tests in grammars that name a test `condition`, what is branched on `value`, and the first
 * operand of `a && b` `left`. `holders` are the types of nodes that have one.
 */
export function testsByField(functions: ReadonlySet<string>, holders: ReadonlySet<string>) {
  const testOf = (at: SyntaxNode): SyntaxNode | undefined => {
    if (!holders.has(at.type)) return undefined;
    return (
      field(at, 'condition') ?? field(at, 'value') ?? (at.type === 'binary_expression' ? field(at, 'left') : undefined)
    );
  };
  return (node: SyntaxNode): SyntaxNode[] => testsAround(node, (at) => functions.has(at.type), testOf);
}

/** Conditions of which all must hold, or one. */
export type Joined = { readonly by: 'and' | 'or'; readonly parts: readonly SyntaxNode[] };

/** `a && b` and `a || b`, in grammars whose binary expressions name their sides `left` and `right`. */
export function joinedByOperator(condition: SyntaxNode): Joined | undefined {
  const operator = condition.type === 'binary_expression' ? field(condition, 'operator')?.type : undefined;
  const left = field(condition, 'left');
  const right = field(condition, 'right');
  if (!left || !right || (operator !== '&&' && operator !== '||')) return undefined;
  return { by: operator === '&&' ? 'and' : 'or', parts: [left, right] };
}
