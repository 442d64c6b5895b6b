/** A name or a path of names: reading it twice gives the same and does nothing else. */
const plainPath = /^[\p{L}_][\p{L}\p{N}_]*(?:[?!]?\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** `code == 1006 ? 1011 : code`, an arm for each replacement; `undefined` for anything but a plain path. */
export function choose(
  expression: string,
  arms: readonly { readonly ranges: readonly (readonly [from: number, to: number])[]; readonly newText: string }[],
): string | undefined {
  if (!plainPath.test(expression)) return undefined;
  const written = arms
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ ranges, newText }) => `${ranges.map((range) => isWithin(expression, range)).join(' || ')} ? ${newText} : `);
  return written.length === 0 ? undefined : `${written.join('')}${expression}`;
}

function isWithin(expression: string, [from, to]: readonly [number, number]): string {
  if (from === to) return `${expression} == ${from}`;
  return `(${expression} >= ${from} && ${expression} <= ${to})`;
}
