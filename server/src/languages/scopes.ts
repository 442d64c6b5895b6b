import { closest, field, type SyntaxNode } from '../syntax/node';
import type { Declaration, ScopedDeclaration } from './vocabulary';

/** A declaration that holds in a node, or from an offset on to the node's end. */
export function within(scope: SyntaxNode, declaration: Declaration, start = scope.startIndex): ScopedDeclaration {
  return { declaration, start, end: scope.endIndex };
}

/** A declaration that holds in the nearest node of some types around another; `undefined` where there is none. */
export function withinClosest(
  types: ReadonlySet<string>,
  node: SyntaxNode,
  declaration: Declaration,
): ScopedDeclaration | undefined {
  const scope = closest(node.parent, types);
  return scope && within(scope, declaration);
}

/**
 * A declaration whose value names it anew: in `let code = Int(code)` the second name is still the outer one's, where a
 * language lets a local name hide another. Without such a value, the declaration as it was.
 */
export function behindValue(
  scoped: ScopedDeclaration | undefined,
  value: SyntaxNode | undefined,
): ScopedDeclaration | undefined {
  const isNamedAnew = scoped !== undefined && value?.text.includes(scoped.declaration.nameNode.text) === true;
  return isNamedAnew ? { ...scoped, start: value.endIndex } : scoped;
}

/** Where top-level statements of a type hold the one name that they introduce: the way of fields to it; `null`: they introduce nothing. */
export type NamePlaces = { readonly [statementType: string]: readonly string[] | null };

/**
 * Makes what tells the names that top-level statements introduce for the whole file, for those of which a place is
 * given; the others are left to a search. So are those for whose text `mayIntroduceMore` holds.
 */
export function introducing(places: NamePlaces, mayIntroduceMore?: (text: string) => boolean) {
  const byType = new Map(Object.entries(places));
  return (statement: SyntaxNode): readonly SyntaxNode[] | undefined => {
    const way = byType.get(statement.type);
    if (way === undefined || mayIntroduceMore?.(statement.text) === true) return undefined;
    if (way === null) return [];
    let at: SyntaxNode | undefined = statement;
    for (const name of way) at = at && field(at, name);
    return at && [at];
  };
}
