/** Numerals: `1000`, `0x3ED`, `1e3`; the suffixes of LuaJIT (`1000LL`) fall away. */
export function readNumber(text: string): number {
  return Number(text.replace(/(?:u?ll|i)$/iu, ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b', f: '\f', v: '\v' };

/** The text that a quoted string stands for, without its quotes. */
export function readString(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(\d{1,3})|z\s*|([\s\S]))/gu,
    (_, point?: string, two?: string, decimal?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? other;
      const written = point ?? two;
      const code = written === undefined ? Number(decimal) : Number.parseInt(written, 16);
      return Number.isNaN(code) ? '' : String.fromCodePoint(Math.min(code, 0x10ffff));
    },
  );
}

/** Writes a string literal with the quotes that `like` has; double quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  const quote = like?.startsWith("'") === true ? "'" : '"';
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + escaped.replace(/\n/gu, '\\n').replace(/\r/gu, '\\r') + quote;
}
