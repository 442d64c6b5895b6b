import { field, type SyntaxNode } from '../syntax/node';
import type { ComparisonOperator, Context } from './vocabulary';

/** Operators as they read with the expression at hand on their right or left. */
export type Comparisons = Readonly<Record<string, readonly [onRight: ComparisonOperator, onLeft: ComparisonOperator]>>;

/** A language's comparisons: how it writes "equal" and "not equal", and the four of order, which all write alike. */
export function comparing(equal: readonly string[], unequal: readonly string[]): Comparisons {
  return {
    ...Object.fromEntries(equal.map((operator) => [operator, ['===', '===']])),
    ...Object.fromEntries(unequal.map((operator) => [operator, ['!==', '!==']])),
    '<': ['<', '>'],
    '<=': ['<=', '>='],
    '>': ['>', '<'],
    '>=': ['>=', '<='],
  };
}

const comparisons = comparing(['===', '=='], ['!==', '!=']);

/** A comparison whose sides are the fields `left` and `right`; `undefined` for any other operator. */
export function comparisonOn(parent: SyntaxNode, node: SyntaxNode, operator: string | undefined): Context | undefined {
  const operators = comparisons[operator ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return undefined;
  const onRight = node.id === right.id;
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** An operator in front of a constant (`> 1000`), the value it is tested against standing elsewhere. */
export function prefixedComparison(operator: string): ComparisonOperator | undefined {
  return comparisons[operator]?.[0];
}
