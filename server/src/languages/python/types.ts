import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';
import { contentOf, plainText } from './lower';

/** What a type annotation says, one step deep: `list[WebSocket]`, `WebSocket | None`, `(ConnectionClosed, OSError)`. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'type':
    case 'parenthesized_expression': {
      const inner = namedChildren(node)[0];
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'identifier':
      return named(node, [node.text]);
    case 'attribute':
    case 'dotted_name':
    case 'member_type':
      return named(node, pathOf(node));
    case 'string': {
      // A forward reference: what is more than a name stands there unparsed.
      const text = plainText(node)?.trim();
      if (text === undefined) return { kind: 'other', node };
      if (/^[\w.]+$/u.test(text)) return named(contentOf(node), text.split('.'));
      return { kind: 'written', node, text: written(text) };
    }
    case 'generic_type': {
      const [name, list] = namedChildren(node);
      return name ? generic(name, list ? namedChildren(list) : []) : { kind: 'other', node };
    }
    case 'subscript': {
      const name = field(node, 'value');
      const listed = namedChildren(node).filter((child) => child.id !== name?.id);
      return name ? generic(name, listed) : { kind: 'other', node };
    }
    case 'union_type':
    case 'tuple':
    case 'expression_list':
      return { kind: 'union', of: namedChildren(node) };
    case 'binary_operator':
      return field(node, 'operator')?.type === '|'
        ? { kind: 'union', of: namedChildren(node) }
        : { kind: 'other', node };
    default:
      return { kind: 'other', node };
  }
}

/** `typing.Any` says nothing of what it stands for. */
function named(node: SyntaxNode, path: readonly string[]): TypeExpression {
  return path.at(-1) === 'Any' ? { kind: 'other', node } : { kind: 'named', path, nameNode: node, arguments: [] };
}

function pathOf(node: SyntaxNode): string[] {
  return node.text.split('.').map((part) => part.trim());
}

/** `Optional[X]` and `Union[X, Y]` are their arguments; `Annotated[X, …]` is its first. */
function generic(name: SyntaxNode, listed: readonly SyntaxNode[]): TypeExpression {
  const path = pathOf(name);
  const last = path.at(-1);
  if (last === 'Optional' || last === 'Union') return { kind: 'union', of: listed };
  if (last === 'Annotated') return { kind: 'union', of: listed.slice(0, 1) };
  return { kind: 'named', path: [last ?? ''], nameNode: name, arguments: listed };
}

/** `Optional[X]` and `Union[X, Y]` by their alternatives, and other brackets as comments have them. */
function written(text: string): string {
  const inner = /^(?:typing\.)?(?:Optional|Union|Annotated)\[(.*)\]$/su.exec(text)?.[1];
  return inner === undefined ? text.replaceAll('[', '<').replaceAll(']', '>') : inner.split(',').map(written).join('|');
}
