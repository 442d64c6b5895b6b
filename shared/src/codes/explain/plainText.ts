import { displayWidth } from './displayWidth';
import type { Block, ExplanationDocument, Row } from './document';
import { wrap } from './wrap';

/** Below this width a table is written as a list. */
const narrowestTable = 60;

/** Writes a document for a terminal, in lines of at most `width` columns where words allow it; ends with a line feed. */
export function toPlainText(document: ExplanationDocument, width: number): string {
  return `${document.blocks.map((block) => blockToText(block, width).join('\n')).join('\n\n')}\n`;
}

function blockToText(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingToText(block.text, block.level, width);
    case 'paragraph':
      return wrap(plain(block.text), width);
    case 'list':
      return block.items.flatMap((item) => itemToText(plain(item), width));
    case 'links':
      return block.links.flatMap(({ label, url }) => [...itemToText(label, width), `  ${url}`]);
    case 'table':
      return width < narrowestTable ? tableAsList(block, width) : tableToText(block, width);
  }
}

function headingToText(heading: string, level: 1 | 2 | 3, width: number): readonly string[] {
  const lines = wrap(heading, width);
  if (level === 3) return lines;
  const longest = Math.max(...lines.map(displayWidth));
  return [...lines, (level === 1 ? '=' : '-').repeat(longest)];
}

function itemToText(item: string, width: number): readonly string[] {
  return wrap(item, width - 2).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function tableToText(table: Extract<Block, { kind: 'table' }>, width: number): readonly string[] {
  const labelWidth = Math.min(
    Math.max(...table.rows.map(([label]) => displayWidth(plain(label)))),
    Math.floor(width / 3),
  );
  const cellWidth = Math.floor((width - labelWidth - 4) / 2);
  const widths = [labelWidth, cellWidth, cellWidth];
  const rule = widths.map((columns) => '-'.repeat(columns)).join('  ');
  return [...rowToText(table.header, widths), rule, ...table.rows.flatMap((row) => rowToText(row, widths))];
}

function rowToText(row: Row, widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => wrap(plain(cell), widths[column] ?? 1));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    cells
      .map((lines, column) => padded(lines[index] ?? '', widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function tableAsList(table: Extract<Block, { kind: 'table' }>, width: number): readonly string[] {
  const [, first, second] = table.header;
  return table.rows.flatMap(([label, ofFirst, ofSecond]) => [
    ...itemToText(plain(label), width),
    ...[`${first} – ${ofFirst}`, `${second} – ${ofSecond}`].flatMap((line) =>
      wrap(plain(line), width - 4).map((part) => `    ${part}`),
    ),
  ]);
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
