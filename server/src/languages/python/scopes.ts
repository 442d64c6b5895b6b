import { closest, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Declaration, ScopedDeclaration } from '../vocabulary';
import { functionKinds } from './functions';

const scopes: ReadonlySet<string> = new Set([...functionKinds, 'module']);

export function within(
  scope: { readonly startIndex: number; readonly endIndex: number },
  declaration: Declaration,
): ScopedDeclaration {
  return { declaration, start: scope.startIndex, end: scope.endIndex };
}

/** The function or module to which a name belongs that a statement gives a value; `global` and `nonlocal` lead outwards. */
export function scopeOf(statement: SyntaxNode, name: string): SyntaxNode {
  const own = closest(statement.parent, scopes);
  if (own?.type !== 'function_definition') return own ?? statement;
  const outward = outwardNames(own).get(name);
  if (outward === undefined) return own;
  const outer = outward === 'global' ? closest(own.parent, new Set(['module'])) : closest(own.parent, scopes);
  return outer ?? own;
}

const known = new WeakMap<SyntaxNode, ReadonlyMap<string, 'global' | 'nonlocal'>>();

/** The names that a function takes from outside: `global ws`, `nonlocal code`. */
function outwardNames(functionNode: SyntaxNode): ReadonlyMap<string, 'global' | 'nonlocal'> {
  const before = known.get(functionNode);
  if (before) return before;
  const found = new Map<string, 'global' | 'nonlocal'>();
  for (const statement of functionNode.descendantsOfType(['global_statement', 'nonlocal_statement']))
    if (closest(statement, functionKinds)?.id === functionNode.id)
      for (const nameNode of namedChildren(statement))
        found.set(nameNode.text, statement.type === 'global_statement' ? 'global' : 'nonlocal');
  known.set(functionNode, found);
  return found;
}
