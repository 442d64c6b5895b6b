import { namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** What a Dart type says, one step deep; `node` is the first of the nodes that it is written with. */
export function lowerType(node: SyntaxNode): TypeExpression {
  if (node.type === 'function_type') {
    const result = node.firstNamedChild;
    return { kind: 'function', node, results: result ? [result] : [] };
  }
  if (node.type !== 'type_identifier' && node.type !== 'identifier') return { kind: 'other', node };
  const path = [node.text];
  let last = node;
  while (last.nextSibling?.type === '.' && last.nextNamedSibling?.type === 'type_identifier') {
    last = last.nextNamedSibling;
    path.push(last.text);
  }
  const list = last.nextNamedSibling;
  const isGeneric = list?.type === 'type_arguments';
  return {
    kind: 'named',
    path,
    nameNode: node,
    arguments: isGeneric
      ? namedChildren(list).filter((child) => child.previousSibling?.type !== '.' && child.type === 'type_identifier')
      : [],
  };
}
