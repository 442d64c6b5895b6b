import { field, type SyntaxNode } from '../syntax/node';
import type { Expression } from './vocabulary';

/** `a ? b : c`, and `if` as an expression, in grammars that name its parts `condition`, `consequence` and `alternative`. */
export function conditional(node: SyntaxNode): Expression {
  const condition = field(node, 'condition');
  const branches = [field(node, 'consequence'), field(node, 'alternative')].filter((arm) => arm !== undefined);
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}
