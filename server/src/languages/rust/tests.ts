import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givingParameters } from '../givenParameters';
import { functionKinds, plainPattern } from './functions';

const annotations: ReadonlySet<string> = new Set(['attribute_item']);

/** What rstest and test_case give to a test: `#[case(1000)]`, `#[values(1000, 1001)]`, `#[test_case(1000; "normal")]`. */
export const { parameterValues, parameterGiven } = givingParameters({
  functionKinds,
  annotations,
  annotated: (attribute) => {
    if (attribute.parent?.type === 'parameters') return attribute.parent.parent ?? undefined;
    let at = attribute.nextNamedSibling;
    while (at && /^(?:attribute_item|line_comment|block_comment)$/u.test(at.type)) at = at.nextNamedSibling;
    return at?.type === 'function_item' ? at : undefined;
  },
  rowsOf: (owner) => [...rowsAbove(owner), ...rowsWithin(owner)],
  parametersOf: (owner) => parametersIn(owner).map(({ nameNode }) => nameNode),
});

type Parameter = { readonly nameNode: SyntaxNode | undefined; readonly attribute: SyntaxNode | undefined };

/** The parameters of a function with what stands before each. */
function parametersIn(owner: SyntaxNode): readonly Parameter[] {
  const list = field(owner, 'parameters');
  return (list ? namedChildren(list) : [])
    .filter(({ type }) => type === 'parameter')
    .map((parameter) => {
      const pattern = field(parameter, 'pattern');
      const name = pattern && plainPattern(pattern);
      const before = parameter.previousNamedSibling;
      return {
        nameNode: name?.type === 'identifier' ? name : undefined,
        attribute: before?.type === 'attribute_item' ? before : undefined,
      };
    });
}

function nameOf(attribute: SyntaxNode): string {
  return /^#\[\s*([\w:]+)/u.exec(attribute.text)?.[1] ?? '';
}

/** The rows above a function: those of rstest hold what its marked parameters are given. */
function rowsAbove(owner: SyntaxNode): (readonly (SyntaxNode | undefined)[])[] {
  const found: (readonly (SyntaxNode | undefined)[])[] = [];
  const parameters = parametersIn(owner);
  for (let at = owner.previousNamedSibling; at?.type === 'attribute_item'; at = at.previousNamedSibling) {
    const name = nameOf(at);
    const cells = cellsOf(at);
    if (/^(?:test_case(?:::case)?|case)$/u.test(name) && !parameters.some(isCase)) found.push(cells);
    else if (/^case(?:::\w+)?$/u.test(name)) {
      let next = 0;
      found.push(parameters.map((parameter) => (isCase(parameter) ? cells[next++] : undefined)));
    }
  }
  return found.toReversed();
}

function isCase({ attribute }: Parameter): boolean {
  return attribute !== undefined && nameOf(attribute) === 'case';
}

/** The values before a parameter itself. */
function rowsWithin(owner: SyntaxNode): (readonly (SyntaxNode | undefined)[])[] {
  return parametersIn(owner).flatMap(({ attribute }, position) =>
    attribute && nameOf(attribute) === 'values'
      ? cellsOf(attribute).map((cell) => [...Array<undefined>(position), cell])
      : [],
  );
}

/** The values in an attribute, in order: those that are a single token, since the grammar reads nothing larger there. */
function cellsOf(attribute: SyntaxNode): (SyntaxNode | undefined)[] {
  const inner = attribute.firstNamedChild;
  const tree = inner && field(inner, 'arguments');
  if (!tree) return [];
  const cells: SyntaxNode[][] = [[]];
  for (const child of tree.children.slice(1, -1)) {
    if (child.type === ';') break;
    if (child.type === ',') cells.push([]);
    else cells.at(-1)?.push(child);
  }
  return cells.map((parts) => (parts.length === 1 ? parts[0] : undefined));
}
