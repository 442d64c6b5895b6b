import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds } from './functions';
import { bigintSuffix, readNumber, readString } from './literals';
import { conditional } from '../conditionals';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'await_expression',
  'type_assertion',
]);

export function isTransparent(node: SyntaxNode): boolean {
  return transparent.has(node.type);
}

/** The node behind parentheses, casts and `await`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (transparent.has(at.type)) {
    const inner = at.type === 'type_assertion' ? at.lastNamedChild : at.firstNamedChild;
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** The types of the casts around an expression, and of `satisfies`; the outermost first. */
export function assertedTypes(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = node.parent; at && transparent.has(at.type); at = at.parent) {
    if (at.type === 'as_expression' || at.type === 'satisfies_expression') {
      const type = at.namedChildCount > 1 ? at.lastNamedChild : undefined;
      if (type) found.unshift(type);
    } else if (at.type === 'type_assertion') {
      const type = at.firstNamedChild?.firstNamedChild;
      if (type) found.unshift(type);
    }
  }
  return found;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'number':
      return bigintSuffix.test(node.text)
        ? { kind: 'bigint', node }
        : { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
      return { kind: 'string', node, value: readString(node.text), fixed: readString(node.text), parts: [] };
    case 'template_string':
      return template(node);
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'null':
      return { kind: 'nothing', node };
    case 'undefined':
      return { kind: 'absent', node };
    case 'this':
      return { kind: 'self', node };
    case 'super':
      return { kind: 'self', node, ofBase: true };
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'property_identifier':
    case 'type_identifier':
      return { kind: 'name', node, name: node.text };
    case 'member_expression': {
      const object = field(node, 'object');
      const nameNode = field(node, 'property');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'subscript_expression':
      return subscript(node);
    case 'call_expression':
    case 'new_expression':
      return call(node);
    case 'object':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(objectField) };
    case 'spread_element':
      return { kind: 'spread', node, of: node.firstNamedChild ?? node };
    case 'array':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'ternary_expression':
      return conditional(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    case 'sequence_expression': {
      const last = node.lastNamedChild;
      return last ? lower(last) : { kind: 'other', node };
    }
    case 'class':
    case 'class_declaration':
    case 'abstract_class_declaration':
      return { kind: 'class', node };
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function template(node: SyntaxNode): Expression {
  const parts = namedChildren(node)
    .filter((child) => child.type === 'template_substitution')
    .flatMap((child) => child.firstNamedChild ?? []);
  if (parts.length === 0) {
    const text = node.text.slice(1, -1);
    return { kind: 'string', node, value: text, fixed: text, parts };
  }
  const fixed = namedChildren(node)
    .filter((child) => child.type !== 'template_substitution')
    .map((child) => child.text)
    .join('');
  return { kind: 'string', node, fixed, parts };
}

/** `object['name']` reads like `object.name`. */
function subscript(node: SyntaxNode): Expression {
  const object = field(node, 'object');
  const index = field(node, 'index');
  if (!object || !index) return { kind: 'other', node };
  if (index.type === 'string')
    return { kind: 'member', node, object, name: readString(index.text), nameNode: index.firstNamedChild ?? index };
  return { kind: 'index', node, object, index };
}

function call(node: SyntaxNode): Expression {
  const constructs = node.type === 'new_expression';
  const callee = field(node, constructs ? 'constructor' : 'function');
  if (!callee) return { kind: 'other', node };
  const list = field(node, 'arguments');
  if (list?.type === 'template_string') return { kind: 'other', node };
  const args = list ? namedChildren(list).flatMap(asArguments) : [];
  const first = args[0];
  if (!constructs && args.length === 1 && first?.node.type === 'string' && /^(?:require|import)$/u.test(callee.text))
    return { kind: 'module', node, module: readString(first.node.text) };
  const typeList = field(node, 'type_arguments');
  return {
    kind: 'call',
    node,
    callee,
    arguments: args,
    ...(list && { list }),
    constructs,
    typeArguments: typeList ? namedChildren(typeList) : [],
  };
}

/** One argument; those of a list that is spread where it is written: `...[1000, 'bye']`. */
function asArguments(node: SyntaxNode): Argument[] {
  if (node.type !== 'spread_element') return [{ node }];
  const of = node.firstNamedChild ?? node;
  return of.type === 'array' ? namedChildren(of).flatMap(asArguments) : [{ node: of, spread: true }];
}

function objectField(child: SyntaxNode): ObjectField[] {
  if (child.type === 'shorthand_property_identifier') return [{ name: child.text, key: child, value: child }];
  if (child.type === 'method_definition') {
    const key = field(child, 'name');
    return key ? [{ name: key.text, key, value: child }] : [];
  }
  if (child.type !== 'pair') return [];
  const key = field(child, 'key');
  const value = field(child, 'value');
  if (!key || !value) return [];
  if (key.type === 'computed_property_name') return [{ key: key.firstNamedChild ?? key, value }];
  return [{ name: key.type === 'string' ? readString(key.text) : key.text, key, value }];
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.text;
  if (!left || !right) return { kind: 'other', node };
  if (operator === '||') return { kind: 'choice', node, branches: [left, right], passesOverZero: true };
  if (operator === '??') return { kind: 'choice', node, branches: [left, right] };
  if (operator === '&&') return { kind: 'choice', node, branches: [right], condition: left };
  if (operator === '+') return { kind: 'concatenation', node, parts: [left, right] };
  if (operator !== undefined && keepsInteger.has(operator) && right.text === '0') return wholeNumber(node, left);
  return { kind: 'other', node };
}

/** Operators that make an integer of a number and change nothing else, with a zero behind them. */
const keepsInteger: ReadonlySet<string> = new Set(['|', '^', '<<', '>>', '>>>']);

/** `1005 | 0`, `~~code`: a number that is written out, and made an integer where it stands; else what is made one. */
function wholeNumber(node: SyntaxNode, of: SyntaxNode): Expression {
  const value = lower(of);
  return value.kind === 'number' ? { kind: 'number', node, value: Math.trunc(value.value) } : value;
}

const decimalText = /^\s*\d+\s*$/u;

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'argument');
  const operator = field(node, 'operator')?.text;
  if (inner && (operator === '-' || operator === '+')) {
    const value = lower(inner);
    if (value.kind === 'number') return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
    // `+'1006'` is the number.
    if (operator === '+' && value.kind === 'string' && value.value !== undefined && decimalText.test(value.value))
      return { kind: 'number', node, value: Number(value.value) };
    // `+code` is the code.
    if (operator === '+' && (value.kind === 'name' || value.kind === 'member')) return value;
  }
  const turned = operator === '~' && inner ? unwrap(inner) : undefined;
  if (turned?.type === 'unary_expression' && field(turned, 'operator')?.text === '~') {
    const value = field(turned, 'argument');
    if (value) return wholeNumber(node, value);
  }
  return operator === 'void' ? { kind: 'absent', node } : { kind: 'other', node };
}
