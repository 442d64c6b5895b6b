import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

type Member = Extract<Expression, { kind: 'member' }>;

/**
 * The one declaration of this file that a path through its namespaces, modules and objects leads to (`codes::GONE`);
 * `undefined` where there is none, or more than one.
 */
export function declaredAt(resolver: Resolver, access: Member): Declaration | undefined {
  const { file } = resolver;
  const { language } = file;
  const path = language.namesAround && pathOf(resolver, access.object);
  if (!path) return undefined;
  const found = file.occurrences(access.name).flatMap((token) => {
    const declaration = language.declares(token)?.declaration;
    return declaration && endsWith(language.namesAround?.(token) ?? [], path) ? [declaration] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The names of a path that no value begins: `app`, `codes` of `app::codes`. */
function pathOf(resolver: Resolver, node: SyntaxNode): readonly string[] | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  if (expression.kind === 'name') {
    const kind = file.resolve(expression.node)?.kind;
    return kind === undefined || kind === 'class' ? [expression.name] : undefined;
  }
  if (expression.kind !== 'member') return undefined;
  const outer = pathOf(resolver, expression.object);
  return outer && [...outer, expression.name];
}

function endsWith(names: readonly string[], path: readonly string[]): boolean {
  const from = names.length - path.length;
  return from >= 0 && path.every((name, at) => names[from + at] === name);
}
