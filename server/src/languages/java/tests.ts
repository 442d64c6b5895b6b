import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';
import { functionKinds, parametersOf } from './functions';

const annotations: ReadonlySet<string> = new Set(['annotation']);
const numbers = /^(?:ints|shorts|longs)$/u;

/** Values that JUnit gives to the one parameter of a test: `@ValueSource(ints = {1000, 1001})`. */
export const { parameterValues, parameterGiven } = givingParameters({
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

function valuesOf(annotation: SyntaxNode): readonly SyntaxNode[] {
  if (annotation.type !== 'annotation' || !/(?:^|\.)ValueSource$/u.test(field(annotation, 'name')?.text ?? ''))
    return [];
  const list = field(annotation, 'arguments');
  const pair = list && namedChildren(list).find((each) => numbers.test(field(each, 'key')?.text ?? ''));
  const value = pair && field(pair, 'value');
  if (!value) return [];
  return value.type === 'element_value_array_initializer' ? namedChildren(value) : [value];
}
