import type { RuleId, Severity, SeveritySetting } from '../../../shared/src/protocol';
import type { Analysis, Certainty, Site } from '../analysis/site';
import type { CheckOptions, Finding } from './finding';
import { rules } from './index';
import { mostSpecific } from './precedence';
import type { DefineSite, Draft, ReceiveSite, Rule, RuleContext } from './rule';
import { suppress } from './suppress';
import { unusedSuppressions } from './unused-suppression';

/** What a rule found, before settings and comments have their say. */
type Found = Draft & { readonly rule: Rule['id'] };

/**
 * All findings of an analysis, sorted by position. A token gets one verdict, that of the most specific rule; then
 * comments silence, then settings. A rule that throws loses its own findings and is logged once.
 */
export function checkAnalysis(analysis: Analysis, options: CheckOptions): Finding[] {
  const quiet = analysis.sites.length === 0 && analysis.sends.length === 0;
  if (quiet && analysis.suppressions.length === 0) return [];

  const context = contextOf(analysis, options);
  const found: Found[] = [];
  for (const rule of rules) {
    if (isIdle(rule, analysis, options)) continue;
    const before = found.length;
    try {
      runRule(rule, context, (draft) => {
        if (isSure(draft.certainty, options.certainty)) found.push({ ...draft, rule: rule.id });
      });
    } catch (error) {
      found.length = before;
      logOnce(options.log, rule.id, error);
    }
  }

  const { standing, uses } = suppress(analysis.text, analysis.suppressions, mostSpecific(found));
  return [...standing, ...unusedSuppressions(context, uses)]
    .flatMap((draft) => finish(draft, options))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule));
}

/**
 * Whether nobody would learn of a rule's findings. Rules that a setting turned off still run: their verdict on a token
 * keeps less specific ones away, and a comment that names them is not unused.
 */
function isIdle(rule: Rule, analysis: Analysis, options: CheckOptions): boolean {
  const off = rule.severity === 'off' && (options.rules[rule.id] ?? 'off') === 'off';
  return off && analysis.suppressions.length === 0;
}

function contextOf(analysis: Analysis, options: CheckOptions): RuleContext {
  let byStart: Map<number, Site> | undefined;
  return {
    analysis,
    locale: options.locale,
    privateCodes: options.privateCodes,
    siteAt(span) {
      byStart ??= new Map(analysis.sites.map((site) => [site.span.start, site]));
      const site = byStart.get(span.start);
      return site?.span.end === span.end ? site : undefined;
    },
  };
}

function runRule(rule: Rule, context: RuleContext, tell: (draft: Draft) => void): void {
  const { analysis } = context;
  switch (rule.looksAt) {
    case 'send':
      for (const send of analysis.sends) {
        if (send.api?.simulates === true || rule.concerns?.(send) === false) continue;
        if (send.expectedToFail !== true) for (const draft of rule.check(send, context)) tell(draft);
        else if (refusals.has(rule.id)) for (const draft of rule.check(send, context)) tell(asExpected(draft));
      }
      return;
    case 'receive':
      for (const site of analysis.sites) {
        if (!isReceive(site) || rule.concerns?.(site) === false) continue;
        for (const draft of rule.check(site, context)) tell(draft);
      }
      return;
    case 'define':
      for (const site of analysis.sites) {
        if (!isDefine(site) || rule.concerns?.(site) === false) continue;
        for (const draft of rule.check(site, context)) tell(draft);
      }
      return;
    case 'file':
      for (const draft of rule.check(analysis, context)) tell(draft);
  }
}

/** Rules about what an API refuses: a test that expects the refusal is told of it quietly. */
const refusals: ReadonlySet<RuleId> = new Set([
  'reserved-code-sent',
  'code-out-of-range',
  'unassigned-code-sent',
  'code-rejected-by-library',
  'reason-too-long',
]);

/** A finding that a test provokes on purpose: no more than a hint, and nothing to mend. */
function asExpected(draft: Draft): Draft {
  return { ...draft, expected: true, fixes: [] };
}

function isReceive(site: Site): site is ReceiveSite {
  return site.role === 'receive' && site.comparison !== undefined;
}

function isDefine(site: Site): site is DefineSite {
  return site.role === 'define' && site.definition !== undefined;
}

function isSure(certainty: Certainty, least: CheckOptions['certainty']): boolean {
  return certainty === 'certain' || (certainty === 'likely' && least === 'likely');
}

/** The finding that a draft becomes; none when its rule is off. */
function finish(draft: Found, options: CheckOptions): readonly Finding[] {
  const severity = severityOf(draft.rule, options.rules[draft.rule]);
  if (severity === 'off') return [];
  return [
    {
      rule: draft.rule,
      severity: draft.expected === true ? 'hint' : severity,
      span: draft.span,
      message: draft.message,
      code: draft.code,
      library: draft.library,
      certainty: draft.certainty,
      related: draft.related ?? [],
      fixes: draft.fixes ?? [],
    },
  ];
}

const severities = new Map(rules.map((rule) => [rule.id, rule.severity]));

function severityOf(rule: RuleId, setting: SeveritySetting | undefined): Severity | 'off' {
  return setting ?? severities.get(rule) ?? 'off';
}

const failed = new WeakMap<CheckOptions['log'], Set<RuleId>>();

/** Tells a log of a rule's failure the first time only, not at each keystroke again. */
function logOnce(log: CheckOptions['log'], rule: RuleId, error: unknown): void {
  const known = failed.get(log) ?? new Set();
  if (known.has(rule)) return;
  failed.set(log, known.add(rule));
  log(`The rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
