import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { packageOf, statementOf } from './packages';
import { boundArguments, writtenParameters } from './parameters';
import { functionAround, functionKinds, nameOfVariable, namedFunctions } from './syntax';

/** The shape of a sub; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  return {
    node,
    nameNode: field(node, 'name') ?? assignedName(node),
    parameters: parametersOf(node),
    body,
    container: namedFunctions.has(node.type) ? statementOf(node) : undefined,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: [],
  };
}

/** The parameters that a caller gives, by position; those that are never named are there too. */
function parametersOf(node: SyntaxNode): FunctionParameter[] {
  const bound = boundArguments(node);
  const written = writtenParameters(node).filter(({ position }) => position >= bound);
  const count = Math.max(0, ...written.map(({ position }) => position - bound + 1));
  return Array.from({ length: count }, (_, position) => {
    const own = written.find((each) => each.position - bound === position);
    return { nameNode: own?.nameNode, position, rest: own?.rest === true };
  });
}

/** `my $on_close = sub { … }` goes by the variable's name. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  const left = parent?.type === 'assignment_expression' ? field(parent, 'left') : undefined;
  const variable = left?.type === 'variable_declaration' ? namedChildren(left)[0] : left;
  return variable?.type === 'scalar' ? nameOfVariable(variable) : undefined;
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  const found = body.descendantsOfType('return_expression').flatMap((each) => {
    const value = each.firstNamedChild;
    return value && functionAround(each)?.id === owner.id ? [value] : [];
  });
  const last = namedChildren(body).at(-1);
  const value = last?.type === 'expression_statement' ? last.firstNamedChild : undefined;
  return value && value.type !== 'return_expression' ? [...found, value] : found;
}

/** The shape of a package; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  const found = packageOf(node);
  return found && { node, nameNode: found.nameNode, bases: found.bases, decorators: [] };
}
