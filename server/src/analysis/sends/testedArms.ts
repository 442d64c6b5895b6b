import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { constantOf } from '../values/constants';
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
function numbersOf(
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
    const context = language.context(whole);
    if (context.kind !== 'comparison' || context.operator !== operator || context.node.id !== test.node.id) continue;
    const other = constantOf(resolver, context.other)?.value;
    if (other?.kind === 'number' && plainText(whole) === plainText(read.node)) return [other.value];
  }
  return undefined;
}
