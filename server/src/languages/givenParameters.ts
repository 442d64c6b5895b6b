import { closest, type SyntaxNode } from '../syntax/node';

/** A function longer than this in its annotations is a table of data. */
const maximumRows = 100;

/** What the annotations of a function say of its runs in a test. */
type GivenSyntax = {
  readonly functionKinds: ReadonlySet<string>;
  /** Kinds of the annotations, in which the values stand. */
  readonly annotations: ReadonlySet<string>;
  /** The function that an annotation is of. */
  readonly annotated: (annotation: SyntaxNode) => SyntaxNode | undefined;
  /** What each run of a function is given, by the positions of its parameters. */
  readonly rowsOf: (owner: SyntaxNode) => readonly (readonly (SyntaxNode | undefined)[])[];
  readonly parametersOf: (owner: SyntaxNode) => readonly (SyntaxNode | undefined)[];
};

/**
 * Makes what tells the values that annotations give to parameters, `@ValueSource(ints = {1000, 1001})`, from both ends:
 * the values of a parameter, and the parameter of a value.
 */
export function givingParameters({ functionKinds, annotations, annotated, rowsOf, parametersOf }: GivenSyntax): {
  readonly parameterValues: (nameNode: SyntaxNode) => readonly SyntaxNode[];
  readonly parameterGiven: (value: SyntaxNode) => SyntaxNode | undefined;
} {
  return {
    parameterValues(nameNode) {
      const owner = closest(nameNode.parent, functionKinds);
      const position = owner ? parametersOf(owner).findIndex((each) => each?.id === nameNode.id) : -1;
      if (!owner || position < 0) return [];
      return rowsOf(owner)
        .slice(0, maximumRows)
        .flatMap((row) => row[position] ?? []);
    },
    parameterGiven(value) {
      const annotation = closest(value.parent, new Set([...annotations, ...functionKinds]));
      const owner = annotation && annotations.has(annotation.type) ? annotated(annotation) : undefined;
      if (!owner) return undefined;
      for (const row of rowsOf(owner).slice(0, maximumRows)) {
        const position = row.findIndex((each) => each?.id === value.id);
        if (position >= 0) return parametersOf(owner)[position];
      }
      return undefined;
    },
  };
}
