import { standardCodes } from '../../../../shared/src/codes/reservedCodes';
import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { truthFor } from './testedNumbers';

type Choice = Extract<Expression, { kind: 'choice' }>;

/** An arm of a conditional that is what its condition tests, and the numbers that it need not be there. */
export type TestedArm = {
  readonly arm: SyntaxNode;
  readonly isLast: boolean;
  readonly condition: SyntaxNode;
  readonly without: readonly number[];
};

/**
 * The arm of a conditional that hands on what the condition tests: the last `code` of `code === 1006 ? 1011 : code`.
 * `undefined` where the condition lets no code through for sure.
 */
export function testedArm(resolver: Resolver, { branches, condition }: Choice): TestedArm | undefined {
  const { language } = resolver.file;
  const [then, otherwise] = branches;
  if (!condition || !then || !otherwise || branches.length !== 2) return undefined;
  const isRead = (arm: SyntaxNode) => /^(?:name|member)$/u.test(language.lower(arm).kind);
  const arm = [otherwise, then].find(isRead);
  if (!arm) return undefined;
  const isLast = arm === otherwise;
  const without = standardCodes.filter((code) => truthFor(resolver, condition, arm, code) !== !isLast);
  return without.length < standardCodes.length ? { arm, isLast, condition, without } : undefined;
}
