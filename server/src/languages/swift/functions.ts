import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { onlyExpression } from './syntax';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_declaration',
  'init_declaration',
  'deinit_declaration',
  'lambda_literal',
  'computed_property',
  'computed_getter',
  'computed_setter',
  'subscript_declaration',
  'protocol_function_declaration',
  'willset_clause',
  'didset_clause',
]);

export const classKinds: ReadonlySet<string> = new Set(['class_declaration', 'protocol_declaration']);

/** The shape of a function, method, initialiser, accessor or closure; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = bodyOf(node);
  const returnType = returnTypeOf(node);
  const parts = returnType ? resultTypesOf(returnType) : [];
  return {
    node,
    nameNode: nameOf(node),
    parameters: parametersOf(node),
    body,
    container: node.type === 'lambda_literal' ? undefined : closest(node.parent, classKinds),
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: decoratorsOf(node),
    ...(node.type === 'computed_property' && { runsWhenRead: true as const }),
    ...(returnType && { returnType }),
    ...(parts.length > 1 && { resultTypes: parts }),
  };
}

function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  return field(node, 'body') ?? (namedChildren(node).some((child) => child.type === 'statements') ? node : undefined);
}

/** The own name, or that of the variable or property that a closure becomes the value of. */
function nameOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'function_declaration' || node.type === 'protocol_function_declaration') {
    const name = field(node, 'name');
    return name?.type === 'simple_identifier' ? name : undefined;
  }
  // What makes instances goes by the name of their class.
  if (node.type === 'init_declaration') {
    const owner = closest(node.parent, classKinds);
    return owner && field(owner, 'name');
  }
  const parent = node.parent;
  if (node.type === 'computed_property') return parent ? nameOfProperty(parent) : undefined;
  if (node.type !== 'lambda_literal' || !parent) return undefined;
  if (parent.type === 'property_declaration') return nameOfProperty(parent);
  if (parent.type !== 'assignment') return undefined;
  const target = field(parent, 'target')?.firstNamedChild ?? undefined;
  if (target?.type !== 'navigation_expression') return target;
  return field(target, 'suffix')?.lastNamedChild ?? undefined;
}

function nameOfProperty(property: SyntaxNode): SyntaxNode | undefined {
  if (property.type !== 'property_declaration') return undefined;
  const pattern = field(property, 'name');
  return pattern?.firstNamedChild?.type === 'simple_identifier' ? pattern.firstNamedChild : undefined;
}

/** The parameter nodes of a function or closure. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'lambda_literal') return namedChildren(node).filter((child) => child.type === 'parameter');
  const type = field(node, 'type');
  const list = type && namedChildren(type).find((child) => child.type === 'lambda_function_type_parameters');
  return list ? namedChildren(list).filter((child) => child.type === 'lambda_parameter') : [];
}

/** The name of a parameter inside its function. */
export function nameOfParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  return field(parameter, 'name');
}

/** The label that callers write; `undefined` when there is none (`_`), and in closures. */
export function labelOfParameter(parameter: SyntaxNode): string | undefined {
  if (parameter.type !== 'parameter') return undefined;
  const label = (field(parameter, 'external_name') ?? field(parameter, 'name'))?.text;
  return label === '_' ? undefined : label;
}

/** The type annotation of a parameter: the last of its children that stand behind the colon. */
export function typeOfParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  const colon = parameter.children.findIndex((child) => child.type === ':');
  if (colon < 0) return undefined;
  return parameter.children.slice(colon + 1).findLast((child) => child.isNamed && child.type !== 'parameter_modifiers');
}

function parametersOf(node: SyntaxNode): FunctionParameter[] {
  return parameterNodes(node).map((parameter, position) => {
    const label = labelOfParameter(parameter);
    return {
      nameNode: nameOfParameter(parameter),
      position,
      rest: parameter.children.some((child) => child.type === '...'),
      ...(label !== undefined && { label }),
    };
  });
}

/** The types of a tuple's parts: `(CloseCode?, String)`. */
function resultTypesOf(returnType: SyntaxNode): SyntaxNode[] {
  if (returnType.type !== 'tuple_type') return [];
  return namedChildren(returnType).flatMap((item) => item.lastNamedChild ?? []);
}

function returnTypeOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'computed_property') {
    const property = node.parent;
    return property ? namedChildren(property).find((child) => child.type === 'type_annotation') : undefined;
  }
  const holder = node.type === 'lambda_literal' ? field(node, 'type') : node;
  const arrow = holder?.children.findIndex((child) => child.type === '->') ?? -1;
  return arrow < 0 ? undefined : holder?.children.slice(arrow + 1).find((child) => child.isNamed);
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const statement of body.descendantsOfType(['control_transfer_statement'])) {
    const value = statement.firstChild?.type === 'return' ? field(statement, 'result') : undefined;
    if (value && closest(statement.parent, functionKinds)?.id === owner.id) found.push(value);
  }
  return found.length === 0 ? valuesOf(onlyExpression(body), 0) : found;
}

/** The values of an expression that a block consists of: of each arm, when it is a `switch` or an `if`. */
function valuesOf(node: SyntaxNode | undefined, depth: number): SyntaxNode[] {
  if (!node || depth > 4) return [];
  if (node.type === 'switch_statement')
    return namedChildren(node)
      .filter((child) => child.type === 'switch_entry')
      .flatMap((entry) => valuesOf(onlyExpression(entry), depth + 1));
  return node.type.endsWith('_statement') ? [] : [node];
}

/** The shape of a class, structure, enum, actor, extension or protocol; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type) || isEnum(node)) return undefined;
  const own = field(node, 'name');
  const bases = namedChildren(node)
    .filter((child) => child.type === 'inheritance_specifier')
    .flatMap((child) => field(child, 'inherits_from') ?? []);
  const decorators = decoratorsOf(node);
  if (!isExtension(node) || !own) return { node, nameNode: own, bases, decorators };
  const extensionOf = own.lastNamedChild?.text ?? own.text;
  return { node, nameNode: own, bases: [...bases, own], decorators, extensionOf };
}

export function isEnum(node: SyntaxNode): boolean {
  return field(node, 'declaration_kind')?.type === 'enum';
}

export function isExtension(node: SyntaxNode): boolean {
  return field(node, 'declaration_kind')?.type === 'extension';
}

/** Names of the attributes on a class or function: `MainActor`. */
function decoratorsOf(node: SyntaxNode): string[] {
  const modifiers = namedChildren(node).find((child) => child.type === 'modifiers');
  if (!modifiers) return [];
  return namedChildren(modifiers)
    .filter((child) => child.type === 'attribute')
    .map((child) => child.firstNamedChild?.text ?? '');
}
