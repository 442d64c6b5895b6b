import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts } from '../vocabulary';
import { containerKinds, enclosingContainer, functionKinds, nameOfContainer } from './syntax';

/** The parameters as they are written; the first of a method is what it is called on. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = namedChildren(node).find(({ type }) => type === 'parameters');
  return list ? namedChildren(list).filter(({ type }) => type === 'parameter') : [];
}

/** Whether a function is called on a value of the container that it stands in: `fn bye(self: *Handler)`. */
export function isMethod(node: SyntaxNode): boolean {
  const container = enclosingContainer(node);
  const [first] = parameterNodes(node);
  const type = first && field(first, 'type');
  if (!container || !type) return false;
  const name = type.text.replace(/^[?*]|const\s/gu, '').trim();
  return name === '@This()' || name === 'Self' || name === nameOfContainer(container)?.text;
}

/** The shape of a function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const returnType = field(node, 'type');
  const shift = isMethod(node) ? 1 : 0;
  return {
    node,
    nameNode: field(node, 'name'),
    parameters: parameterNodes(node)
      .slice(shift)
      .map((parameter, position) => ({ nameNode: field(parameter, 'name'), position, rest: false })),
    body,
    container: enclosingContainer(node),
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: [],
    ...(returnType && { returnType }),
  };
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  return body.descendantsOfType('return_expression').flatMap((statement) => {
    const value = statement.firstNamedChild;
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}

/** The shape of a struct, union, enum or file. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!containerKinds.has(node.type)) return undefined;
  return { node, nameNode: nameOfContainer(node), bases: [], decorators: [] };
}
