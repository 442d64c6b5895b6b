import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'method_declaration',
  'constructor_declaration',
  'destructor_declaration',
  'local_function_statement',
  'lambda_expression',
  'anonymous_method_expression',
  'accessor_declaration',
  'operator_declaration',
]);

export const classKinds: ReadonlySet<string> = new Set([
  'class_declaration',
  'struct_declaration',
  'record_declaration',
  'record_struct_declaration',
  'interface_declaration',
]);

const isOfClass: ReadonlySet<string> = new Set(['method_declaration', 'constructor_declaration']);

/** The parameters in the head of a class or record, which is its constructor: `class Refusal(WebSocketCloseStatus code)`. */
export function isPrimaryConstructor(node: SyntaxNode): boolean {
  return node.type === 'parameter_list' && classKinds.has(node.parent?.type ?? '');
}

function primaryConstructor(list: SyntaxNode): FunctionFacts {
  const owner = list.parent ?? undefined;
  return {
    node: list,
    nameNode: owner && field(owner, 'name'),
    parameters: namedChildren(list)
      .filter(({ type }) => type === 'parameter')
      .map((parameter, position) => ({ nameNode: field(parameter, 'name'), position, rest: false })),
    body: undefined,
    container: owner,
    returns: () => [],
    decorators: [],
  };
}

/** What computes a property where it is read: `get` of `ushort Code { get { return 1008; } }`. */
export function getterOf(property: SyntaxNode): SyntaxNode | undefined {
  const list = field(property, 'accessors');
  return list && namedChildren(list).find((accessor) => isGetter(accessor) && bodyOf(accessor) !== undefined);
}

function isGetter(accessor: SyntaxNode): boolean {
  return accessor.type === 'accessor_declaration' && accessor.children.some((child) => child.type === 'get');
}

/** The shape of a method, constructor, local function or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (isPrimaryConstructor(node)) return primaryConstructor(node);
  if (!functionKinds.has(node.type)) return undefined;
  const body = bodyOf(node);
  return {
    node,
    nameNode: node.type === 'accessor_declaration' ? undefined : (field(node, 'name') ?? assignedName(node)),
    parameters: parametersOf(node),
    body,
    container: isOfClass.has(node.type) ? closest(node.parent, classKinds) : undefined,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: attributesOf(node),
    ...(isGetter(node) && { runsWhenRead: true as const }),
  };
}

function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  return field(node, 'body') ?? namedChildren(node).find((child) => child.type === 'block');
}

/** The name of the variable, property or event that a lambda becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (parent?.type === 'variable_declarator') return field(parent, 'name');
  if (parent?.type !== 'assignment_expression') return undefined;
  const left = field(parent, 'left');
  return left?.type === 'member_access_expression' ? field(left, 'name') : left;
}

function parametersOf(node: SyntaxNode): FunctionParameter[] {
  return parameterNodes(node).map((child, position) => ({
    nameNode: child.type === 'implicit_parameter' ? child : field(child, 'name'),
    position,
    rest: child.children.some((part) => part.type === 'params'),
  }));
}

/** The parameters of a function, in order. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = field(node, 'parameters') ?? namedChildren(node).find((child) => child.type === 'parameter_list');
  if (!list) return [];
  if (list.type === 'implicit_parameter') return [list];
  return namedChildren(list).filter((child) => child.type === 'parameter' || child.type === 'implicit_parameter');
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  if (body.type === 'arrow_expression_clause') return body.lastNamedChild ? [body.lastNamedChild] : [];
  if (body.type !== 'block') return [body];
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement.firstNamedChild;
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}

/** The shape of a class, struct, record or interface; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type)) return undefined;
  const list = namedChildren(node).find((child) => child.type === 'base_list');
  const bases = list ? namedChildren(list).filter((child) => child.type !== 'argument_list') : [];
  return { node, nameNode: field(node, 'name'), bases, decorators: attributesOf(node) };
}

/** Names of the attributes on a class or method: `Route`, `HubName`. */
function attributesOf(node: SyntaxNode): string[] {
  return namedChildren(node)
    .filter((child) => child.type === 'attribute_list')
    .flatMap((list) => namedChildren(list).flatMap((attribute) => field(attribute, 'name')?.text ?? []));
}
