/** Integer and decimal literals: `1_000`, `0x3ED`, `0b…`, `0o17` and `017`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '').toLowerCase();
  return /^0[0-7]+$/u.test(plain) ? Number.parseInt(plain, 8) : Number(plain);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  b: '\b',
  a: '\u0007',
  e: '\u001b',
  0: '\0',
};

/** The text that the inside of a literal in double quotes stands for. */
export function readInterpolated(body: string): string {
  return body.replace(
    /\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{1,2})|([\s\S]))/gu,
    (_, point?: string, two?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? other;
      const code = Number.parseInt(point ?? two ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** The text that the inside of a literal in single quotes stands for. */
export function readPlain(body: string): string {
  return body.replace(/\\([\\'])/gu, '$1');
}

/** Writes a string literal with the quotes that `like` has; single quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  if (!/[\n\r]/u.test(text) && like?.startsWith('"') !== true)
    return `'${text.replace(/\\(?=\\|'|$)/gu, '\\\\').replaceAll("'", "\\'")}'`;
  const escaped = text
    .replace(/[\\"$@]/gu, (sign) => `\\${sign}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
