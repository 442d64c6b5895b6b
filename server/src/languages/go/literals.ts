/** Integer and decimal literals: `1_000`, `0x3ED`, `0o1755`, `01755`, `0b…`, `1e3`. */
export function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  if (/^0[0-7]+$/u.test(plain)) return Number.parseInt(plain, 8);
  return Number(plain);
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text that a string literal stands for; `literal` with its quotes or backticks. */
export function readString(literal: string): string {
  const body = literal.slice(1, -1);
  if (literal.startsWith('`') || !body.includes('\\')) return body;
  return body.replace(
    /\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-7]{3})|([\s\S]))/gu,
    (_, eight?: string, four?: string, two?: string, octal?: string, other?: string) => {
      if (other !== undefined) return escapes[other] ?? other;
      const point = octal === undefined ? Number.parseInt(eight ?? four ?? two ?? '0', 16) : Number.parseInt(octal, 8);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** Writes a string literal; between backticks when `like` is and the text allows it. */
export function writeString(text: string, like: string | undefined): string {
  if (like?.startsWith('`') === true && !text.includes('`')) return `\`${text}\``;
  return `"${text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r').replace(/\t/gu, '\\t')}"`;
}

/** What stays of a format string when its verbs (`%v`, `%-8.3f`) are taken out. */
export function fixedPart(format: string): string {
  return format.replace(/%[-+# 0]*(?:\[\d+\])?[\d*]*(?:\.[\d*]+)?([a-zA-Z%])/gu, (_, verb: string) =>
    verb === '%' ? '%' : '',
  );
}
