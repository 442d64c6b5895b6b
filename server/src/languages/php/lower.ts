import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds } from './functions';
import { readEscape, readNumber } from './literals';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'error_suppression_expression',
  'argument',
  'by_ref',
]);

/** Whether the value of the node is that of its only part: parentheses, `@`, number casts, `CloseCode::X->value`. */
export function isTransparent(node: SyntaxNode): boolean {
  if (transparent.has(node.type)) return true;
  if (node.type === 'cast_expression')
    return /^int/iu.test(field(node, 'type')?.text ?? '') && !isText(field(node, 'value'));
  return (
    node.type === 'member_access_expression' &&
    field(node, 'name')?.text === 'value' &&
    field(node, 'object')?.type === 'class_constant_access_expression'
  );
}

/** A text is no number before it is cast. */
function isText(node: SyntaxNode | undefined): boolean {
  return node?.type === 'string' || node?.type === 'encapsed_string';
}

/** `(int) '1006'` is the number. */
function castText(node: SyntaxNode): Expression {
  const value = field(node, 'value');
  const written = isText(value) && value ? text(value) : undefined;
  const isNumber = written?.kind === 'string' && /^\s*\d+\s*$/u.test(written.value ?? '');
  const isCast = /^int/iu.test(field(node, 'type')?.text ?? '');
  return isCast && isNumber ? { kind: 'number', node, value: Number(written.value) } : { kind: 'other', node };
}

/** The part of a transparent node that its value is. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'cast_expression') return field(node, 'value');
  if (node.type === 'member_access_expression') return field(node, 'object');
  return node.lastNamedChild ?? undefined;
}

/** The node behind parentheses and casts. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (isTransparent(at)) {
    const inner = innerOf(at);
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Calls whose name node stands for the callee: the tree has no node for `$socket->close` alone. */
export const memberCalls: ReadonlySet<string> = new Set([
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
]);

const memberAccesses: ReadonlySet<string> = new Set(['member_access_expression', 'nullsafe_member_access_expression']);

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'encapsed_string':
    case 'heredoc':
    case 'nowdoc':
      return text(node);
    case 'cast_expression':
      return castText(node);
    case 'boolean':
      return { kind: 'boolean', node, value: /^true$/iu.test(node.text) };
    case 'null':
      return { kind: 'nothing', node };
    case 'relative_scope':
      return { kind: 'self', node, ...(/^parent$/iu.test(node.text) && { ofBase: true }) };
    case 'variable_name':
      return variable(node);
    case 'name':
    case 'string_content':
      return name(node);
    case 'qualified_name':
      return qualified(node);
    case 'namespace_name':
      return namespace(node);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
    case 'class_constant_access_expression':
    case 'scoped_property_access_expression':
      return member(node);
    case 'subscript_expression':
      return subscript(node);
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
    case 'scoped_call_expression':
    case 'function_call_expression':
    case 'object_creation_expression':
      return call(node);
    case 'array_creation_expression':
    case 'list_literal':
      return array(node);
    case 'array_element_initializer':
      return { kind: 'spread', node, of: node.firstNamedChild?.firstNamedChild ?? node };
    case 'conditional_expression':
      return conditional(node);
    case 'match_expression':
      return match(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_op_expression':
      return unary(node);
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    case 'class_declaration':
    case 'anonymous_class':
      return { kind: 'class', node };
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function variable(node: SyntaxNode): Expression {
  const name = node.text.slice(1);
  return name === 'this' ? { kind: 'self', node } : { kind: 'name', node, name };
}

/** A bare name, or the name in a call or access, which then stands for the whole member. */
function name(node: SyntaxNode): Expression {
  const parent = node.parent;
  if (parent && memberCalls.has(parent.type) && field(parent, 'name')?.id === node.id) {
    const object = field(parent, 'object') ?? field(parent, 'scope');
    if (object) return { kind: 'member', node, object, name: node.text, nameNode: node };
  }
  if (parent?.type === 'variable_name') return variable(parent);
  if (parent?.type === 'qualified_name') return qualified(parent);
  return { kind: 'name', node, name: node.text };
}

/** `\Ratchet\Client\connect`, `Client\connect`: a member of a namespace. */
function qualified(node: SyntaxNode): Expression {
  const last = node.lastNamedChild;
  const prefix = node.firstNamedChild;
  if (!last || !prefix) return { kind: 'other', node };
  if (prefix.id === last.id) return { kind: 'name', node: last, name: last.text };
  return { kind: 'member', node, object: prefix, name: last.text, nameNode: last };
}

function namespace(node: SyntaxNode): Expression {
  const first = node.firstNamedChild;
  const isWhole = node.parent?.firstChild?.type === '\\';
  if (!isWhole && first && node.namedChildCount === 1) return { kind: 'name', node: first, name: first.text };
  return { kind: 'module', node, module: node.text };
}

function member(node: SyntaxNode): Expression {
  const constant = node.type === 'class_constant_access_expression';
  const object = constant ? node.firstNamedChild : (field(node, 'object') ?? field(node, 'scope'));
  const written = constant ? node.lastNamedChild : field(node, 'name');
  const nameNode = node.type === 'scoped_property_access_expression' ? written?.firstNamedChild : written;
  return object && nameNode && nameNode.type === 'name'
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'other', node };
}

/** `$event['code']` reads like `$event->code`. */
function subscript(node: SyntaxNode): Expression {
  const [object, index] = namedChildren(node);
  if (!object || !index) return { kind: 'other', node };
  const key = plainText(index);
  if (key !== undefined)
    return { kind: 'member', node, object, name: key, nameNode: index.firstNamedChild ?? index, indexed: true };
  return { kind: 'index', node, object, index };
}

/** The text of a string in which nothing is interpolated; `undefined` for anything else. */
export function plainText(node: SyntaxNode): string | undefined {
  const value = lower(node);
  return value.kind === 'string' ? value.value : undefined;
}

/** `[$this, 'onClose']`: a callable that stands for the method. */
export function callable(node: SyntaxNode): Expression | undefined {
  if (node.namedChildCount !== 2) return undefined;
  const [receiver, method] = namedChildren(node).map((element) =>
    element.namedChildCount === 1 ? element.firstNamedChild : undefined,
  );
  const nameNode = method?.type === 'string' ? method.firstNamedChild : undefined;
  if (!receiver || nameNode?.type !== 'string_content' || !/^[A-Za-z_]\w*$/u.test(nameNode.text)) return undefined;
  const isObject = receiver.type === 'variable_name' || memberAccesses.has(receiver.type);
  return isObject ? { kind: 'member', node, object: receiver, name: nameNode.text, nameNode } : undefined;
}

/** `$this->close(...)` makes a function of the method: it is the member itself. */
export function isReference(call: SyntaxNode): boolean {
  return field(call, 'arguments')?.firstNamedChild?.type === 'variadic_placeholder';
}

function call(node: SyntaxNode): Expression {
  const constructs = node.type === 'object_creation_expression';
  const list = constructs ? namedChildren(node).find(({ type }) => type === 'arguments') : field(node, 'arguments');
  const callee = constructs ? node.firstNamedChild : (field(node, 'function') ?? field(node, 'name'));
  if (!callee || callee.type === 'anonymous_class') return { kind: 'other', node };
  if (isReference(node)) return callee.type === 'name' ? lower(callee) : { kind: 'other', node };
  const given = list ? namedChildren(list).map(argument) : [];
  return { kind: 'call', node, callee, arguments: given, ...(list && { list }), constructs, typeArguments: [] };
}

function argument(node: SyntaxNode): Argument {
  const value = node.type === 'argument' ? (node.lastNamedChild ?? node) : node;
  const keyword = node.type === 'argument' ? field(node, 'name')?.text : undefined;
  if (value.type === 'variadic_unpacking') return { node: value.firstNamedChild ?? value, spread: true };
  return { node: value, ...(keyword !== undefined && { keyword }) };
}

function array(node: SyntaxNode): Expression {
  const elements = namedChildren(node).map((element) =>
    element.type === 'array_element_initializer' &&
    element.namedChildCount === 1 &&
    element.firstNamedChild?.type !== 'variadic_unpacking'
      ? (element.firstNamedChild ?? element)
      : element,
  );
  const fields = elements.flatMap(arrayField);
  if (fields.length > 0) return { kind: 'object', node, fields };
  return callable(node) ?? { kind: 'list', node, elements };
}

function arrayField(element: SyntaxNode): ObjectField[] {
  if (element.type !== 'array_element_initializer') return [];
  const [key, value] = namedChildren(element);
  if (!key || !value) return [];
  const name = plainText(key) ?? (key.type === 'integer' ? key.text : undefined);
  return [
    { ...(name !== undefined && { name }), key: key.type === 'string' ? (key.firstNamedChild ?? key) : key, value },
  ];
}

function conditional(node: SyntaxNode): Expression {
  const condition = field(node, 'condition');
  const body = field(node, 'body');
  const branches = [body ?? condition, field(node, 'alternative')].filter((branch) => branch !== undefined);
  return {
    kind: 'choice',
    node,
    branches,
    ...(body && condition ? { condition } : { passesOverZero: true as const }),
  };
}

function match(node: SyntaxNode): Expression {
  const body = field(node, 'body');
  const condition = field(node, 'condition');
  const branches = body ? namedChildren(body).flatMap((arm) => field(arm, 'return_expression') ?? []) : [];
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type;
  if (!left || !right) return { kind: 'other', node };
  if (operator === '??') return { kind: 'choice', node, branches: [left, right] };
  if (operator === '.') return { kind: 'concatenation', node, parts: [left, right] };
  return { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'argument');
  const operator = field(node, 'operator')?.text;
  const value = inner && (operator === '-' || operator === '+') ? lower(inner) : undefined;
  return value?.kind === 'number'
    ? { kind: 'number', node, value: operator === '-' ? -value.value : value.value }
    : { kind: 'other', node };
}

function text(node: SyntaxNode): Expression {
  const holder = field(node, 'value') ?? node;
  let fixed = '';
  const parts: SyntaxNode[] = [];
  for (const part of namedChildren(holder)) {
    if (part.type === 'escape_sequence') fixed += readEscape(part.text);
    else if (/^(?:string_content|nowdoc_string)$/u.test(part.type)) fixed += part.text;
    else if (!/^heredoc_(?:start|end)$/u.test(part.type)) parts.push(part);
  }
  return { kind: 'string', node, fixed, parts, ...(parts.length === 0 && { value: fixed }) };
}
