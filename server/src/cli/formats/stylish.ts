import { displayWidth } from '../../../../shared/src/codes/explain/displayWidth';
import type { Severity } from '../../../../shared/src/protocol';
import { checkRows } from '../checkedFile';
import type { CheckedFile } from '../checkedFile';
import type { CliTexts } from '../texts';
import type { Paint, Style } from './paint';
import { printable } from './printable';

const styleOf: { readonly [S in Severity]: Style } = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How many files there were. */
export type Counts = {
  readonly lookedAt: number;
  readonly analysed: number;
  /** Whether something that was asked for could not be looked at. */
  readonly isIncomplete: boolean;
};

/** Findings for people: a heading a file, a line a finding, and a sum. */
export function formatStylish(files: readonly CheckedFile[], counts: Counts, texts: CliTexts, paint: Paint): string {
  const withFindings = files.filter(({ findings }) => findings.length > 0);
  return (
    withFindings.map((file) => formatFile(file, texts, paint)).join('') + formatSum(withFindings, counts, texts, paint)
  );
}

function formatFile(checked: CheckedFile, texts: CliTexts, paint: Paint): string {
  const rows = checkRows(checked);
  const places = rows.map(({ line, column }) => `${line}:${column}`);
  const words = checked.findings.map(({ severity }) => texts.severity[severity]);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const wordWidth = Math.max(...words.map(displayWidth));
  const lines = checked.findings.map((finding, index) => {
    const word = words[index] ?? '';
    const place = (places[index] ?? '').padStart(placeWidth);
    const padding = ' '.repeat(wordWidth - displayWidth(word));
    const severity = paint(styleOf[finding.severity], word) + padding;
    return `  ${paint('dim', place)}  ${severity}  ${printable(finding.message)}  ${paint('dim', finding.rule)}\n`;
  });
  return `${paint('underline', printable(checked.file))}\n${lines.join('')}\n`;
}

function formatSum(files: readonly CheckedFile[], counts: Counts, texts: CliTexts, paint: Paint): string {
  const findings = files.flatMap((file) => file.findings);
  if (findings.length === 0) {
    const mark = counts.isIncomplete ? paint('yellow', '!') : paint('green', '✔');
    return `${mark} ${texts.noFindings(counts.lookedAt, counts.analysed)}\n`;
  }
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const loudest = severities.find((severity) => count(severity) > 0) ?? 'hint';
  const parts = severities
    .filter((severity) => count(severity) > 0)
    .map((severity) => texts.count(count(severity), severity));
  return `${paint(styleOf[loudest], '✖')} ${paint('bold', texts.findings(findings.length, files.length, parts))}\n`;
}
