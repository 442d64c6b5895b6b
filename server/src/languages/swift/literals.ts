/** `1_000`, `0x3ED`, `0o1755`, `0b…`, `1e3`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The text that a string literal stands for, given with its quotes and without interpolations. */
export function readString(literal: string): string {
  const hashes = /^#*/u.exec(literal)?.[0].length ?? 0;
  const quotes = literal.startsWith('"""', hashes) ? 3 : 1;
  const body = literal.slice(hashes + quotes, literal.length - hashes - quotes);
  if (hashes > 0 || !body.includes('\\')) return body;
  return body.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/gu, (_, point?: string, other?: string) => {
    if (other !== undefined) return escapes[other] ?? other;
    const value = Number.parseInt(point ?? '0', 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
  });
}

/** Writes a string literal. */
export function writeString(text: string): string {
  return `"${text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r')}"`;
}
