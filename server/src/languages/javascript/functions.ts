import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';

export const functionKinds: ReadonlySet<string> = new Set([
  'arrow_function',
  'function_expression',
  'function',
  'function_declaration',
  'generator_function',
  'generator_function_declaration',
  'method_definition',
  'function_signature',
  'method_signature',
  'abstract_method_signature',
]);

export const classKinds: ReadonlySet<string> = new Set(['class', 'class_declaration', 'abstract_class_declaration']);

const classLike: ReadonlySet<string> = new Set([...classKinds, 'object']);

/** The shape of a function, method or arrow function; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (!functionKinds.has(node.type)) return undefined;
  const body = field(node, 'body');
  const returnType = field(node, 'return_type');
  const receiver = receiverType(node);
  return {
    node,
    nameNode: field(node, 'name') ?? assignedName(node),
    parameters: parametersOf(node),
    body,
    ...(returnType && { returnType }),
    ...(receiver && { receiver }),
    container: node.type === 'method_definition' ? closest(node.parent, classLike) : undefined,
    returns: () => (body ? returnsOf(body) : []),
    decorators: decoratorsOf(node),
    ...(node.children.some((child) => child.type === 'get') && { runsWhenRead: true as const }),
  };
}

/** The type that a function says `this` is of: `function leave(this: WebSocket)`. */
function receiverType(node: SyntaxNode): SyntaxNode | undefined {
  const list = field(node, 'parameters');
  const first = list && namedChildren(list)[0];
  return first && field(first, 'pattern')?.type === 'this' ? field(first, 'type') : undefined;
}

/** The name of the variable, field or property that a function expression becomes the value of. */
function assignedName(node: SyntaxNode): SyntaxNode | undefined {
  const parent = node.parent;
  if (!parent) return undefined;
  switch (parent.type) {
    case 'variable_declarator':
      return field(parent, 'name');
    case 'public_field_definition':
      return field(parent, 'name');
    case 'field_definition':
      return field(parent, 'property');
    case 'pair':
      return field(parent, 'key');
    case 'assignment_expression': {
      const left = field(parent, 'left');
      return left?.type === 'member_expression' ? field(left, 'property') : left;
    }
    case 'arguments':
      return wrappedName(parent);
    default:
      return undefined;
  }
}

/** `const bye = useCallback((code) => …)`: the function goes by the variable's name. */
function wrappedName(list: SyntaxNode): SyntaxNode | undefined {
  const call = list.parent;
  const declarator = call?.parent;
  if (call?.type !== 'call_expression' || declarator?.type !== 'variable_declarator') return undefined;
  return /^(?:React\.)?use(?:Callback|Event|EffectEvent|MemoizedFn)$/u.test(field(call, 'function')?.text ?? '')
    ? field(declarator, 'name')
    : undefined;
}

function parametersOf(node: SyntaxNode): FunctionParameter[] {
  const single = field(node, 'parameter');
  if (single) return [{ nameNode: single, position: 0, rest: false }];
  const list = field(node, 'parameters');
  if (!list) return [];
  return namedChildren(list)
    .filter((child) => child.type !== 'decorator' && field(child, 'pattern')?.type !== 'this')
    .map((child, position) => {
      const pattern = field(child, 'pattern') ?? field(child, 'left') ?? child;
      const rest = pattern.type === 'rest_pattern';
      const name = rest ? pattern.firstNamedChild : pattern;
      return { nameNode: name?.type === 'identifier' ? name : undefined, position, rest };
    });
}

function returnsOf(body: SyntaxNode): SyntaxNode[] {
  if (body.type !== 'statement_block') return [body];
  const found: SyntaxNode[] = [];
  for (const statement of body.descendantsOfType('return_statement')) {
    const value = statement.firstNamedChild;
    const owner = closest(statement.parent, functionKinds);
    if (value && owner && owner.id === body.parent?.id) found.push(value);
  }
  return found;
}

/** The shape of a class or interface; `undefined` for any other node. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!classKinds.has(node.type) && node.type !== 'interface_declaration') return undefined;
  return { node, nameNode: field(node, 'name'), bases: basesOf(node), decorators: decoratorsOf(node) };
}

const heritages: ReadonlySet<string> = new Set(['class_heritage', 'extends_type_clause']);

function basesOf(node: SyntaxNode): SyntaxNode[] {
  const heritage = namedChildren(node).find((child) => heritages.has(child.type));
  if (!heritage) return [];
  return namedChildren(heritage).flatMap((clause) => {
    if (clause.type !== 'extends_clause' && clause.type !== 'implements_clause') return [clause];
    return namedChildren(clause).filter((child) => child.type !== 'type_arguments');
  });
}

/** Names of the decorators on a class, method or parameter, without arguments: `WebSocketGateway`. */
export function decoratorsOf(node: SyntaxNode): string[] {
  const own = namedChildren(node).filter((child) => child.type === 'decorator');
  const before: SyntaxNode[] = [];
  for (let at = node.previousNamedSibling; at?.type === 'decorator'; at = at.previousNamedSibling) before.push(at);
  const exported =
    node.parent?.type === 'export_statement'
      ? namedChildren(node.parent).filter((child) => child.type === 'decorator')
      : [];
  return [...own, ...before, ...exported].map((decorator) => /^@\s*([\w$.]+)/u.exec(decorator.text)?.[1] ?? '');
}
