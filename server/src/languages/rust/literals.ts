/** What may stand behind a number to say its type: `1005u16`. */
const integerSuffix = /(?:[iu](?:8|16|32|64|128|size))$/u;
const floatSuffix = /f(?:32|64)$/u;

/** Integer and decimal literals in all notations, with or without a type: `1_005u16`, `0x3ED`, `1e3`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '').replace(integerSuffix, '');
  return Number(/^0[xob]/u.test(plain) ? plain : plain.replace(floatSuffix, ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The text that a string literal stands for; `literal` with its quotes, prefix and hashes. */
export function readString(literal: string): string {
  const raw = /^(?:b|c)?r(#*)"([\s\S]*)"\1$/u.exec(literal);
  if (raw) return raw[2] ?? '';
  const body = literal.replace(/^[bc]/u, '').slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([0-9a-fA-F_]{1,8})\}|x([0-9a-fA-F]{2})|(\r?\n\s*)|([\s\S]))/gu,
    (_, brace?: string, two?: string, lineBreak?: string, other?: string) => {
      if (lineBreak !== undefined) return '';
      if (other !== undefined) return escapes[other] ?? other;
      const point = Number.parseInt((brace ?? two ?? '0').replaceAll('_', ''), 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal. */
export function writeString(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r').replace(/\t/gu, '\\t')}"`;
}

/** What stays of a format string when its placeholders (`{}`, `{error:?}`) are taken out. */
export function fixedPart(format: string): string {
  return format.replace(/\{\{|\}\}|\{[^{}]*\}/gu, (part) => (part === '{{' ? '{' : part === '}}' ? '}' : ''));
}
