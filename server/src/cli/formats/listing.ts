import { displayWidth } from '../../../../shared/src/codes/explain/displayWidth';
import type { ListRow } from '../checkedFile';
import type { CliTexts } from '../texts';
import type { Paint } from './paint';
import { printable } from './printable';

/** Sites for people: a heading a file, a line a site in columns. */
export function formatListing(rows: readonly ListRow[], texts: CliTexts, paint: Paint): string {
  if (rows.length === 0) return `${texts.noSites}\n`;
  const files = [...new Set(rows.map((row) => row.file))];
  const blocks = files.map((file) => {
    const cells = rows
      .filter((row) => row.file === file)
      .map((row) => [
        `${row.line}:${row.column}`,
        texts.role[row.role],
        printable(row.code === null || row.text === String(row.code) ? row.text : `${row.text} = ${row.code}`),
        row.name ?? '–',
        row.library ?? '–',
        texts.certainty[row.certainty],
      ]);
    const widths = (cells[0] ?? []).map((_, column) =>
      Math.max(...cells.map((line) => displayWidth(line[column] ?? ''))),
    );
    const lines = cells.map((line) => {
      const padded = line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)));
      return `  ${padded.join('  ').trimEnd()}\n`;
    });
    return `${paint('underline', printable(file))}\n${lines.join('')}\n`;
  });
  return blocks.join('') + `${texts.sites(rows.length, files.length)}\n`;
}
