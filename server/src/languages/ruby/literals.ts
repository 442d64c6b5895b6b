/** Integer and decimal literals: `1_000`, `0x3ED`, `0b…`, `0o17` and `017`, `0d10`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (/^0[0-7]+$/u.test(plain)) return Number.parseInt(plain, 8);
  return Number(plain.startsWith('0d') ? plain.slice(2) : plain);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  s: ' ',
  v: '\v',
  f: '\f',
  b: '\b',
  a: '\u0007',
  e: '\u001b',
  '0': '\0',
};

/** What an escape sequence stands for. */
export function readEscape(text: string): string {
  const body = text.slice(1);
  const point = /^u\{?([0-9a-fA-F]{1,6})\}?$/u.exec(body)?.[1] ?? /^x([0-9a-fA-F]{1,2})$/u.exec(body)?.[1];
  if (point === undefined) return escapes[body] ?? body;
  const code = Number.parseInt(point, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Writes a string literal with the quotes that `like` has; single quotes when it says nothing. */
export function writeString(text: string, like: string | undefined): string {
  if (!/[\n\r]/u.test(text) && like?.startsWith('"') !== true)
    return `'${text.replace(/\\(?=\\|'|$)/gu, '\\\\').replaceAll("'", "\\'")}'`;
  const escaped = text
    .replace(/[\\"]|#(?=[{$@])/gu, (sign) => `\\${sign}`)
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
