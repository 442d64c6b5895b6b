import type { Block, ExplanationDocument, Row } from './document';

/** Writes a document as CommonMark with a GFM table; ends with a line feed. No HTML. */
export function toMarkdown(document: ExplanationDocument): string {
  return `${document.blocks.map(blockToMarkdown).join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return block.strong ? `**${block.text}**` : block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'links':
      return block.links.map(({ label, url }) => `- [${label}](${url})`).join('\n');
    case 'table':
      return [rowToMarkdown(block.header), '| --- | --- | --- |', ...block.rows.map(rowToMarkdown)].join('\n');
  }
}

function rowToMarkdown(row: Row): string {
  return `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
