import type { SyntaxNode } from '../../syntax/node';

/** Integers and floats: `1_000`, `16#3ED`, `1.0e3`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  const [, base, digits] = /^(\d+)#(\w+)$/u.exec(plain) ?? [];
  return base === undefined || digits === undefined ? Number(plain) : Number.parseInt(digits, Number(base));
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  s: ' ',
  e: '\u001b',
  d: '\u007f',
  '0': '\0',
};

/** The text of a string token, without its quotes. */
export function readString(node: SyntaxNode): string {
  return node.text.replace(/^"|"$/gu, '').replace(/\\(?:x\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|(.))/gsu, readEscape);
}

function readEscape(_: string, wide: string | undefined, narrow: string | undefined, letter: string | undefined) {
  const code = wide ?? narrow;
  if (code === undefined) return escapes[letter ?? ''] ?? letter ?? '';
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

/** Writes a string in the notation of another: a binary, unless that one is a list of characters. */
export function writeString(text: string, like: string | undefined): string {
  const escaped = text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  if (like?.startsWith('"') === true) return `"${escaped}"`;
  // eslint-disable-next-line no-control-regex -- what lies beyond ASCII must say that it is UTF-8
  return /^[\u0000-\u007f]*$/u.test(escaped) ? `<<"${escaped}">>` : `<<"${escaped}"/utf8>>`;
}

/** The name of an atom: `close` and `'close'` say `close`. */
export function atomName(text: string): string {
  return text.replace(/^'(.*)'$/su, '$1');
}
