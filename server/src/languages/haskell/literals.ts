/** Integer and float literals: `1_000`, `0x3ED`, `0o1755`, `0b…`, `1e3`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\u0007' };

/** The text that a string literal stands for; `literal` with its quotes. */
export function readString(literal: string): string {
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:(\d{1,7})|x([0-9a-fA-F]{1,6})|(&)|(\s+)\\|([\s\S]))/gu, (_, ...found: unknown[]) => {
    const [decimal, hex, empty, gap, other] = found as (string | undefined)[];
    if (empty !== undefined || gap !== undefined) return '';
    if (other !== undefined) return escapes[other] ?? other;
    const point = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** Writes a string literal; an ampersand keeps a digit apart from the escape before it. */
export function writeString(text: string): string {
  const escaped = text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
