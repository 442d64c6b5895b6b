import { field, type SyntaxNode } from '../../syntax/node';
import type { ComparisonOperator, Context } from '../vocabulary';
import { prefixedComparison } from '../comparisons';

const combinations: ReadonlySet<string> = new Set(['or_pattern', 'and_pattern', 'parenthesized_pattern']);

/**
 * A constant in a pattern: a label of a `switch`, or compared by `is` (`is A or B`, `is not A`, `is >= 4000`,
 * `is { Code: A }`). `undefined` where nothing is tested.
 */
export function labelContext(parent: SyntaxNode, node: SyntaxNode): Context | undefined {
  let operator: ComparisonOperator = '===';
  let isLabel = true;
  let inner = node;
  let at: SyntaxNode | null = parent;
  for (; at; inner = at, at = at.parent) {
    if (at.type === 'relational_pattern') {
      operator = prefixedComparison(at.firstChild?.type ?? '') ?? operator;
      isLabel = false;
    } else if (at.type === 'negated_pattern') {
      // `not A and not B` parses as `not (A and not B)`: only the word that stands directly before counts.
      if (operator === '===') operator = '!==';
      isLabel = false;
    } else if (!combinations.has(at.type)) break;
  }
  const subject = at && subjectOf(at, inner);
  if (!at || !subject) return undefined;
  const label = isLabel && (at.type === 'switch_section' || at.type === 'switch_expression_arm');
  return label ? { kind: 'case', node: at, subject } : { kind: 'comparison', node: inner, operator, other: subject };
}

/** What the pattern is matched against. */
function subjectOf(holder: SyntaxNode, pattern: SyntaxNode): SyntaxNode | undefined {
  switch (holder.type) {
    case 'is_pattern_expression':
      return field(holder, 'pattern')?.id === pattern.id ? field(holder, 'expression') : undefined;
    case 'switch_section': {
      const statement = holder.parent?.parent;
      return statement ? field(statement, 'value') : undefined;
    }
    case 'switch_expression_arm':
      return holder.firstNamedChild?.id === pattern.id ? (holder.parent?.firstNamedChild ?? undefined) : undefined;
    case 'subpattern':
      return holder.firstNamedChild?.id === pattern.id ? undefined : (holder.firstNamedChild ?? undefined);
    default:
      return undefined;
  }
}
