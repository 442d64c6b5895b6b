import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_definition',
  'method_declaration',
  'anonymous_function',
  'arrow_function',
]);

export const classKinds: ReadonlySet<string> = new Set([
  'class_declaration',
  'trait_declaration',
  'interface_declaration',
  'anonymous_class',
]);

/** Everything that has members. */
export const containerKinds: ReadonlySet<string> = new Set([...classKinds, 'enum_declaration']);

/** The shape of a function, method, closure or arrow function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  return {
    node,
    nameNode: field(node, 'name') ?? assignedName(node),
    parameters: parameterNodes(node).map(parameterFacts),
    body,
    container: node.type === 'method_declaration' ? closest(node.parent, containerKinds) : undefined,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: attributesOf(node),
  };
}

/** The parameters of a function, as they are declared. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters');
  return list ? namedChildren(list).filter((child) => field(child, 'name') !== undefined) : [];
}

function parameterFacts(node: SyntaxNode, position: number): FunctionParameter {
  return { nameNode: field(node, 'name'), position, rest: node.type === 'variadic_parameter' };
}

/** `$handler = function (…) {…}`: the closure goes by the variable's name. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (parent?.type !== 'assignment_expression') return undefined;
  const left = field(parent, 'left');
  if (left?.type === 'variable_name') return left;
  return left?.type === 'member_access_expression' ? field(left, 'name') : undefined;
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  if (body.type !== 'compound_statement') return [body];
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement.firstNamedChild;
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}

/** The shape of a class, trait or interface; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type)) return undefined;
  return { node, nameNode: field(node, 'name'), bases: basesOf(node), decorators: attributesOf(node) };
}

/** What it extends and implements, and the traits that it uses. */
function basesOf(node: SyntaxNode): SyntaxNode[] {
  const clauses = namedChildren(node).filter(({ type }) => type === 'base_clause' || type === 'class_interface_clause');
  const body = field(node, 'body');
  const traits = body ? namedChildren(body).filter(({ type }) => type === 'use_declaration') : [];
  return [...clauses, ...traits].flatMap((clause) =>
    namedChildren(clause).filter(({ type }) => type === 'name' || type === 'qualified_name'),
  );
}

/** Names of the attributes on a class or function: `#[OnClose]`. */
function attributesOf(node: SyntaxNode): string[] {
  const list = field(node, 'attributes');
  if (!list) return [];
  return list.descendantsOfType('attribute').flatMap((attribute) => {
    const name = attribute.firstNamedChild?.text;
    return name === undefined ? [] : [name.slice(name.lastIndexOf('\\') + 1)];
  });
}
