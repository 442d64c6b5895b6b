/** Median and 95th percentile of measured numbers, by nearest rank. */
export function summarise(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const rank = (part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
  return { median: rank(0.5), p95: rank(0.95), count: sorted.length };
}

/** Milliseconds for people: two digits that count. */
export function milliseconds(value) {
  if (value < 10) return `${value.toFixed(1)} ms`;
  return value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

/** A Markdown table with columns of even width. */
export function markdownTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => [...String(row[column])].length)));
  const line = (row) => `| ${row.map((cell, column) => pad(String(cell), widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(text, width) {
  return text + ' '.repeat(width - [...text].length);
}
