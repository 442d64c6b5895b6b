import { namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** Types that can hold a code or a text: their names say nothing of where a value comes from. */
const plain = /^(?:Int|Short|Long|Number|Byte|UShort|UInt|String|CharSequence|Any|Unit|Nothing|Boolean|Throwable)$/u;

/** What a type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'identifier':
      return plain.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'user_type': {
      const names = namedChildren(node).filter((child) => child.type === 'identifier');
      const list = namedChildren(node).find((child) => child.type === 'type_arguments');
      const first = names[0];
      const path = names.map((name) => name.text);
      if (!first || (path.length === 1 && plain.test(path[0] ?? ''))) return { kind: 'other', node };
      return {
        kind: 'named',
        path,
        nameNode: path.length === 1 ? first : node,
        arguments: list ? namedChildren(list) : [],
      };
    }
    case 'function_type': {
      const result = node.lastNamedChild;
      return { kind: 'function', node, results: result ? [result] : [] };
    }
    case 'nullable_type':
    case 'type_projection':
    case 'parenthesized_type':
    case 'non_nullable_type': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}
