import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';
import { behindSigns } from './lower';
import { argumentNodes, containerKinds } from './syntax';

/** What a type says, one step deep; optionals, pointers and errors are looked through. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'nullable_type':
    case 'pointer_type':
    case 'error_union_type': {
      const inner = node.lastNamedChild;
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'slice_type':
    case 'array_type': {
      const of = node.lastNamedChild;
      return of ? { kind: 'each', of } : { kind: 'other', node };
    }
    case 'identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'field_expression': {
      const path = pathOf(node);
      return path ? { kind: 'named', path, nameNode: node, arguments: [] } : { kind: 'other', node };
    }
    case 'call_expression': {
      const callee = field(node, 'function');
      const named = callee && lowerType(callee);
      return named?.kind === 'named' ? { ...named, arguments: argumentNodes(node) } : { kind: 'other', node };
    }
    case 'function_signature':
      return { kind: 'function', node };
    default:
      return containerKinds.has(node.type) ? { kind: 'members', node } : { kind: 'other', node };
  }
}

/** `websocket.Conn`; `undefined` when it is no path of names. */
function pathOf(node: SyntaxNode): string[] | undefined {
  const object = field(node, 'object');
  const name = field(node, 'member')?.text;
  if (!object || name === undefined) return undefined;
  const outer = behindSigns(object);
  if (outer.type === 'identifier') return [outer.text, name];
  const path = outer.type === 'field_expression' ? pathOf(outer) : undefined;
  return path && [...path, name];
}

/** The type that a parameter, field, variable or function names. */
export function typeOf(node: SyntaxNode): SyntaxNode | undefined {
  return field(node, 'type') ?? namedChildren(node).find(({ type }) => type.endsWith('_type'));
}
