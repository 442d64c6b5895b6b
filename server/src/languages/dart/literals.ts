/** `1_000`, `0x3ED`, `1e3`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** The text that a string literal stands for, given with its quotes; adjacent literals are one string. */
export function readString(literal: string): string {
  const raw = literal.startsWith('r');
  const quoted = raw ? literal.slice(1) : literal;
  const quotes = /^(?:'''|""")/u.test(quoted) ? 3 : 1;
  const body = quoted.slice(quotes, quoted.length - quotes);
  if (raw || !body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|([\s\S]))/gu,
    (_, long?: string, four?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? other;
      const point = Number.parseInt(long ?? four ?? '0', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal with the quotes that `like` has; single quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  const quote = like?.startsWith('"') ? '"' : "'";
  const escaped = text
    .replace(/[\\$]/gu, '\\$&')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return quote + escaped + quote;
}
