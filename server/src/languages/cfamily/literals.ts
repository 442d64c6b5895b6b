/** Number literals: `1'005`, `0x3ED`, `0b1111101101`, `01755`, `1005u`, `1005ULL`, `1e3f`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll("'", '');
  if (/^0[xX]/u.test(plain)) return Number(plain.replace(/[uUlLzZ]+$/u, ''));
  const digits = plain.replace(/(?:[uUlLzZ]+|i\d+|ui\d+|[fF])$/u, '');
  if (/^0[0-7]+$/u.test(digits)) return Number.parseInt(digits, 8);
  return Number(digits);
}

/** A macro's replacement that is a number, with or without parentheses; `undefined` for any other. */
export function macroNumber(text: string): number | undefined {
  const plain = /^\(*\s*(-?[\da-fA-FxX'uUlL.]+)\s*\)*$/u.exec(text.replace(/\/[/*][\s\S]*$/u, '').trim())?.[1];
  if (plain === undefined || !/^-?\d/u.test(plain)) return undefined;
  const value = plain.startsWith('-') ? -readNumber(plain.slice(1)) : readNumber(plain);
  return Number.isNaN(value) ? undefined : value;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
};

/** The text of a string literal with its prefix and quotes: `"…"`, `u8"…"`, `L"…"`, `@"…"`, `R"x(…)x"`. */
export function readString(literal: string): string {
  const raw = /^\w*R"([^(]{0,16})\(([\s\S]*)\)\1"$/u.exec(literal);
  if (raw) return raw[2] ?? '';
  const open = literal.indexOf('"');
  const body = literal.slice(open + 1, literal.lastIndexOf('"'));
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:x([0-9a-fA-F]{1,8})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|(\r?\n)|([\s\S]))/gu,
    (_, hex?: string, four?: string, eight?: string, octal?: string, line?: string, other?: string) => {
      if (line !== undefined) return '';
      if (other !== undefined) return escapes[other] ?? other;
      const point = octal === undefined ? Number.parseInt(hex ?? four ?? eight ?? '0', 16) : Number.parseInt(octal, 8);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal with the prefix that `like` has. */
export function writeString(text: string, like: string | undefined): string {
  const prefix = like === undefined ? '' : (/^(?:u8|[uUL@])?(?=")/u.exec(like)?.[0] ?? '');
  const escaped = text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `${prefix}"${escaped}"`;
}
