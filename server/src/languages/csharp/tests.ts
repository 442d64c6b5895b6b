import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';
import { functionKinds, parameterNodes } from './functions';

const annotations: ReadonlySet<string> = new Set(['attribute']);
const rows = /(?:^|\.)(?:InlineData|TestCase|DataRow|Arguments)(?:Attribute)?$/u;

/** The rows that xUnit, NUnit, MSTest and TUnit give to a test: `[InlineData(1000, "bye")]`. */
export const { parameterValues, parameterGiven } = givingParameters({
  functionKinds,
  annotations,
  annotated: (attribute) => {
    const owner = attribute.parent?.parent;
    return owner && functionKinds.has(owner.type) ? owner : undefined;
  },
  rowsOf: (owner) =>
    namedChildren(owner)
      .filter((child) => child.type === 'attribute_list')
      .flatMap((list) => namedChildren(list))
      .filter((attribute) => rows.test(field(attribute, 'name')?.text ?? ''))
      .map(cellsOf),
  parametersOf: (owner) => parameterNodes(owner).map((parameter) => field(parameter, 'name')),
});

/** The values in order; what is given by a name (`ExpectedResult = 1`) is no parameter's. */
function cellsOf(attribute: SyntaxNode): readonly SyntaxNode[] {
  const list = namedChildren(attribute).find((child) => child.type === 'attribute_argument_list');
  return (list ? namedChildren(list) : []).flatMap((argument) =>
    argument.namedChildCount === 1 ? (argument.firstNamedChild ?? []) : [],
  );
}
