import { choosing } from '../choices';

/** `None if code == 1005 else code`. */
export const choose = choosing({
  plainPath: /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u,
  isWithin: (expression, from, to) => `${from} <= ${expression} <= ${to}`,
  or: 'or',
  arm: (condition, newText) => `${newText} if ${condition} else `,
});

/** The longest beginning of a text that fits: a character that is cut in two is left out. */
export function cutToBytes(expression: string, bytes: number): string {
  const text = /^[\w.]+$|^[\w.]+\(.*\)$|^f?["']/u.test(expression) ? expression : `(${expression})`;
  return `${text}.encode()[:${bytes}].decode(errors="ignore")`;
}
