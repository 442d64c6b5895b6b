import { closest, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';

const annotations: ReadonlySet<string> = new Set(['annotation']);

/** What is told apart where Java and Kotlin write the annotation of a test in their own ways. */
type ValueSources = {
  readonly functionKinds: ReadonlySet<string>;
  readonly parametersOf: (owner: SyntaxNode) => readonly { readonly nameNode: SyntaxNode | undefined }[];
  /** The numbers that an annotation gives; none where it is no `ValueSource` of numbers. */
  readonly valuesOf: (annotation: SyntaxNode) => readonly SyntaxNode[];
};

/** Values that JUnit gives to the one parameter of a test: `@ValueSource(ints = {1000, 1001})`. */
export function givenByValueSource({
  functionKinds,
  parametersOf,
  valuesOf,
}: ValueSources): ReturnType<typeof givingParameters> {
  return givingParameters({
    functionKinds,
    annotations,
    annotated: (annotation) =>
      annotation.parent?.type === 'modifiers' ? closest(annotation.parent, functionKinds) : undefined,
    rowsOf: (owner) => {
      const modifiers = namedChildren(owner).find((child) => child.type === 'modifiers');
      return (modifiers ? namedChildren(modifiers) : []).flatMap(valuesOf).map((value) => [value]);
    },
    parametersOf: (owner) => parametersOf(owner).map(({ nameNode }) => nameNode),
  });
}
