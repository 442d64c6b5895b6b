/** Integer and decimal literals of Java, Kotlin and Scala: `1_005`, `0x3ED`, `0b…`, `1000L`, `1005u`; octal where a zero leads. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  if (/^0[xX]/u.test(plain)) return Number.parseInt(plain.slice(2), 16);
  const digits = plain.replace(/(?:[uU]?[lL]|[uU]|[fFdD])$/u, '');
  if (/^0[0-7]+$/u.test(digits)) return Number.parseInt(digits, 8);
  return Number(digits);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '0': '\0' };

/** The text that a part of a string literal stands for, its quotes left out. */
export function readEscapes(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u+([\da-fA-F]{4})|(\r?\n)|([\s\S]))/gu,
    (_, hex?: string, line?: string, other?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (line !== undefined) return '';
      return other === undefined ? '' : (escapes[other] ?? other);
    },
  );
}

/** The text of a string literal in one or three quotes. */
export function readString(literal: string): string {
  if (literal.startsWith('"""')) return literal.slice(3, -3).replace(/^[^\S\n]*\n/u, '');
  return readEscapes(literal.slice(1, -1));
}

/** Writes a string literal in double quotes; Kotlin's templates are kept from seeing a `$`. */
export function writeString(text: string, escapesDollar: boolean): string {
  const escaped = text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `"${escapesDollar ? escaped.replaceAll('$', '\\$') : escaped}"`;
}
