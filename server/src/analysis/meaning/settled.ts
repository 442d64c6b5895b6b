import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from './meaning';

const maximumDepth = 4;
const maximumUses = 8;

/**
 * What a promise that this file makes is settled with, given the promise itself, a name that holds it, or a call of a
 * function that returns it: the arguments of `resolve(…)`. Empty where none is made here.
 */
export function settledValues(resolver: Resolver, node: SyntaxNode, depth = 0): readonly SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  if (depth > maximumDepth || !language.collections.promises) return [];
  const expression = language.lower(node);
  if (expression.kind === 'name') {
    const declaration = file.resolve(expression.node);
    const holds = declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
    return holds && declaration.initialiser ? settledValues(resolver, declaration.initialiser, depth + 1) : [];
  }
  if (expression.kind !== 'call') return [];
  if (expression.constructs)
    return settlingUses(resolver, expression).flatMap((use) => {
      const context = language.context(use);
      const settled = context.kind === 'callee' ? language.lower(context.call) : undefined;
      const value = settled?.kind === 'call' ? settled.arguments[0] : undefined;
      return value ? [value.node] : [];
    });
  return resolver
    .functionsCalledBy(expression.callee)
    .slice(0, 2)
    .flatMap((called) => language.functionFacts(called)?.returns().slice(0, maximumUses) ?? [])
    .flatMap((returned) => settledValues(resolver, returned, depth + 1));
}

/** Uses of the function that settles a promise where it is made: `resolve` of `new Promise((resolve) => …)`. */
export function settlingUses({ file }: Resolver, made: Extract<Expression, { kind: 'call' }>): readonly SyntaxNode[] {
  const first = made.arguments[0];
  if (!first || file.language.collections.promises?.has(made.callee.text) !== true) return [];
  const nameNode = file.language.functionFacts(file.language.lower(first.node).node)?.parameters[0]?.nameNode;
  const declaration = nameNode && file.language.declares(nameNode)?.declaration;
  return declaration ? file.uses(declaration).slice(0, maximumUses) : [];
}

/** The values of a field of the objects that a promise is settled with: `code` of `resolve({ code, reason })`. */
export function settledField(resolver: Resolver, node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return settledValues(resolver, node).flatMap((value): SyntaxNode[] => {
    const object = resolver.file.language.lower(value);
    const field = object.kind === 'object' ? object.fields.find((entry) => entry.name === name) : undefined;
    return field ? [field.value] : [];
  });
}
