import type { Language } from '../../languages/language';
import type { SyntaxNode } from '../../syntax/node';

/**
 * What a table of functions says of a callee, by its text; or, where the name of a method alone stands for it in the
 * tree, by the path of which it is the last part (`Integer.parseInt`).
 */
export function listedFor<T>(language: Language, callee: SyntaxNode, table: ReadonlyMap<string, T>): T | undefined {
  if (table.size === 0) return undefined;
  const found = table.get(callee.text);
  if (found !== undefined) return found;
  const access = language.lower(callee);
  return access.kind === 'member' ? table.get(`${access.object.text}.${access.name}`) : undefined;
}
