import type { RuleId } from '../../../shared/src/protocol';
import { reservedCodeSent } from './reserved-code-sent';
import type { Rule } from './rule';
import { unusedSuppression } from './unused-suppression';

/** Every rule, in the order of tables in documents. */
export const rules: readonly Rule[] = [reservedCodeSent, unusedSuppression];

/** The rule with this id. */
export function ruleById(id: RuleId): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
