import type { RuleId } from '../../../shared/src/protocol';

/**
 * Rules that judge the same token, the most specific first. One token gets at most one of their findings. Rules that
 * are not listed speak of something else and always stand.
 */
const sendRules: readonly RuleId[] = [
  'wrong-argument',
  'reserved-code-sent',
  'code-out-of-range',
  'unassigned-code-sent',
  'code-rejected-by-library',
  'code-silently-changed',
  'wrong-endpoint',
  'conflicting-private-code',
  'undeclared-private-code',
  'unregistered-code',
  'peer-may-refuse',
  'magic-code',
];
const reasonRules: readonly RuleId[] = ['reason-lost', 'reason-too-long', 'reason-unbounded'];
const receiveRules: readonly RuleId[] = ['code-never-received', 'clean-close-missed'];

/** Of findings that judge the same token, keeps the one of the most specific rule. Order is kept. */
export function mostSpecific<
  F extends { readonly rule: RuleId; readonly span: { readonly start: number; readonly end: number } },
>(findings: readonly F[]): readonly F[] {
  const best = new Map<string, F>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = best.get(key);
    if (known === undefined || rank(finding.rule) < rank(known.rule)) best.set(key, finding);
  }
  return findings.filter((finding) => best.get(keyOf(finding)) === finding);
}

function keyOf(finding: {
  readonly rule: RuleId;
  readonly span: { readonly start: number; readonly end: number };
}): string {
  const family = [sendRules, reasonRules, receiveRules].findIndex((rules) => rules.includes(finding.rule));
  return `${finding.span.start}-${finding.span.end}-${family < 0 ? finding.rule : family}`;
}

function rank(rule: RuleId): number {
  return Math.max(sendRules.indexOf(rule), reasonRules.indexOf(rule), receiveRules.indexOf(rule));
}
