import { field, type SyntaxNode } from '../../syntax/node';

/** The outermost `a::b::c` around one of its parts; the node itself when it is no part of one. */
export function wholePath(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent?.type === 'qualified_identifier') at = at.parent;
  return at;
}

/** The last name token of a path or template: `c` of `a::b<int>::c<T>`. */
export function lastName(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (;;) {
    const next =
      at.type === 'qualified_identifier' || at.type === 'template_type' || at.type === 'template_function'
        ? field(at, 'name')
        : at.type === 'template_method' || at.type === 'dependent_name' || at.type === 'dependent_type'
          ? (field(at, 'name') ?? at.firstNamedChild)
          : undefined;
    if (!next) return at;
    at = next;
  }
}

/** The name token of one scope of a path: `b` of the scope `b<int>`. */
function scopeName(scope: SyntaxNode): SyntaxNode {
  return scope.type === 'template_type' ? (field(scope, 'name') ?? scope) : scope;
}

/**
 * What stands before a part of a path. Paths nest to the right, so no node is `a::b` of `a::b::c`: the token `b` stands
 * for it. `undefined` for the first part, and for a path that begins with `::`.
 */
export function scopeBefore(part: SyntaxNode): SyntaxNode | undefined {
  const holder =
    part.parent?.type === 'template_type' && part.parent.parent?.type === 'qualified_identifier' ? part.parent : part;
  const path = holder.parent;
  if (path?.type !== 'qualified_identifier') return nestedBefore(part);
  if (field(path, 'scope')?.id === holder.id) {
    const outer = path.parent;
    const scope = outer?.type === 'qualified_identifier' ? field(outer, 'scope') : undefined;
    return scope && scopeName(scope);
  }
  const scope = field(path, 'scope');
  return scope && scopeName(scope);
}

/** The same in `namespace x = a::b::c;`, whose parts nest as specifiers. */
function nestedBefore(part: SyntaxNode): SyntaxNode | undefined {
  const holder = part.parent;
  if (holder?.type !== 'nested_namespace_specifier') return undefined;
  if (holder.lastNamedChild?.id === part.id && holder.firstNamedChild?.id !== part.id)
    return holder.firstNamedChild ?? undefined;
  const outer = holder.parent;
  return outer?.type === 'nested_namespace_specifier' && outer.firstNamedChild?.id !== holder.id
    ? (outer.firstNamedChild ?? undefined)
    : undefined;
}
