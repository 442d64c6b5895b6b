/** The line ending that a text uses first; `\n` for a text of one line. */
export function endOfLine(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
