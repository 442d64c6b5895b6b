/** Integer and real literals: `1_005`, `0x3ED`, `0b1111101101`, `1005u`, `1005UL`, `1e3f`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  if (/^0[xb]/iu.test(plain)) return Number(plain.replace(/[uUlL]+$/u, ''));
  return Number(plain.replace(/[uUlLfFdDmM]+$/u, ''));
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  0: '\0',
};

function unescape(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,4})|([\s\S]))/gu,
    (_, four?: string, eight?: string, hex?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? other;
      const point = Number.parseInt(four ?? eight ?? hex ?? '0', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** The text of an ordinary (`"…"`), verbatim (`@"…"`) or raw (`"""…"""`) string literal. */
export function readString(literal: string): string {
  const raw = /^("{3,})([\s\S]*)\1(?:u8)?$/u.exec(literal);
  if (raw) return raw[2] ?? '';
  if (literal.startsWith('@')) return literal.slice(2, -1).replaceAll('""', '"');
  return unescape(literal.slice(1, -1));
}

/** Writes an ordinary string literal. */
export function writeString(text: string): string {
  const escaped = text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
