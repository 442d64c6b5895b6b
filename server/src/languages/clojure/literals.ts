/** Integers and floats: `1000`, `0x3ED`, `16r3ED`, `1000N`, `1e3`. */
export function readNumber(text: string): number {
  const [, sign = '', base, digits] = /^([+-]?)(\d{1,2})[rR](\w+)$/u.exec(text) ?? [];
  if (base === undefined || digits === undefined) return Number(text.replace(/[NM]$/u, ''));
  return Number.parseInt(digits, Number(base)) * (sign === '-' ? -1 : 1);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text of a string, without its quotes. */
export function readString(text: string): string {
  return text
    .replace(/^"|"$/gu, '')
    .replace(/\\(?:u([\da-fA-F]{4})|(.))/gsu, (_, code?: string, letter?: string) =>
      code === undefined ? (escapes[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

export function writeString(text: string): string {
  const escaped = text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
