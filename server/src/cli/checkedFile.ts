import type { Finding } from '../rules/finding';
import type { Region } from './lineTable';
import type { Site, Span } from '../analysis/site';

/** The findings of one file, with what is needed to show them. */
export type CheckedFile = {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly regionOf: (span: Span) => Region;
};

/** One row of `check --format json`: a promise to users. */
export type CheckRow = Region & {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly code: number | null;
  readonly library: string | null;
  readonly certainty: string;
};

/** One row of `list --format json`: a promise to users. */
export type ListRow = Region & {
  readonly file: string;
  readonly text: string;
  readonly code: number | null;
  /** The registered name of the code, or the one that the project's table gives it. */
  readonly name: string | null;
  readonly role: 'send' | 'receive' | 'define';
  readonly library: string | null;
  readonly certainty: Site['certainty'];
};

export function checkRows({ file, findings, regionOf }: CheckedFile): readonly CheckRow[] {
  return findings.map((finding) => ({
    file,
    ...regionOf(finding.span),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    code: finding.code ?? null,
    library: finding.library ?? null,
    certainty: finding.certainty,
  }));
}
