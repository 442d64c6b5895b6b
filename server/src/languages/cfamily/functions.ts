import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { lastName } from './paths';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_definition',
  'lambda_expression',
  'block_literal',
  'method_definition',
]);

export const classKinds: ReadonlySet<string> = new Set([
  'class_specifier',
  'struct_specifier',
  'class_implementation',
  'class_interface',
  'protocol_declaration',
]);

const declarators: ReadonlySet<string> = new Set([
  'pointer_declarator',
  'reference_declarator',
  'array_declarator',
  'parenthesized_declarator',
  'init_declarator',
  'function_declarator',
  'block_pointer_declarator',
  'attributed_declarator',
  'struct_declarator',
]);

/** The declarator inside a declarator; references have it without a field. */
export function innerDeclarator(node: SyntaxNode): SyntaxNode | undefined {
  if (!declarators.has(node.type)) return undefined;
  return field(node, 'declarator') ?? namedChildren(node).find((child) => child.type !== 'type_qualifier');
}

/** The node that a chain of declarators names: an identifier or a path. */
export function declaredName(declarator: SyntaxNode | undefined): SyntaxNode | undefined {
  let at = declarator;
  for (let inner = at && innerDeclarator(at); inner; inner = innerDeclarator(inner)) at = inner;
  return at;
}

/** The function declarator of a function, lambda or block. */
export function functionDeclarator(node: SyntaxNode): SyntaxNode | undefined {
  let at = field(node, 'declarator');
  while (at && at.type !== 'function_declarator' && at.type !== 'abstract_function_declarator')
    at = innerDeclarator(at);
  return at;
}

/** The shape of a function, method, lambda or block; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body') ?? namedChildren(node).find((child) => child.type === 'compound_statement');
  return {
    node,
    nameNode: nameOfFunction(node),
    parameters: parameterNodes(node).map((child, position): FunctionParameter => ({
      nameNode: parameterName(child),
      position,
      rest: false,
    })),
    body,
    container: isMethod(node) ? classOf(node) : undefined,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: [],
  };
}

function isMethod(node: SyntaxNode): boolean {
  return node.type === 'function_definition' || node.type === 'method_definition';
}

function nameOfFunction(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'function_definition': {
      const name = declaredName(field(node, 'declarator'));
      return name && lastName(name);
    }
    case 'method_definition':
      return selectorName(node);
    default:
      return assignedName(node);
  }
}

/** The word of a selector that says what happens: `didCloseWithCode` of `webSocket:didCloseWithCode:reason:`. */
function selectorName(method: SyntaxNode): SyntaxNode | undefined {
  const words = namedChildren(method).filter((child) => child.type === 'identifier');
  return words.find((word) => /^(?:did|will|should)[A-Z]/u.test(word.text)) ?? words[0];
}

/** The name of the variable or member that a lambda or block becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (parent?.type === 'init_declarator') return declaredName(field(parent, 'declarator'));
  if (parent?.type === 'initializer_pair') return field(parent, 'designator')?.firstNamedChild ?? undefined;
  if (parent?.type !== 'assignment_expression') return undefined;
  const left = field(parent, 'left');
  return left?.type === 'field_expression' ? field(left, 'field') : left;
}

/** The parameters of a function, in order. */
export function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'method_definition')
    return namedChildren(node).filter((child) => child.type === 'method_parameter');
  const list =
    node.type === 'block_literal'
      ? namedChildren(node).find((child) => child.type === 'parameter_list')
      : field(functionDeclarator(node) ?? node, 'parameters');
  return list ? namedChildren(list).filter((child) => /^(?:optional_)?parameter_declaration$/u.test(child.type)) : [];
}

/** The name that a parameter declares; nothing for an unnamed one. */
export function parameterName(parameter: SyntaxNode): SyntaxNode | undefined {
  if (parameter.type === 'method_parameter') return parameter.lastNamedChild ?? undefined;
  const name = declaredName(field(parameter, 'declarator'));
  return name?.type === 'identifier' ? name : undefined;
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement.firstNamedChild;
    return value && closest(statement.parent, functionKinds)?.id === owner.id ? [value] : [];
  });
}

/** The class around a function, or the one of this file that a path names: `void Client::bye() { … }`. */
export function classOf(node: SyntaxNode): SyntaxNode | undefined {
  const around = closest(node.parent, classKinds);
  if (around) return around;
  const owner = closest(node, new Set(['function_definition']));
  const scope = owner && scopeOf(owner);
  return owner && scope && classBefore(owner, lastName(scope).text);
}

/** The scope of a function that is defined outside its class: `Client` of `void Client::bye()`. */
export function scopeOf(definition: SyntaxNode): SyntaxNode | undefined {
  let name = declaredName(field(definition, 'declarator'));
  let scope: SyntaxNode | undefined;
  while (name?.type === 'qualified_identifier') {
    scope = field(name, 'scope');
    name = field(name, 'name');
  }
  return scope;
}

const nesting: ReadonlySet<string> = new Set(['declaration', 'template_declaration', 'type_definition']);
/** Types of nodes in which a class may be declared. */
const classPlaces: ReadonlySet<string> = new Set([...classKinds, ...nesting, 'namespace_definition']);

/** The class of a name that is declared before a node, among its neighbours and those of the namespaces around it. */
function classBefore(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (let level = node; level.parent; level = level.parent) {
    const before = level.parent.childrenNaming(classPlaces, name).filter((each) => each.endIndex <= level.startIndex);
    const found = firstOf(before.reverse(), (each) => classIn(each, name, 0));
    if (found) return found;
  }
  return undefined;
}

function classIn(node: SyntaxNode, name: string, depth: number): SyntaxNode | undefined {
  if (classKinds.has(node.type)) return field(node, 'name')?.text === name && field(node, 'body') ? node : undefined;
  if (depth > 3) return undefined;
  if (nesting.has(node.type)) return firstOf(namedChildren(node), (child) => classIn(child, name, depth + 1));
  const body = node.type === 'namespace_definition' ? field(node, 'body') : undefined;
  return body && firstOf(namedChildren(body), (child) => classIn(child, name, depth + 1));
}

function firstOf<T>(nodes: readonly SyntaxNode[], find: (node: SyntaxNode) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

const notBases: ReadonlySet<string> = new Set(['access_specifier', 'virtual', 'type_qualifier']);

/** The shape of a class, struct or Objective-C class; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type)) return undefined;
  const clause = namedChildren(node).find((child) => child.type === 'base_class_clause');
  const bases = clause ? namedChildren(clause).filter((child) => !notBases.has(child.type)) : [];
  const parts = interfacesOf(node);
  const protocols = [node, ...parts].flatMap(statedProtocols);
  return { node, nameNode: nameOfClass(node), bases: [...bases, ...protocols], decorators: [], parts };
}

/** The name token of a class. */
export function nameOfClass(node: SyntaxNode): SyntaxNode | undefined {
  return field(node, 'name') ?? namedChildren(node).find((child) => child.type === 'identifier');
}

/** The interfaces and class extensions above an Objective-C implementation, the nearest first; none for another class. */
function interfacesOf(node: SyntaxNode): SyntaxNode[] {
  const name = node.type === 'class_implementation' ? nameOfClass(node)?.text : undefined;
  if (name === undefined) return [];
  const named = node.parent?.childrenNaming(interfaces, name) ?? [];
  return named.filter((each) => each.endIndex <= node.startIndex && nameOfClass(each)?.text === name).reverse();
}

const interfaces: ReadonlySet<string> = new Set(['class_interface']);

/** The superclass and protocols that an Objective-C class names itself. */
function statedProtocols(node: SyntaxNode): SyntaxNode[] {
  const superclass = field(node, 'superclass');
  const listed = namedChildren(node)
    .filter((child) => child.type === 'parameterized_arguments' || child.type === 'protocol_reference_list')
    .flatMap((list) => namedChildren(list).map((child) => child.firstNamedChild ?? child));
  return [...(superclass ? [superclass] : []), ...listed];
}
