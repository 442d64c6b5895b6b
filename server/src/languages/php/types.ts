import { namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** What a type declaration says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'optional_type':
    case 'named_type': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'name':
      return /^(?:self|static|parent)$/u.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'qualified_name': {
      // A whole path is one name; a path that begins with an imported name is taken step by step.
      const isWhole = node.firstChild?.type === '\\';
      const path = isWhole ? [node.text.slice(1)] : node.text.split('\\');
      return { kind: 'named', path, nameNode: node, arguments: [] };
    }
    case 'union_type':
    case 'intersection_type':
    case 'disjunctive_normal_form_type':
    case 'type_list':
      return { kind: 'union', of: namedChildren(node) };
    default:
      return { kind: 'other', node };
  }
}
