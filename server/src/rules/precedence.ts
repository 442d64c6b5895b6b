import type { RuleId } from '../../../shared/src/protocol';
import type { Span } from '../analysis/site';

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
export function mostSpecific<F extends { readonly rule: RuleId; readonly span: Span }>(
  findings: readonly F[],
): readonly F[] {
  const best = new Map<string, F>();
  const keys = findings.map(keyOf);
  findings.forEach((finding, at) => {
    const key = keys[at] ?? '';
    const known = best.get(key);
    if (known === undefined || rank(finding.rule) < rank(known.rule)) best.set(key, finding);
  });
  return findings.filter((finding, at) => best.get(keys[at] ?? '') === finding);
}

/** Of the listed rules: which list, and which place in it. */
const places = new Map(
  [sendRules, reasonRules, receiveRules].flatMap((rules, family) =>
    rules.map((rule, rank) => [rule, { family, rank }]),
  ),
);

function keyOf({ rule, span }: { readonly rule: RuleId; readonly span: Span }): string {
  return `${span.start}-${span.end}-${places.get(rule)?.family ?? rule}`;
}

function rank(rule: RuleId): number {
  return places.get(rule)?.rank ?? -1;
}
