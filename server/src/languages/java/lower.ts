import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { readNumber, readString } from '../jvm/literals';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds, isClassLike } from './functions';
import { conditional } from '../conditionals';
import { entryOf } from '../entries';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
export const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'cast_expression',
  'generic_type',
  'annotated_type',
  'array_creation_expression',
]);

/** The node behind parentheses and casts. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (transparent.has(at.type)) {
    const inner =
      at.type === 'parenthesized_expression' || at.type === 'generic_type' ? at.firstNamedChild : field(at, 'value');
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Lowers an expression one step deep; its parts stay nodes. The name of a called method stands for the callee. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal':
    case 'decimal_floating_point_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string_literal': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'null_literal':
      return { kind: 'nothing', node };
    case 'this':
      return { kind: 'self', node };
    case 'super':
      return { kind: 'self', node, ofBase: true };
    case 'identifier':
      return identifier(node);
    case 'type_identifier':
      return { kind: 'name', node, name: node.text };
    case 'field_access':
      return access(node);
    case 'scoped_type_identifier':
    case 'scoped_identifier':
    case 'method_reference':
      return path(node);
    case 'array_access': {
      const object = field(node, 'array');
      const index = field(node, 'index');
      return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
    }
    case 'method_invocation':
      return invocation(node);
    case 'object_creation_expression':
    case 'explicit_constructor_invocation': {
      const callee = field(node, node.type === 'object_creation_expression' ? 'type' : 'constructor');
      const typeArguments = callee?.type === 'generic_type' ? callee.lastNamedChild : undefined;
      return callee ? called(node, callee, true, typeArguments) : { kind: 'other', node };
    }
    case 'array_initializer':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'ternary_expression':
      return conditional(node);
    case 'switch_expression':
      return { kind: 'choice', node, branches: resultsOf(node) };
    case 'binary_expression': {
      const left = field(node, 'left');
      const right = field(node, 'right');
      const joins = field(node, 'operator')?.text === '+' && left && right;
      return joins ? { kind: 'concatenation', node, parts: [left, right] } : { kind: 'other', node };
    }
    case 'unary_expression': {
      const operand = field(node, 'operand');
      const value = operand && lower(operand);
      const operator = field(node, 'operator')?.text;
      return value?.kind === 'number' && (operator === '-' || operator === '+')
        ? { kind: 'number', node, value: operator === '-' ? -value.value : value.value }
        : { kind: 'other', node };
    }
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    default:
      if (functionKinds.has(node.type)) return { kind: 'function', node };
      return isClassLike(node) ? { kind: 'class', node } : { kind: 'other', node };
  }
}

/** A name, or the name of a method where it is called: `close` of `session.close(…)` is a member of `session`. */
function identifier(node: SyntaxNode): Expression {
  const call = node.parent;
  const object = call?.type === 'method_invocation' ? field(call, 'object') : undefined;
  if (object && call && field(call, 'name')?.id === node.id)
    return { kind: 'member', node, object, name: node.text, nameNode: node };
  return { kind: 'name', node, name: node.text };
}

function access(node: SyntaxNode): Expression {
  const object = field(node, 'object');
  const nameNode = field(node, 'field');
  if (nameNode?.type === 'this') return { kind: 'self', node };
  return object && nameNode ? { kind: 'member', node, object, name: nameNode.text, nameNode } : { kind: 'other', node };
}

function path(node: SyntaxNode): Expression {
  const object = node.firstNamedChild;
  const nameNode = node.lastNamedChild;
  return object && nameNode && object.id !== nameNode.id
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'other', node };
}

const listMakers: ReadonlySet<string> = new Set([
  'List',
  'Set',
  'Arrays',
  'Stream',
  'IntStream',
  'ImmutableSet',
  'ImmutableList',
  'EnumSet',
]);

/** What a call of a method that only writes a collection down makes: `List.of(…)`, `Map.of(…)`. */
export function madeBy(node: SyntaxNode): 'list' | 'table' | undefined {
  if (node.type !== 'method_invocation') return undefined;
  const name = field(node, 'name')?.text;
  const owner = field(node, 'object')?.text ?? '';
  if (name === 'of') return listMakers.has(owner) ? 'list' : /^(?:Immutable)?Map$/u.test(owner) ? 'table' : undefined;
  return name === 'asList' && owner === 'Arrays' ? 'list' : undefined;
}

function invocation(node: SyntaxNode): Expression {
  const callee = field(node, 'name');
  if (!callee) return { kind: 'other', node };
  const list = field(node, 'arguments');
  switch (madeBy(node)) {
    case 'list':
      return { kind: 'list', node, elements: list ? namedChildren(list) : [] };
    case 'table':
      return { kind: 'object', node, fields: list ? entries(namedChildren(list)) : [] };
    case undefined:
      return called(node, callee, false, field(node, 'type_arguments'));
  }
}

/** Keys and values in turn. */
function entries(nodes: readonly SyntaxNode[]): ObjectField[] {
  return nodes.flatMap((key, index): ObjectField[] => {
    const value = nodes[index + 1];
    return index % 2 === 0 && value ? [entryOf(lower, key, value)] : [];
  });
}

function called(
  node: SyntaxNode,
  callee: SyntaxNode,
  constructs: boolean,
  typeArguments: SyntaxNode | null | undefined,
): Expression {
  const list = field(node, 'arguments');
  return {
    kind: 'call',
    node,
    callee,
    arguments: list ? namedChildren(list).map((argument): Argument => ({ node: argument })) : [],
    ...(list && { list }),
    constructs,
    typeArguments: typeArguments?.type === 'type_arguments' ? namedChildren(typeArguments) : [],
  };
}

/** What the arms of a `switch` give. */
function resultsOf(node: SyntaxNode): SyntaxNode[] {
  const body = field(node, 'body');
  if (!body) return [];
  return namedChildren(body).flatMap((rule): SyntaxNode[] => {
    if (rule.type !== 'switch_rule') return [];
    const result = rule.lastNamedChild;
    if (result?.type === 'block') return yieldedBy(result);
    const value = result?.type === 'expression_statement' ? result.firstNamedChild : undefined;
    return value ? [value] : [];
  });
}

/** What the end of an arm in braces gives: `4001` of `{ log(); yield 4001; }`. */
function yieldedBy(block: SyntaxNode): SyntaxNode[] {
  const last = block.lastNamedChild;
  const value = last?.type === 'yield_statement' ? last.firstNamedChild : undefined;
  return value ? [value] : [];
}
