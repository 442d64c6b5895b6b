import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** What a type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type': {
      const inner = namedChildren(node)[0];
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'identifier':
    case 'name':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'attribute':
      return { kind: 'named', path: namedChildren(node).map(({ text }) => text), nameNode: node, arguments: [] };
    case 'subscript': {
      const list = field(node, 'arguments');
      const of = list ? namedChildren(list).at(-1) : undefined;
      return of ? { kind: 'each', of } : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}
