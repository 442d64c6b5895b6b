import { namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** Types of `java.lang` that can hold a code or a text: their names say nothing of where a value comes from. */
const plain = /^(?:Integer|Short|Long|Number|Byte|String|CharSequence|Object|Boolean|Void|Throwable|var)$/u;

/** What a type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return plain.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return { kind: 'named', path: node.text.split('.').map((part) => part.trim()), nameNode: node, arguments: [] };
    case 'generic_type': {
      const name = node.firstNamedChild;
      const list = node.lastNamedChild;
      if (!name) return { kind: 'other', node };
      const path = name.text.split('.').map((part) => part.trim());
      return {
        kind: 'named',
        path,
        nameNode: name,
        arguments: list?.type === 'type_arguments' ? namedChildren(list) : [],
      };
    }
    case 'annotated_type':
    case 'wildcard':
    case 'type_bound': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'catch_type':
      return { kind: 'union', of: namedChildren(node) };
    case 'array_type': {
      const element = node.firstNamedChild;
      return element ? { kind: 'each', of: element } : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}
