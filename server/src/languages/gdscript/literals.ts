/** Integers and floats: `1_000`, `0x3ED`, `0b…`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\u0007' };

/** The text of a string, without its quotes and the sign before them: `r"…"`, `&"…"`. */
export function readString(text: string): string {
  const isRaw = text.startsWith('r');
  const content = text.replace(/^[r&^]/u, '').replace(/^("""|'''|"|')([\s\S]*)\1$/u, '$2');
  if (isRaw) return content;
  return content.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{6})|(.))/gsu,
    (_, short?: string, long?: string, letter?: string) => {
      const code = short ?? long;
      if (code === undefined) return letter === '\n' ? '' : (escapes[letter ?? ''] ?? letter ?? '');
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string in the quotes of another. */
export function writeString(text: string, like: string | undefined): string {
  const quote = like?.endsWith("'") === true ? "'" : '"';
  const escaped = text
    .replace(/\\/gu, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return quote + escaped + quote;
}
