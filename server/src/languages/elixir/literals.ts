import { namedChildren, type SyntaxNode } from '../../syntax/node';

/** Integer and float literals: `1_000`, `0x3ED`, `0o1755`, `0b…`, `1.0e3`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  s: ' ',
  a: '\u0007',
  d: '\u007f',
  e: '\u001b',
  '0': '\0',
};

function readEscape(text: string): string {
  const code = /^\\[ux]\{?([0-9a-fA-F]{1,6})\}?$/u.exec(text)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  const letter = text.slice(1);
  return letter === '\n' ? '' : (escapes[letter] ?? letter);
}

/** The parts of a string: its fixed text, and the expressions that are interpolated. */
export function readString(node: SyntaxNode): { readonly fixed: string; readonly parts: readonly SyntaxNode[] } {
  const parts: SyntaxNode[] = [];
  let fixed = '';
  for (const child of namedChildren(node)) {
    if (child.type === 'quoted_content') fixed += child.text;
    else if (child.type === 'escape_sequence') fixed += readEscape(child.text);
    else if (child.type === 'interpolation' && child.firstNamedChild) parts.push(child.firstNamedChild);
  }
  return { fixed, parts };
}

/** Writes a string literal in double quotes, the only kind that makes a binary. */
export function writeString(text: string): string {
  const escaped = text
    .replace(/\\/gu, '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('#{', '\\#{')
    .replace(/\n/gu, '\\n')
    .replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}

/** The name in a keyword token: `reason: ` and `"reason": ` say `reason`. */
export function keywordName(text: string): string {
  return text
    .trim()
    .replace(/:$/u, '')
    .replace(/^"(.*)"$/su, '$1');
}

/** The name of an atom: `:close` and `:"close"` say `close`. */
export function atomName(text: string): string {
  return text.replace(/^:/u, '').replace(/^"(.*)"$/su, '$1');
}
