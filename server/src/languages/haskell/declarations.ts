import { closest, field, namedChildren, rootOf, type SyntaxNode } from '../../syntax/node';
import type { ScopedDeclaration } from '../vocabulary';
import { blockAround, inPattern } from './patterns';
import { within } from '../scopes';

/** What a name token introduces, and where it holds; `undefined` when it only refers to something. */
export function declares(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  return imported(nameNode) ?? bound(nameNode) ?? (nameNode.type === 'variable' ? variable(nameNode) : undefined);
}

const imports: ReadonlySet<string> = new Set(['import']);

/** `import M (name)`, `import qualified M as Name`. */
function imported(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (parent?.type !== 'import_name' && parent?.type !== 'module') return undefined;
  const statement = closest(parent, imports);
  const module = statement && field(statement, 'module')?.text;
  if (!statement || module === undefined) return undefined;
  if (parent.type === 'import_name')
    return within(rootOf(nameNode), { kind: 'import', nameNode, module, exported: nameNode.text });
  return field(statement, 'alias')?.id === parent.id
    ? within(rootOf(nameNode), { kind: 'import', nameNode, module, exported: '*' })
    : undefined;
}

/** `name = value`, and the clauses of a function. */
function bound(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const node = nameNode.parent;
  if (node?.type !== 'function' && node?.type !== 'bind') return undefined;
  if (field(node, 'name')?.id !== nameNode.id) return undefined;
  const scope = blockAround(node);
  if (!scope) return undefined;
  if (field(node, 'patterns')) return within(scope, { kind: 'function', nameNode, node });
  const matches = namedChildren(node).filter((child) => child.type === 'match');
  const only = matches.length === 1 ? matches[0] : undefined;
  const initialiser = only && field(only, 'expression');
  return within(scope, {
    kind: 'variable',
    nameNode,
    path: [],
    each: false,
    constant: true,
    topLevel: node.parent?.type === 'declarations' || node.parent?.type === 'haskell',
    ...(initialiser && { initialiser }),
  });
}

function variable(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'apply' && field(parent, 'function')?.id === nameNode.id) return undefined;
  const found = inPattern(nameNode);
  if (!found) return undefined;
  const { place, path } = found;
  const base = { kind: 'variable', nameNode, path, each: false, constant: true, topLevel: false } as const;
  switch (place.kind) {
    case 'parameter':
      return within(place.scope, {
        kind: 'parameter',
        nameNode,
        function: place.function,
        position: place.position,
        path,
        rest: false,
      });
    case 'clause':
      return within(place.scope, { ...base, ...(place.subject && { initialiser: place.subject }) });
    case 'match':
      return within(place.scope, { ...base, initialiser: place.value }, place.start);
    default:
      return undefined;
  }
}
