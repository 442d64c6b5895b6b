import type { SyntaxNode } from '../syntax/node';

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
