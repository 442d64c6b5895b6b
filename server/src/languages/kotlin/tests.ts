import { closest, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';
import { parametersOf } from './functions';
import { childOf, functionKinds } from './syntax';

const annotations: ReadonlySet<string> = new Set(['annotation']);

/** Values that JUnit gives to the one parameter of a test: `@ValueSource(ints = [1000, 1001])`. */
export const { parameterValues, parameterGiven } = givingParameters({
  functionKinds,
  annotations,
  annotated: (annotation) =>
    annotation.parent?.type === 'modifiers' ? closest(annotation.parent, functionKinds) : undefined,
  rowsOf: (owner) => {
    const modifiers = childOf(owner, 'modifiers');
    return (modifiers ? namedChildren(modifiers) : []).flatMap(valuesOf).map((value) => [value]);
  },
  parametersOf: (owner) => parametersOf(owner).map(({ nameNode }) => nameNode),
});

function valuesOf(annotation: SyntaxNode): readonly SyntaxNode[] {
  const call = childOf(annotation, 'constructor_invocation');
  const list = call && childOf(call, 'value_arguments');
  if (!list || !/^(?:\w+\.)*ValueSource\s*\(/u.test(call.text)) return [];
  const argument = namedChildren(list).find((each) => /^(?:ints|shorts|longs)\s*=/u.test(each.text));
  const value = argument?.lastNamedChild;
  return value?.type === 'collection_literal' ? namedChildren(value) : [];
}
