import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { FunctionFacts } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set(['function_declaration', 'function_definition']);

/** The shape of a function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  return {
    node,
    nameNode: lastName(field(node, 'name')) ?? assignedName(node),
    parameters: parameterNodes(node).map((nameNode, position) => ({ nameNode, position, rest: false })),
    body,
    container: undefined,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: [],
  };
}

/** `on_close` of `function M.on_close()` and of `function M:on_close()`. */
export function lastName(name: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!name) return undefined;
  return name.type === 'identifier' ? name : (field(name, 'field') ?? field(name, 'method'));
}

export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters');
  return list ? namedChildren(list).filter(({ type }) => type === 'identifier') : [];
}

/** The variable or field that a function becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (parent?.type === 'field') {
    const name = field(parent, 'name');
    return name?.type === 'identifier' ? name : undefined;
  }
  const assignment = parent?.type === 'expression_list' ? parent.parent : undefined;
  const target = assignment?.type === 'assignment_statement' ? assignment.firstNamedChild?.firstNamedChild : undefined;
  return parent?.firstNamedChild?.id === node.id ? lastName(target ?? undefined) : undefined;
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement.firstNamedChild?.firstNamedChild;
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}
