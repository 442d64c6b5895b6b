import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds, isProc, lastValues } from './functions';
import { readEscape, readNumber } from './literals';
import { innermost } from '../places';

/** Methods that hand on what they are called on, as far as its value goes. */
const unchanged: ReadonlySet<string> = new Set(['freeze', 'dup', 'itself', 'to_proc', 'should', 'must']);

/** The part whose value a node hands on unchanged: parentheses, `.freeze`, `proc { … }`, `&handler`. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_statements':
    case 'begin':
      return node.namedChildCount === 1 ? (node.firstNamedChild ?? undefined) : undefined;
    case 'block_argument':
    case 'pattern':
    case 'argument':
      return node.firstNamedChild ?? undefined;
    case 'call': {
      if (isProc(node)) return field(node, 'block');
      const receiver = field(node, 'receiver');
      return receiver && isBare(node) && unchanged.has(field(node, 'method')?.text ?? '') ? receiver : undefined;
    }
    default:
      return undefined;
  }
}

/** The node behind parentheses and the like. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** A call without arguments and block: it reads like a member. */
export function isBare(call: SyntaxNode): boolean {
  return !field(call, 'arguments') && !field(call, 'block');
}

/** Whether a call is made on something else than the object itself. */
export function hasReceiver(call: SyntaxNode): boolean {
  const receiver = field(call, 'receiver');
  return receiver !== undefined && receiver.type !== 'self';
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'chained_string':
    case 'delimited_symbol':
    case 'bare_string':
      return text(node);
    case 'simple_symbol':
      return symbol(node, node.text.slice(1));
    case 'hash_key_symbol':
    case 'bare_symbol':
      return symbol(node, node.text);
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'nil':
      return { kind: 'nothing', node };
    case 'self':
      return { kind: 'self', node };
    case 'identifier':
    case 'constant':
      return name(node);
    case 'instance_variable':
    case 'class_variable':
    case 'global_variable':
      return { kind: 'name', node, name: node.text.replace(/^[@$]+/u, '') };
    case 'scope_resolution':
      return path(node);
    case 'call':
      return call(node);
    case 'element_reference':
      return element(node);
    case 'hash':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(entry) };
    case 'array':
    case 'right_assignment_list':
    case 'string_array':
    case 'symbol_array':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'splat_argument':
      return { kind: 'spread', node, of: node.firstNamedChild ?? node };
    case 'conditional':
    case 'if':
    case 'unless':
    case 'case':
      return choice(node);
    case 'binary':
      return binary(node);
    case 'unary':
      return unary(node);
    case '<<':
      return pushed(node);
    case 'assignment': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    case 'class':
      return { kind: 'class', node };
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function symbol(node: SyntaxNode, value: string): Expression {
  return { kind: 'string', node, value, fixed: value, parts: [] };
}

function text(node: SyntaxNode): Expression {
  let fixed = '';
  const parts: SyntaxNode[] = [];
  for (const part of namedChildren(node)) {
    if (part.type === 'string_content') fixed += part.text;
    else if (part.type === 'escape_sequence') fixed += readEscape(part.text);
    else if (part.type === 'interpolation') parts.push(...namedChildren(part).slice(0, 1));
    else {
      const inner = lower(part);
      if (inner.kind === 'string') fixed += inner.fixed;
      parts.push(...(inner.kind === 'string' ? inner.parts : [part]));
    }
  }
  return { kind: 'string', node, fixed, parts, ...(parts.length === 0 && { value: fixed }) };
}

/** A bare name, or the name of a call, which then stands for the whole member. */
function name(node: SyntaxNode): Expression {
  const parent = node.parent;
  const isMethod = parent?.type === 'call' && field(parent, 'method')?.id === node.id;
  const object = isMethod && hasReceiver(parent) ? field(parent, 'receiver') : undefined;
  if (object) return { kind: 'member', node, object, name: node.text, nameNode: node };
  if (parent?.type === 'scope_resolution' && field(parent, 'name')?.id === node.id) return path(parent);
  return { kind: 'name', node, name: node.text };
}

function path(node: SyntaxNode): Expression {
  const object = field(node, 'scope');
  const nameNode = field(node, 'name');
  if (!nameNode) return { kind: 'other', node };
  return object
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'name', node: nameNode, name: nameNode.text };
}

function call(node: SyntaxNode): Expression {
  const receiver = field(node, 'receiver');
  const method = field(node, 'method');
  if (receiver && (!method || method.text === 'call')) return called(node, receiver, false);
  if (!method) return { kind: 'other', node };
  if (receiver && method.text === 'new') return called(node, receiver, true);
  if (!isBare(node)) return called(node, method, false);
  if (!receiver || receiver.type === 'self') return { kind: 'name', node: method, name: method.text };
  return { kind: 'member', node, object: receiver, name: method.text, nameNode: method };
}

/** A call, also one that reads like a member: `socket.close`. */
export function called(node: SyntaxNode, callee: SyntaxNode, constructs: boolean): Expression {
  const list = field(node, 'arguments');
  const block = field(node, 'block');
  const given = list ? namedChildren(list).map(argument) : [];
  return {
    kind: 'call',
    node,
    callee,
    arguments: block ? [...given, { node: block }] : given,
    ...(list && list.firstChild?.type === '(' && { list }),
    constructs,
    typeArguments: [],
  };
}

function argument(node: SyntaxNode): Argument {
  if (node.type === 'splat_argument' || node.type === 'hash_splat_argument')
    return { node: node.firstNamedChild ?? node, spread: true };
  if (node.type !== 'pair') return { node };
  const keyword = plainText(field(node, 'key'));
  const value = field(node, 'value') ?? field(node, 'key');
  return keyword === undefined || !value ? { node } : { node: value, keyword };
}

/** The text of a symbol or of a string in which nothing is interpolated; `undefined` for anything else. */
export function plainText(node: SyntaxNode | undefined): string | undefined {
  const value = node && lower(node);
  return value?.kind === 'string' ? value.value : undefined;
}

/** `event[:code]` reads like `event.code`; `Set[1000, 1001]` is a list. */
function element(node: SyntaxNode): Expression {
  const [object, ...indexes] = namedChildren(node);
  const index = indexes[0];
  if (!object) return { kind: 'other', node };
  if (object.type === 'constant' && /^(?:Set|SortedSet|Array)$/u.test(object.text))
    return { kind: 'list', node, elements: indexes };
  if (!index) return { kind: 'other', node };
  const key = plainText(index);
  if (key !== undefined) return { kind: 'member', node, object, name: key, nameNode: index, indexed: true };
  return { kind: 'index', node, object, index };
}

function entry(pair: SyntaxNode): ObjectField[] {
  if (pair.type !== 'pair') return [];
  const key = field(pair, 'key');
  const value = field(pair, 'value') ?? key;
  if (!key || !value) return [];
  const name = plainText(key) ?? (key.type === 'integer' || key.type === 'constant' ? key.text : undefined);
  return [{ ...(name !== undefined && { name }), key, value }];
}

function choice(node: SyntaxNode): Expression {
  const condition = field(node, 'condition') ?? field(node, 'value');
  return { kind: 'choice', node, branches: lastValues(node, 0), ...(condition && { condition }) };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator');
  if (!left || !right || !operator) return { kind: 'other', node };
  switch (operator.type) {
    case '||':
    case 'or':
      return { kind: 'choice', node, branches: [left, right] };
    case '&&':
    case 'and':
      return { kind: 'choice', node, branches: [right], condition: left };
    case '+':
      return { kind: 'concatenation', node, parts: [left, right] };
    case '*':
      return { kind: 'repetition', node, of: left, times: right };
    case '<<':
      return {
        kind: 'call',
        node,
        callee: operator,
        arguments: [{ node: right }],
        constructs: false,
        typeArguments: [],
      };
    default:
      return { kind: 'other', node };
  }
}

/** The operator of `sockets << socket` stands for the method. */
function pushed(node: SyntaxNode): Expression {
  const object = node.parent ? field(node.parent, 'left') : undefined;
  return object ? { kind: 'member', node, object, name: '<<', nameNode: node } : { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'operand');
  const operator = field(node, 'operator')?.type;
  const value = inner && (operator === '-' || operator === '+') ? lower(inner) : undefined;
  return value?.kind === 'number'
    ? { kind: 'number', node, value: operator === '-' ? -value.value : value.value }
    : { kind: 'other', node };
}
