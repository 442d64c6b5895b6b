import { closest, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';
import { functionKinds, nameOfParameter, parameterNodes } from './functions';

const annotations: ReadonlySet<string> = new Set(['attribute']);

/** What Swift Testing gives to a test, one list for each parameter: `@Test(arguments: [1000, 1001])`. */
export const { parameterValues, parameterGiven } = givingParameters({
  functionKinds,
  annotations,
  annotated: (attribute) =>
    attribute.parent?.type === 'modifiers' ? closest(attribute.parent, functionKinds) : undefined,
  rowsOf: (owner) => {
    const modifiers = namedChildren(owner).find((child) => child.type === 'modifiers');
    return (modifiers ? namedChildren(modifiers) : []).flatMap(listsOf);
  },
  parametersOf: (owner) => parameterNodes(owner).map(nameOfParameter),
});

function listsOf(attribute: SyntaxNode): (readonly (SyntaxNode | undefined)[])[] {
  if (attribute.type !== 'attribute' || !/^@Test\s*\(/u.test(attribute.text)) return [];
  const lists = namedChildren(attribute).filter((child) => child.type === 'array_literal');
  return lists.flatMap((list, position) => namedChildren(list).map((value) => [...Array<undefined>(position), value]));
}
