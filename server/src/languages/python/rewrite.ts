/** A name or a path of names: reading it twice gives the same and does nothing else. */
const plainPath = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** `None if code == 1005 else code`, an arm for each replacement; `undefined` for anything but a plain path. */
export function choose(
  expression: string,
  arms: readonly { readonly ranges: readonly (readonly [from: number, to: number])[]; readonly newText: string }[],
): string | undefined {
  if (!plainPath.test(expression)) return undefined;
  const written = arms
    .filter(({ ranges }) => ranges.length > 0)
    .map(
      ({ ranges, newText }) => `${newText} if ${ranges.map((range) => isWithin(expression, range)).join(' or ')} else `,
    );
  return written.length === 0 ? undefined : `${written.join('')}${expression}`;
}

function isWithin(expression: string, [from, to]: readonly [number, number]): string {
  return from === to ? `${expression} == ${from}` : `${from} <= ${expression} <= ${to}`;
}

/** The longest beginning of a text that fits: a character that is cut in two is left out. */
export function cutToBytes(expression: string, bytes: number): string {
  const text = /^[\w.]+$|^[\w.]+\(.*\)$|^f?["']/u.test(expression) ? expression : `(${expression})`;
  return `${text}.encode()[:${bytes}].decode(errors="ignore")`;
}
