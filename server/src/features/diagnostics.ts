import { productId, type RuleId, type Severity } from '../../../shared/src/protocol';
import { rulePageUrl } from '../../../shared/src/links';
import type { Span } from '../analysis/site';
import type { Finding } from '../rules/finding';

/** What a client keeps with a diagnostic and hands back when it asks for actions. */
export type DiagnosticData = {
  readonly rule: RuleId;
  readonly code?: number;
  readonly library?: string;
  /** Titles of the fixes that the server has for it. */
  readonly fixes: readonly string[];
};

/** A finding in the shape that editors show, still in offsets. */
export type PlainDiagnostic = {
  readonly span: Span;
  readonly severity: Severity;
  readonly source: typeof productId;
  readonly code: RuleId;
  /** The page about the rule. */
  readonly href: string;
  readonly message: string;
  readonly tags: readonly 'unnecessary'[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly data: DiagnosticData;
};

/** Which parts of a diagnostic the client can show. */
export type DiagnosticOptions = { readonly relatedInformation: boolean };

/** The diagnostics for findings, in their order; empty for none. */
export function diagnosticsOf(findings: readonly Finding[], options: DiagnosticOptions): readonly PlainDiagnostic[] {
  return findings.map((finding) => ({
    span: finding.span,
    severity: finding.severity,
    source: productId,
    code: finding.rule,
    href: rulePageUrl(finding.rule),
    message: finding.message,
    // Only what can be taken away without any effect is greyed out.
    tags: finding.rule === 'unused-suppression' ? ['unnecessary'] : [],
    related: options.relatedInformation ? finding.related : [],
    data: {
      rule: finding.rule,
      ...(finding.code !== undefined && { code: finding.code }),
      ...(finding.library !== undefined && { library: finding.library }),
      fixes: finding.fixes.map((fix) => fix.title),
    },
  }));
}
