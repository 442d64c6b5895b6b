/** Integer and decimal literals as the grammar delimits them; `1_000`, `0x3ED`, `0o1755`, `0b…`, `1e3`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  // Octal of sloppy mode (`01755`) counts unless a digit of 8 or 9 makes it decimal.
  if (/^0[0-7]+$/u.test(plain)) return Number.parseInt(plain, 8);
  return Number(plain);
}

/** `1005n` is a BigInt: no WebSocket API takes one. */
export const bigintSuffix = /n$/u;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** The text that a string literal stands for; `literal` with its quotes. */
export function readString(literal: string): string {
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|([\s\S]))/gu,
    (_, brace?: string, four?: string, two?: string, lineBreak?: string, other?: string) => {
      if (lineBreak !== undefined) return '';
      if (other !== undefined) return escapes[other] ?? other;
      const point = Number.parseInt(brace ?? four ?? two ?? '0', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal with the quotes that `like` has; single quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  const quote = like !== undefined && /^["'`]/u.test(like) ? like.charAt(0) : "'";
  const escaped = text
    .replace(/\\/gu, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return quote + (quote === '`' ? escaped.replaceAll('${', '\\${') : escaped) + quote;
}
