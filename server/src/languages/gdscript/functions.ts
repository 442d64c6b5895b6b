import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts } from '../vocabulary';
import { classKinds, classOfMember, functionKinds } from './syntax';

export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters');
  return list ? namedChildren(list) : [];
}

/** The name in a parameter, whether it has a type or a default or neither. */
export function nameOfParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  return parameter.type === 'identifier'
    ? parameter
    : namedChildren(parameter).find(({ type }) => type === 'identifier');
}

/** The shape of a function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const returnType = field(node, 'return_type');
  return {
    node,
    nameNode: field(node, 'name'),
    parameters: parameterNodes(node).map((parameter, position) => ({
      nameNode: nameOfParameter(parameter),
      position,
      rest: parameter.type === 'variadic_parameter',
    })),
    body,
    container: classOfMember(node),
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: [],
    ...(returnType && { returnType }),
  };
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = namedChildren(statement)[0];
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}

/** What a file that is a class says of itself. */
const ofFile: ReadonlySet<string> = new Set(['class_name_statement', 'extends_statement']);

/** The shape of a class, or of the file, which is one. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type)) return undefined;
  const own = node.type === 'source' ? node.childrenOfType(ofFile) : [];
  const named = node.type === 'source' ? own.find(({ type }) => type === 'class_name_statement') : node;
  const extended = [named && field(named, 'extends'), ...own.filter(({ type }) => type === 'extends_statement')];
  return {
    node,
    nameNode: named && field(named, 'name'),
    bases: extended
      .flatMap((statement) => (statement ? namedChildren(statement) : []))
      .filter(({ type }) => type === 'type'),
    decorators: [],
  };
}
