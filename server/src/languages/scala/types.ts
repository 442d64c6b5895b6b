import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** Types that can hold a code or a text: their names say nothing of where a value comes from. */
const plain = /^(?:Int|Short|Long|Byte|String|Any|AnyRef|Unit|Nothing|Boolean|Throwable)$/u;

/** What a type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return plain.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'function_type': {
      const result = field(node, 'return_type');
      return { kind: 'function', node, results: result ? [result] : [] };
    }
    case 'stable_type_identifier':
      return { kind: 'named', path: node.text.split('.'), nameNode: node, arguments: [] };
    case 'generic_type': {
      const name = field(node, 'type');
      const list = field(node, 'type_arguments');
      if (!name) return { kind: 'other', node };
      return { kind: 'named', path: name.text.split('.'), nameNode: name, arguments: list ? namedChildren(list) : [] };
    }
    default:
      return { kind: 'other', node };
  }
}
