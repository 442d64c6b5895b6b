/** What to write instead of an expression where its value lies in one of some ranges, ends included. */
export type ChoiceArm = {
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly newText: string;
};

/** How a language writes an expression that has another value for some codes. */
type ChoiceSyntax = {
  /** A name or a path of names: reading it twice gives the same and does nothing else. */
  readonly plainPath: RegExp;
  /** One arm, with what stands between it and the next. */
  readonly arm: (condition: string, newText: string) => string;
  /** The whole, where it is more than the arms with the expression behind them. */
  readonly whole?: (arms: string, expression: string) => string;
  /** `==` where that is it. */
  readonly equals?: string;
  readonly isWithin?: (expression: string, from: number, to: number) => string;
  readonly or?: string;
  readonly and?: string;
};

/**
 * Makes what writes such expressions (`Language.choose`): `code == 1005 ? 1000 : code`. It gives `undefined` for
 * anything but a plain path, and where there is nothing to choose.
 */
export function choosing({ plainPath, arm, whole, equals = '==', or = '||', and = '&&', ...syntax }: ChoiceSyntax) {
  const isWithin =
    syntax.isWithin ?? ((expression, from, to) => `(${expression} >= ${from} ${and} ${expression} <= ${to})`);
  return (expression: string, arms: readonly ChoiceArm[]): string | undefined => {
    if (!plainPath.test(expression)) return undefined;
    const conditionOf = ({ ranges }: ChoiceArm) =>
      ranges
        .map(([from, to]) => (from === to ? `${expression} ${equals} ${from}` : isWithin(expression, from, to)))
        .join(` ${or} `);
    const chosen = arms.filter(({ ranges }) => ranges.length > 0);
    if (chosen.length === 0) return undefined;
    const written = chosen.map((each) => arm(conditionOf(each), each.newText)).join('');
    return whole ? whole(written, expression) : `${written}${expression}`;
  };
}
