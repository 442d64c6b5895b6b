import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { FunctionFacts } from '../vocabulary';
import { resultsOf } from './calls';
import { isFunction, unwrap } from './lower';

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const patterns = field(node, 'patterns');
  return patterns ? namedChildren(patterns) : [];
}

function alternativesOf(node: SyntaxNode): SyntaxNode[] {
  const alternatives = field(node, 'alternatives');
  return alternatives ? namedChildren(alternatives) : [];
}

/** The shape of a function's clause, or of a lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!isFunction(node)) return undefined;
  const parameters = parameterNodes(node).map((pattern, position) => {
    const name = unwrap(pattern);
    return { nameNode: name.type === 'variable' ? name : undefined, position, rest: false };
  });
  return {
    node,
    nameNode: node.type === 'function' ? field(node, 'name') : undefined,
    parameters: node.type === 'lambda_case' ? [{ nameNode: undefined, position: 0, rest: false }] : parameters,
    body: field(node, 'match') ?? field(node, 'expression'),
    container: undefined,
    returns: () =>
      node.type === 'function'
        ? resultsOf(node)
        : node.type === 'lambda_case'
          ? alternativesOf(node).flatMap(resultsOf)
          : [field(node, 'expression')].filter((at) => at !== undefined),
    decorators: [],
  };
}
