import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** What a Swift type annotation says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type_annotation':
    case 'optional_type':
    case 'existential_type':
    case 'opaque_type':
    case 'type_identifier_unwrapped': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'type_identifier':
    case 'simple_identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'user_type':
      return userType(node);
    case 'navigation_expression':
      return { kind: 'named', path: node.text.split('.').map((part) => part.trim()), nameNode: node, arguments: [] };
    case 'array_type': {
      const element = field(node, 'name') ?? node.firstNamedChild;
      return element ? { kind: 'each', of: element } : { kind: 'other', node };
    }
    case 'dictionary_type': {
      const value = node.lastNamedChild;
      return value ? { kind: 'each', of: value } : { kind: 'other', node };
    }
    case 'tuple_type': {
      const items = namedChildren(node);
      const only = items.length === 1 ? items[0]?.lastNamedChild : undefined;
      return only ? lowerType(only) : { kind: 'other', node };
    }
    case 'protocol_composition_type':
      return { kind: 'union', of: namedChildren(node) };
    case 'function_type': {
      const result = node.lastNamedChild;
      return { kind: 'function', node, results: result ? [result] : [] };
    }
    default:
      return { kind: 'other', node };
  }
}

function userType(node: SyntaxNode): TypeExpression {
  const path: string[] = [];
  let typeArguments: SyntaxNode | undefined;
  for (const child of namedChildren(node)) {
    if (child.type === 'type_identifier') path.push(child.text);
    else if (child.type === 'type_arguments') typeArguments = child;
  }
  if (path.length === 0) return { kind: 'other', node };
  const nameNode = path.length === 1 ? (node.firstNamedChild ?? node) : node;
  return { kind: 'named', path, nameNode, arguments: typeArguments ? namedChildren(typeArguments) : [] };
}
