import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** A type named where it is imported: `import('ws').WebSocket`. */
const importOfType = /^import\s*\(/u;

/** What a TypeScript type annotation says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type_annotation':
    case 'parenthesized_type':
    case 'readonly_type':
    case 'optional_type':
    case 'rest_type':
    case 'constraint': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'type_identifier':
    case 'identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'nested_type_identifier':
    case 'member_expression':
      if (importOfType.test(node.text)) return { kind: 'written', node, text: node.text };
      return { kind: 'named', path: node.text.split('.').map((part) => part.trim()), nameNode: node, arguments: [] };
    case 'generic_type': {
      const name = field(node, 'name');
      const list = field(node, 'type_arguments');
      if (!name) return { kind: 'other', node };
      const path = name.text.split('.').map((part) => part.trim());
      return { kind: 'named', path, nameNode: name, arguments: list ? namedChildren(list) : [] };
    }
    case 'union_type':
    case 'intersection_type':
      return { kind: 'union', of: namedChildren(node) };
    case 'array_type': {
      const element = node.firstNamedChild;
      return element ? { kind: 'each', of: element } : { kind: 'other', node };
    }
    case 'object_type':
    case 'interface_declaration':
      return { kind: 'members', node };
    case 'function_type':
    case 'constructor_type':
    case 'method_signature':
    case 'abstract_method_signature': {
      const result = field(node, 'return_type') ?? field(node, 'type');
      return { kind: 'function', node, results: result ? [result] : [] };
    }
    case 'literal_type':
      return { kind: 'literal', node };
    case 'call_expression':
      return importOfType.test(node.text) ? { kind: 'written', node, text: node.text } : { kind: 'other', node };
    case 'type_query': {
      const value = node.firstNamedChild;
      return value ? { kind: 'value-of', node: value } : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}
