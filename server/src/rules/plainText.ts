/** A library's error text: `N` stands for the value that was given. Ends without a full stop, a sentence follows. */
export function errorText(error: string, value: string): string {
  return error.replace(/\bN\b/gu, value).replace(/\.$/u, '');
}

/** Texts of profiles may hold code in backticks; messages are plain text. */
export function plainText(text: string): string {
  return text.replaceAll('`', '');
}
