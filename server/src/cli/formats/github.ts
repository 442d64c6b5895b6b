import type { Severity } from '../../../../shared/src/protocol';
import { checkRows } from '../checkedFile';
import type { CheckedFile } from '../checkedFile';

const commandOf: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function formatGithub(files: readonly CheckedFile[]): string {
  const lines = files.flatMap((checked) =>
    checkRows(checked).map((row, index) => {
      const severity = checked.findings[index]?.severity ?? 'error';
      const properties = [
        `file=${escapeProperty(row.file)}`,
        `line=${row.line}`,
        `col=${row.column}`,
        `endLine=${row.endLine}`,
        `endColumn=${row.endColumn}`,
        `title=${escapeProperty(row.rule)}`,
      ];
      return `::${commandOf[severity]} ${properties.join(',')}::${escapeMessage(row.message)}\n`;
    }),
  );
  return lines.join('');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
