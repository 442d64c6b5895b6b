import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Log, Region as SarifRegion, Result } from 'sarif';
import { repositoryUrl } from '../../../../shared/src/links';
import { productId } from '../../../../shared/src/protocol';
import type { Severity } from '../../../../shared/src/protocol';
import type { Span } from '../../analysis/site';
import type { Finding } from '../../rules/finding';
import type { CheckedFile } from '../checkedFile';

/** A row of the rule table, as SARIF shows it. */
export type SarifRule = {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly title: string;
  readonly description: string;
  readonly helpUri: string;
};

export type SarifOptions = {
  readonly version: string;
  /** The working directory, to which file names are relative. */
  readonly directory: string;
};

const levelOf = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' } as const;

/** Findings as a SARIF 2.1.0 log. Columns count UTF-16 units. */
export function formatSarif(
  files: readonly CheckedFile[],
  rules: readonly SarifRule[],
  { version, directory }: SarifOptions,
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: productId,
            version,
            informationUri: repositoryUrl,
            rules: rules.map((rule) => ({
              id: rule.id,
              name: rule.id,
              shortDescription: { text: rule.title },
              fullDescription: { text: rule.description },
              helpUri: rule.helpUri,
              defaultConfiguration: { enabled: rule.severity !== 'off', level: levelOf[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(directory).href.replace(/\/$/u, '')}/` } },
        results: files.flatMap((file) => resultsOf(file, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultsOf(checked: CheckedFile, rules: readonly SarifRule[]): Result[] {
  const seen = new Map<string, number>();
  return checked.findings.map((finding) => {
    const ruleIndex = rules.findIndex((rule) => rule.id === finding.rule);
    const location = (span: Span) => ({ artifactLocation: artifact(checked.file), region: region(checked, span) });
    return {
      ruleId: finding.rule,
      ...(ruleIndex >= 0 && { ruleIndex }),
      level: levelOf[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: location(finding.span) }],
      ...(finding.related.length > 0 && {
        relatedLocations: finding.related.map(({ span, message }, id) => ({
          id,
          physicalLocation: location(span),
          message: { text: message },
        })),
      }),
      ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => sarifFix(checked, fix)) }),
      partialFingerprints: { 'findingInLine/v1': fingerprint(checked, finding, seen) },
      properties: {
        certainty: finding.certainty,
        ...(finding.code !== undefined && { code: finding.code }),
        ...(finding.library !== undefined && { library: finding.library }),
      },
    };
  });
}

function sarifFix(checked: CheckedFile, fix: Finding['fixes'][number]): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: artifact(checked.file),
        replacements: fix.edits.map(({ span, newText }) => ({
          deletedRegion: region(checked, span),
          ...(newText !== '' && { insertedContent: { text: newText } }),
        })),
      },
    ],
  };
}

function artifact(file: string): { readonly uri: string; readonly uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function region({ regionOf }: CheckedFile, span: Span): SarifRegion {
  const { line, column, endLine, endColumn } = regionOf(span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/**
 * Names a finding by its rule and the words of its line, so that it is known again when lines above it come and go;
 * equal ones are numbered.
 */
function fingerprint({ file, text }: CheckedFile, { rule, span }: Finding, seen: Map<string, number>): string {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const line = (/^[^\r\n]*/u.exec(text.slice(start, start + 10_000))?.[0] ?? '').trim().replace(/\s+/gu, ' ');
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, file, line]))
    .digest('hex')
    .slice(0, 32);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}
