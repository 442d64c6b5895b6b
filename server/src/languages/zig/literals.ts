import type { SyntaxNode } from '../../syntax/node';

/** Integers and floats: `1_000`, `0x3ED`, `0o1755`, `0b…`. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a string, or of the lines behind `\\`. */
export function readString(node: SyntaxNode): string {
  if (node.type === 'multiline_string')
    return [...node.text.matchAll(/\\\\([^\n]*)/gu)].map(([, line]) => line ?? '').join('\n');
  return node.text
    .slice(1, -1)
    .replace(
      /\\(?:x([\da-fA-F]{2})|u\{([\da-fA-F]{1,6})\}|(.))/gsu,
      (_, byte?: string, point?: string, letter?: string) => {
        const code = byte ?? point;
        if (code === undefined) return escapes[letter ?? ''] ?? letter ?? '';
        const value = Number.parseInt(code, 16);
        return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
      },
    );
}

export function writeString(text: string): string {
  const escaped = text.replace(/\\/gu, '\\\\').replaceAll('"', '\\"').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
  return `"${escaped}"`;
}
