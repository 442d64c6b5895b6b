import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { mentions, scopeOf } from './guards';

const longest = 40;

/**
 * The conditions before a place that must not hold for it to be reached, of those that test the expression there, or
 * that `concerns` wants: each of an `if` without `else`, in a block around the place, whose branch leaves the function
 * (`if (code === 1006) return;`).
 */
export function leavingTests(
  resolver: Resolver,
  place: SyntaxNode,
  concerns = (condition: SyntaxNode) => mentions(resolver, condition, place),
): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const scope = scopeOf(resolver, place);
  for (let at: SyntaxNode | null = place; at && at.id !== scope.id; at = at.parent) {
    let before = at.previousNamedSibling;
    for (let count = 0; before && count < longest; before = before.previousNamedSibling, count += 1) {
      const condition = leavesBehind(resolver, before);
      if (condition && concerns(condition)) found.push(condition);
    }
  }
  return found;
}

/** The condition of a statement that is an `if` without `else` whose branch leaves the function. */
function leavesBehind({ file: { language } }: Resolver, statement: SyntaxNode): SyntaxNode | undefined {
  const only = statement.namedChildCount === 1 ? statement.firstNamedChild : null;
  const test = statement.firstChild?.type === 'if' ? statement : only?.firstChild?.type === 'if' ? only : undefined;
  const [condition, branch, ...others] = test?.namedChildren.filter((child) => !child.isExtra) ?? [];
  if (!condition || !branch || others.length > 0) return undefined;
  return language.leaves?.test(lastOf(branch).text.slice(0, 12)) === true ? condition : undefined;
}

/** The last statement of a branch, in braces or not. */
function lastOf(branch: SyntaxNode): SyntaxNode {
  let last = branch;
  while (/block|statement_list|body|statements|suite/u.test(last.type) && last.lastNamedChild)
    last = last.lastNamedChild;
  return last;
}
