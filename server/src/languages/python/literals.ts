/** Integers and floats as the grammar delimits them: `1_000`, `0x3ED`, `0o1755`, `0b…`, `1e3`, `1005L` of Python 2. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '').replace(/[lL]$/u, '');
  // Octal of Python 2 (`01755`).
  if (/^0[0-7]+$/u.test(plain)) return Number.parseInt(plain, 8);
  return Number(plain);
}

/** `1005j` is an imaginary number. */
export const imaginarySuffix = /[jJ]$/u;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  '0': '\0',
  '\n': '',
};

/** The text that the inside of a string literal stands for. `prefix` is what stands before the opening quote. */
export function readContent(content: string, prefix: string): string {
  if (!content.includes('\\') || /r/iu.test(prefix)) return content;
  return content.replace(
    /\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/gu,
    (whole, eight?: string, four?: string, two?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? (/["'\\]/u.test(other) ? other : whole);
      const point = Number.parseInt(eight ?? four ?? two ?? '0', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal with the quotes that `like` has; double quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  const quote = /^[bruBRU]*(["'])/u.exec(like ?? '')?.[1] ?? '"';
  const escaped = text
    .replace(/\\/gu, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  const bytes = /^[rR]?[bB]/u.test(like ?? '') ? 'b' : '';
  return bytes + quote + escaped + quote;
}
