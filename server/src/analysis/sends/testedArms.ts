import type { Context, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { constantOf } from '../values/constants';
import { elementsOf } from '../values/origins';
import { plainText } from './guards';

type Choice = Extract<Expression, { kind: 'choice' }>;

/** An arm of a conditional that is what its condition tests, and the numbers that it cannot be there. */
export type TestedArm = {
  readonly arm: SyntaxNode;
  readonly isLast: boolean;
  readonly condition: SyntaxNode;
  readonly without: readonly number[];
};

/**
 * The arm that a value falls into which equals none of some numbers: the last `code` of `code === 1006 ? 1011 : code`.
 * `undefined` where the condition asks for anything else.
 */
export function testedArm(resolver: Resolver, { branches, condition }: Choice): TestedArm | undefined {
  const [then, otherwise] = branches;
  if (!condition || !then || !otherwise || branches.length !== 2) return undefined;
  const tests = (arm: SyntaxNode, operator: '===' | '!==') => {
    const without = numbersOf(resolver, condition, arm, operator);
    return without && { arm, isLast: arm === otherwise, condition, without };
  };
  return tests(otherwise, '===') ?? tests(then, '!==');
}

/** The numbers that a condition holds an expression against, where it asks for nothing but whether it is one of them. */
export function numbersOf(
  resolver: Resolver,
  condition: SyntaxNode,
  tested: SyntaxNode,
  operator: '===' | '!==',
): readonly number[] | undefined {
  const { file } = resolver;
  const { language } = file;
  const test = language.lower(condition);
  if (test.kind === 'choice') {
    const isJoined = operator === '===' ? !test.condition : test.condition && test.branches.length === 1;
    const parts = [...(test.condition ? [test.condition] : []), ...test.branches];
    const numbers = isJoined ? parts.map((part) => numbersOf(resolver, part, tested, operator)) : [];
    return numbers.length > 0 && numbers.every((found) => found !== undefined) ? numbers.flat() : undefined;
  }
  const read = language.lower(tested);
  if (read.kind !== 'name' && read.kind !== 'member') return undefined;
  for (const token of file.occurrencesIn(read.name, test.node)) {
    const whole = language.memberAccess(token) ?? token;
    if (plainText(whole) !== plainText(read.node)) continue;
    const context = language.context(whole);
    if (context.kind === 'comparison' && context.operator === operator && context.node.id === test.node.id) {
      const other = constantOf(resolver, context.other)?.value;
      return other?.kind === 'number' ? [other.value] : undefined;
    }
    const collection = operator === '===' ? searchedIn(resolver, test, context) : undefined;
    if (collection) return constantsIn(resolver, collection);
  }
  return undefined;
}

/** The collection in which a test looks for an element: `codes` of `codes.includes(code)` and `code in codes`. */
function searchedIn({ file: { language } }: Resolver, test: Expression, context: Context): SyntaxNode | undefined {
  if (context.kind === 'sought') return context.node.id === test.node.id ? context.collection : undefined;
  if (context.kind !== 'argument' || test.kind !== 'call' || context.call.id !== test.node.id) return undefined;
  const callee = language.lower(test.callee);
  return callee.kind === 'member' && language.collections.contains.has(callee.name) ? callee.object : undefined;
}

/** The numbers that a collection is written out of; `undefined` where anything else may be in it. */
function constantsIn(resolver: Resolver, collection: SyntaxNode): readonly number[] | undefined {
  const { file } = resolver;
  const { language } = file;
  const named = language.lower(collection);
  const declaration = named.kind === 'name' ? file.resolve(named.node) : undefined;
  const isConstant = declaration?.kind === 'variable' && declaration.constant && declaration.path.length === 0;
  const held = isConstant && declaration.initialiser ? language.lower(declaration.initialiser) : named;
  // `new Set([1005, 1006])`
  const list = held.kind === 'call' && held.arguments.length === 1 ? held.arguments[0]?.node : held.node;
  const elements = elementsOf(resolver, list);
  const numbers = elements.map((element) => constantOf(resolver, element)?.value);
  const known = numbers.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
  return known.length > 0 && known.length === elements.length ? known : undefined;
}
