import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';
import { resultTypes } from './functions';

/** What a Go type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'pointer_type':
    case 'parenthesized_type':
    case 'type_elem':
      return node.firstNamedChild ? lowerType(node.firstNamedChild) : { kind: 'other', node };
    case 'type_identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'qualified_type': {
      const path = [field(node, 'package')?.text ?? '', field(node, 'name')?.text ?? ''];
      return { kind: 'named', path, nameNode: node, arguments: [] };
    }
    case 'generic_type': {
      const outer = field(node, 'type');
      const list = field(node, 'type_arguments');
      const named = outer && lowerType(outer);
      if (named?.kind !== 'named') return { kind: 'other', node };
      return { ...named, arguments: list ? namedChildren(list) : [] };
    }
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return each(node, field(node, 'element'));
    case 'map_type':
    case 'channel_type':
      return each(node, field(node, 'value'));
    // `switch e := err.(type)`: one of the types of its cases.
    case 'type_switch_statement':
      return {
        kind: 'union',
        of: namedChildren(node)
          .filter((child) => child.type === 'type_case')
          .flatMap((child) => namedChildren(child).filter((type) => type.type !== 'statement_list')),
      };
    case 'function_type':
      return { kind: 'function', node, results: resultTypes(node) };
    case 'struct_type':
    case 'interface_type':
      return { kind: 'members', node };
    default:
      return { kind: 'other', node };
  }
}

function each(node: SyntaxNode, of: SyntaxNode | undefined): TypeExpression {
  return of ? { kind: 'each', of } : { kind: 'other', node };
}
