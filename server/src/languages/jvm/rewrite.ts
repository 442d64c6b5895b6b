/** A name or a path of names: reading it twice gives the same and does nothing else. */
const plainPath = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

type Arms = readonly { readonly ranges: readonly (readonly [from: number, to: number])[]; readonly newText: string }[];

/** The expression, or another value for some codes, put together by `write`; `undefined` for anything but a plain path. */
function chooseWith(
  expression: string,
  arms: Arms,
  write: (condition: string, value: string) => string,
): string | undefined {
  if (!plainPath.test(expression)) return undefined;
  const written = arms
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ ranges, newText }) => write(ranges.map((range) => isWithin(expression, range)).join(' || '), newText));
  return written.length === 0 ? undefined : `${written.join('')}${expression}`;
}

function isWithin(expression: string, [from, to]: readonly [number, number]): string {
  return from === to ? `${expression} == ${from}` : `(${expression} >= ${from} && ${expression} <= ${to})`;
}

/** `code == 1005 ? 1000 : code`. */
export const chooseWithQuestionMark = (expression: string, arms: Arms): string | undefined =>
  chooseWith(expression, arms, (condition, value) => `${condition} ? ${value} : `);

/** `if (code == 1005) 1000 else code`. */
export const chooseWithIf = (expression: string, arms: Arms): string | undefined =>
  chooseWith(expression, arms, (condition, value) => `if (${condition}) ${value} else `);
