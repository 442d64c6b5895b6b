import type { RuleId } from './protocol';

/** The project's home. */
export const repositoryUrl = 'https://github.com/websocket-close-codes/websocket-close-codes';

/** The page that describes a rule: what it finds, why, and what to do instead. */
export function rulePageUrl(rule: RuleId): string {
  return `${repositoryUrl}/blob/main/docs/rules/${rule}.md`;
}
