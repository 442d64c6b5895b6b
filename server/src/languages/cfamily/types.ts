import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';
import { lastName } from './paths';

/** Names of types that are numbers or truth values. */
const numbers =
  /^(?:NS(?:U?Integer|TimeInterval)|BOOL|CG?Float|CFIndex|OSStatus|[SU]?Int(?:8|16|32|64)|(?:v_)?u?int\d*(?:_t)?|q?u(?:int|short)\d*|WORD|DWORD|USHORT|INT|UINT)$/u;

/** What a type says, one step deep; pointers and references stand for what they point to. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type_descriptor': {
      // `WebSocket *(int)`, the type of a function that gives one.
      const called = field(node, 'declarator')?.text.includes('(') === true ? field(node, 'type') : undefined;
      if (called) return { kind: 'function', node, results: [called] };
      const inner = field(node, 'type');
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'dependent_type':
      return node.firstNamedChild ? lowerType(node.firstNamedChild) : { kind: 'other', node };
    case 'type_identifier':
      return numbers.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'identifier':
    case 'namespace_identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'struct_specifier':
    case 'class_specifier':
    case 'enum_specifier': {
      const name = field(node, 'name');
      return name ? lowerType(name) : { kind: 'other', node };
    }
    case 'template_type': {
      const name = field(node, 'name');
      return name
        ? { kind: 'named', path: [name.text], nameNode: name, arguments: argumentsOf(node) }
        : { kind: 'other', node };
    }
    case 'qualified_identifier':
      return path(node);
    case 'decltype': {
      const value = node.firstNamedChild;
      return value ? { kind: 'value-of', node: value } : { kind: 'other', node };
    }
    default:
      return { kind: 'other', node };
  }
}

function argumentsOf(template: SyntaxNode): SyntaxNode[] {
  const list = field(template, 'arguments');
  return list ? namedChildren(list) : [];
}

function path(node: SyntaxNode): TypeExpression {
  const parts: string[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'qualified_identifier') {
    const scope = field(at, 'scope');
    if (scope) parts.push(lastName(scope).text);
    at = field(at, 'name');
  }
  if (!at) return { kind: 'other', node };
  parts.push(lastName(at).text);
  const given = at.type === 'template_type' ? argumentsOf(at) : [];
  return { kind: 'named', path: parts, nameNode: node, arguments: given };
}
