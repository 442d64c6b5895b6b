import type { Call, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { SourceFile } from '../versions/sourceFile';
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
  const apart = settlersApart(resolver, node);
  if (apart.length > 0) return apart.flatMap((use) => valueGiven(resolver, use) ?? []);
  if (expression.kind === 'name') {
    const declaration = file.resolve(expression.node);
    const holds = declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
    return holds && declaration.initialiser ? settledValues(resolver, declaration.initialiser, depth + 1) : [];
  }
  if (expression.kind !== 'call') return [];
  const several = racing(resolver, expression);
  if (several) return several.flatMap((each) => settledValues(resolver, each, depth + 1));
  if (expression.constructs)
    return settlingUses(resolver, expression).flatMap((use) => valueGiven(resolver, use) ?? []);
  return resolver
    .functionsCalledBy(expression.callee)
    .slice(0, 2)
    .flatMap((called) => language.functionFacts(called)?.returns().slice(0, maximumUses) ?? [])
    .flatMap((returned) => settledValues(resolver, returned, depth + 1));
}

/** The promises of which a call gives what the first one is settled with: `Promise.race([closed, timedOut])`. */
export function racing({ file: { language } }: Resolver, call: Call): readonly SyntaxNode[] | undefined {
  if (call.constructs || language.collections.firstOf?.has(call.callee.text) !== true) return undefined;
  const first = call.arguments[0];
  const list = first && language.lower(first.node);
  return list?.kind === 'list' ? list.elements.slice(0, maximumUses) : undefined;
}

/** What a function that settles a promise is called with. */
function valueGiven({ file: { language } }: Resolver, use: SyntaxNode): SyntaxNode | undefined {
  const context = language.context(use);
  const settled = context.kind === 'callee' ? language.lower(context.call) : undefined;
  return settled?.kind === 'call' ? settled.arguments[0]?.node : undefined;
}

const makesApart = /(?:deferred|resolvers)\w{0,20}\s*(?:<|\()/iu;

/**
 * Uses of what settles a promise that is made apart from it: `closed.resolve` beside `closed.promise`, `resolve` beside
 * `promise` of `Promise.withResolvers()`.
 */
export function settlersApart(resolver: Resolver, node: SyntaxNode): readonly SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  const { deferred } = language.collections;
  if (!deferred) return [];
  const expression = language.lower(node);
  const isPromise = expression.kind === 'member' && expression.name === deferred.promise;
  const object = isPromise ? language.lower(expression.object) : expression;
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind !== 'variable' || !declaration.initialiser || declaration.each) return [];
  const { initialiser, path } = declaration;
  const [step] = path;
  if (path.length === 1 && !isPromise && step && 'field' in step && step.field === deferred.promise)
    return besideIt(resolver, initialiser, deferred.resolve);
  if (path.length > 0 || !(isPromise || makesApart.test(initialiser.text.slice(0, 80)))) return [];
  return file
    .uses(declaration)
    .slice(0, maximumUses)
    .flatMap((use) => {
      const context = language.context(use);
      return context.kind === 'object' && context.name === deferred.resolve ? [context.member] : [];
    });
}

/** Uses of the name that is taken out of the same value by another name. */
function besideIt({ file }: Resolver, value: SyntaxNode, name: string): readonly SyntaxNode[] {
  for (const token of file.occurrences(name).slice(0, 4 * maximumUses)) {
    const declaration = file.language.declares(token)?.declaration;
    if (declaration?.kind === 'variable' && declaration.initialiser?.id === value.id)
      return file.uses(declaration).slice(0, maximumUses);
  }
  return [];
}

/** Uses of the function that settles a promise where it is made: `resolve` of `new Promise((resolve) => …)`. */
export function settlingUses({ file }: Resolver, made: Extract<Expression, { kind: 'call' }>): readonly SyntaxNode[] {
  const first = made.arguments[0];
  if (!first || file.language.collections.promises?.has(made.callee.text) !== true) return [];
  const nameNode = file.language.functionFacts(file.language.lower(first.node).node)?.parameters[0]?.nameNode;
  const declaration = nameNode && file.language.declares(nameNode)?.declaration;
  return declaration
    ? file
        .uses(declaration)
        .slice(0, maximumUses)
        .flatMap((use) => usesOfKept(file, use))
    : [];
}

/** The use itself, or those of the variable that keeps it: `settle` of `new Promise((resolve) => { settle = resolve; })`. */
function usesOfKept(file: SourceFile, use: SyntaxNode): readonly SyntaxNode[] {
  const context = file.language.context(use);
  const target = context.kind === 'assignment' ? file.language.lower(context.target) : undefined;
  const kept = target?.kind === 'name' ? file.resolve(target.node) : undefined;
  if (kept?.kind !== 'variable') return [use];
  return file
    .uses(kept)
    .slice(0, maximumUses)
    .filter((other) => file.language.assignedValue(other) === undefined);
}

/** The values of a field of the objects that a promise is settled with: `code` of `resolve({ code, reason })`. */
export function settledField(resolver: Resolver, node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return settledValues(resolver, node).flatMap((value): SyntaxNode[] => {
    const object = resolver.file.language.lower(value);
    const field = object.kind === 'object' ? object.fields.find((entry) => entry.name === name) : undefined;
    return field ? [field.value] : [];
  });
}
