/** Rows as a JSON array with one row a line, so that it reads and compares well. */
export function formatJson(rows: readonly object[]): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}
