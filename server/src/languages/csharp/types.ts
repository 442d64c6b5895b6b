import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** The platform's own names of the numbers that have keywords, too. */
const numbers = /^(?:S?Byte|U?Int(?:16|32|64)|Decimal|Single|Double|Boolean)$/u;

/** What a type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type': {
      const inner = field(node, 'type') ?? node.firstNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'identifier':
      if (numbers.test(node.text)) return { kind: 'other', node };
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'alias_qualified_name':
      return node.lastNamedChild ? lowerType(node.lastNamedChild) : { kind: 'other', node };
    case 'qualified_name':
      return qualified(node);
    case 'generic_name': {
      const name = node.firstNamedChild;
      const list = node.lastNamedChild;
      if (!name) return { kind: 'other', node };
      const given = list && list.type === 'type_argument_list' ? namedChildren(list) : [];
      return { kind: 'named', path: [name.text], nameNode: name, arguments: given };
    }
    case 'array_type': {
      const element = field(node, 'type');
      return element ? { kind: 'each', of: element } : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}

function qualified(node: SyntaxNode): TypeExpression {
  const last = field(node, 'name');
  const generic = last?.type === 'generic_name' ? last : undefined;
  const text = generic ? node.text.slice(0, node.text.indexOf('<')) : node.text;
  const path = text
    .replace(/^\s*global\s*::/u, '')
    .split('.')
    .map((part) => part.trim());
  const list = generic?.lastNamedChild;
  return { kind: 'named', path, nameNode: node, arguments: list ? namedChildren(list) : [] };
}
