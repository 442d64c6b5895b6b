import { closest, field, namedChildren, rootOf, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_declaration',
  'method_declaration',
  'func_literal',
  'function_type',
]);

/** One parameter as it is written: a name, if it has one, and its type. */
export type WrittenParameter = {
  readonly nameNode: SyntaxNode | undefined;
  readonly type: SyntaxNode | undefined;
  readonly rest: boolean;
};

/** The parameters of a list, one for each name: `a, b int` are two. */
export function writtenParameters(list: SyntaxNode): WrittenParameter[] {
  return namedChildren(list).flatMap((declaration): WrittenParameter[] => {
    const type = field(declaration, 'type');
    const rest = declaration.type === 'variadic_parameter_declaration';
    const names = namedChildren(declaration).filter((child) => child.type === 'identifier' && child.id !== type?.id);
    if (names.length === 0) return [{ nameNode: undefined, type, rest }];
    return names.map((nameNode) => ({ nameNode, type, rest }));
  });
}

/** The shape of a function, method or function literal; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const list = field(node, 'parameters');
  return {
    node,
    nameNode: field(node, 'name') ?? assignedName(node),
    parameters: list
      ? writtenParameters(list).map(({ nameNode, rest }, position): FunctionParameter => ({ nameNode, position, rest }))
      : [],
    body,
    container: node.type === 'method_declaration' ? classOfMethod(node) : undefined,
    returns: () => (body ? returnsOf(body) : []),
    decorators: [],
    resultTypes: resultTypes(node),
  };
}

/** The name of the variable or field that a function literal becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const list = node.parent;
  const parent = list?.parent;
  if (list?.type !== 'expression_list' || list.namedChildCount !== 1 || !parent) return undefined;
  switch (parent.type) {
    case 'short_var_declaration':
    case 'assignment_statement': {
      const left = field(parent, 'left')?.firstNamedChild;
      return left?.type === 'selector_expression' ? field(left, 'field') : (left ?? undefined);
    }
    case 'var_spec':
      return field(parent, 'name');
    default:
      return undefined;
  }
}

function returnsOf(body: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const statement of body.descendantsOfType('return_statement')) {
    const values = statement.firstNamedChild;
    const owner = closest(statement.parent, functionKinds);
    if (values?.type === 'expression_list' && owner && owner.id === body.parent?.id) found.push(values);
  }
  return found;
}

/** The types of the results of a function or of a function's type, in order. */
export function resultTypes(node: SyntaxNode): SyntaxNode[] {
  const result = field(node, 'result');
  if (!result) return [];
  if (result.type !== 'parameter_list') return [result];
  return writtenParameters(result).flatMap(({ type }) => type ?? []);
}

/** The name of the type that a method belongs to, and the name of its receiver. */
export function receiverOf(method: SyntaxNode): { typeName: string; nameNode: SyntaxNode | undefined } | undefined {
  const list = field(method, 'receiver');
  const [parameter] = list ? writtenParameters(list) : [];
  if (!parameter?.type) return undefined;
  const typeName = /[\p{L}_][\p{L}\p{N}_]*/u.exec(parameter.type.text)?.[0];
  return typeName === undefined ? undefined : { typeName, nameNode: parameter.nameNode };
}

/** The declaration of the type that a method belongs to, or the method's own receiver when another file has it. */
export function classOfMethod(method: SyntaxNode): SyntaxNode | undefined {
  const receiver = receiverOf(method);
  return receiver && (typeNamed(rootOf(method), receiver.typeName) ?? field(method, 'receiver'));
}

const typeDeclarations: ReadonlySet<string> = new Set(['type_declaration']);

/** The declaration of a type by its name. */
function typeNamed(root: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const declaration of root.childrenNaming(typeDeclarations, name))
    for (const spec of declaration.namedChildren)
      if (spec.type === 'type_spec' && field(spec, 'name')?.text === name) return spec;
  return undefined;
}

/** The type declaration whose method or body holds a node. */
export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  const holder = closest(node.parent, classHolders);
  return holder?.type === 'method_declaration' ? classOfMethod(holder) : holder;
}

const classHolders: ReadonlySet<string> = new Set(['method_declaration', 'type_spec']);

/** The shape of a struct; its embedded fields are its bases. `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (node.type !== 'type_spec') return undefined;
  const struct = field(node, 'type');
  if (struct?.type !== 'struct_type') return undefined;
  const list = struct.firstNamedChild;
  const bases = (list ? namedChildren(list) : []).flatMap((declaration) => {
    const type = field(declaration, 'type');
    return type && field(declaration, 'name') === undefined ? [type] : [];
  });
  return { node, nameNode: field(node, 'name'), bases, decorators: [] };
}
