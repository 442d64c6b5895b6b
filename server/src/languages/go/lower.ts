import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds, receiverOf } from './functions';
import { fixedPart, readNumber, readString } from './literals';
import { innermost } from '../places';

const transparent: ReadonlySet<string> = new Set(['parenthesized_expression', 'literal_element']);

/** Conversions to the language's own number and text types keep the value. */
const converting = /^(?:u?int(?:8|16|32|64)?|float(?:32|64)|uintptr|byte|rune|string)$/u;
const convertedTo = /^(?:\[\]byte|\[\]rune)$/u;

/** Whether the value of a node is that of the one expression inside: parentheses, `&x`, `*x`, `uint16(x)`. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  if (transparent.has(node.type)) return node.firstNamedChild ?? undefined;
  switch (node.type) {
    case 'expression_list':
      return node.namedChildCount === 1 ? (node.firstNamedChild ?? undefined) : undefined;
    case 'unary_expression':
      return /^[&*+]/u.test(node.text) ? field(node, 'operand') : undefined;
    case 'type_conversion_expression':
      return convertedTo.test(field(node, 'type')?.text ?? '') ? field(node, 'operand') : undefined;
    case 'call_expression': {
      const callee = field(node, 'function');
      const list = field(node, 'arguments');
      return callee?.type === 'identifier' && list?.namedChildCount === 1 && converting.test(callee.text)
        ? (list.firstNamedChild ?? undefined)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The node behind parentheses, pointers and conversions. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'int_literal':
      return { kind: 'number', node, value: countedFrom(node) ?? readNumber(node.text) };
    case 'float_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'interpreted_string_literal':
    case 'raw_string_literal': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'nil':
      return { kind: 'nothing', node };
    case 'identifier':
      return isReceiver(node) ? { kind: 'self', node } : { kind: 'name', node, name: node.text };
    case 'package_identifier':
    case 'type_identifier':
    case 'field_identifier':
      return { kind: 'name', node, name: node.text };
    case 'pointer_type':
      return node.firstNamedChild ? lower(node.firstNamedChild) : { kind: 'other', node };
    case 'generic_type': {
      const type = field(node, 'type');
      return type ? lower(type) : { kind: 'other', node };
    }
    case 'expression_list':
      // What a function answers with several values: `return 4001, "bye"`.
      return node.parent?.type === 'return_statement'
        ? { kind: 'list', node, elements: namedChildren(node) }
        : { kind: 'other', node };
    case 'selector_expression':
      return member(node, field(node, 'operand'), field(node, 'field'));
    case 'qualified_type':
      return member(node, field(node, 'package'), field(node, 'name'));
    case 'index_expression': {
      const object = field(node, 'operand');
      const index = field(node, 'index');
      return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
    }
    case 'call_expression':
      return call(node);
    case 'type_assertion_expression': {
      const value = field(node, 'operand');
      const type = field(node, 'type');
      return value && type ? { kind: 'cast', node, value, type } : { kind: 'other', node };
    }
    case 'type_conversion_expression':
      return foundError(node) ?? { kind: 'other', node };
    case 'composite_literal':
      return composite(node, field(node, 'type'), field(node, 'body'));
    case 'literal_value':
      return composite(node, typeOfNested(node), node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function member(node: SyntaxNode, object: SyntaxNode | undefined, nameNode: SyntaxNode | undefined): Expression {
  return object && nameNode ? { kind: 'member', node, object, name: nameNode.text, nameNode } : { kind: 'other', node };
}

/** The receiver of the method around it: what other languages call `this`. */
function isReceiver(node: SyntaxNode): boolean {
  const method = closest(node.parent, methods);
  const receiver = method && receiverOf(method);
  return receiver?.nameNode?.text === node.text;
}

const methods: ReadonlySet<string> = new Set(['method_declaration']);

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || !list) return { kind: 'other', node };
  const given = namedChildren(list);
  const first = given[0];
  if (callee.type === 'identifier' && /^(?:make|new)$/u.test(callee.text) && first)
    return { kind: 'call', node, callee, arguments: [], list, constructs: false, typeArguments: [first] };
  if (first && /^fmt\.(?:Sprintf|Sprint|Errorf)$/u.test(callee.text)) return formatted(node, callee.text, given);
  const types = field(node, 'type_arguments');
  return {
    kind: 'call',
    node,
    callee,
    arguments: given.map(argument),
    list,
    constructs: false,
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** `errors.AsType[*CloseError](err)`, which the grammar takes for a conversion: the error, said to be of that type. */
function foundError(node: SyntaxNode): Expression | undefined {
  const conversion = field(node, 'type');
  const value = field(node, 'operand');
  const isFinder = conversion?.type === 'generic_type' && field(conversion, 'type')?.text === 'errors.AsType';
  const list = isFinder ? field(conversion, 'type_arguments') : undefined;
  const type = list?.firstNamedChild;
  return value && type ? { kind: 'cast', node, value, type } : undefined;
}

function argument(node: SyntaxNode): Argument {
  if (node.type !== 'variadic_argument') return { node };
  return { node: node.firstNamedChild ?? node, spread: true };
}

/** `fmt.Sprintf("status %d", status)`: a text of which only the format is fixed. */
function formatted(node: SyntaxNode, callee: string, given: readonly SyntaxNode[]): Expression {
  const [first, ...rest] = given;
  const format = first && lower(first);
  if (format?.kind !== 'string' || format.value === undefined || callee === 'fmt.Sprint')
    return { kind: 'string', node, fixed: '', parts: given };
  const fixed = fixedPart(format.value);
  return rest.length === 0
    ? { kind: 'string', node, value: fixed, fixed, parts: [] }
    : { kind: 'string', node, fixed, parts: rest };
}

/** A list, map or struct literal, by its type. */
function composite(node: SyntaxNode, type: SyntaxNode | undefined, body: SyntaxNode | undefined): Expression {
  const entries = body ? namedChildren(body) : [];
  switch (type?.type) {
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return {
        kind: 'list',
        node,
        elements: entries.map((entry) => (entry.type === 'keyed_element' ? (field(entry, 'value') ?? entry) : entry)),
      };
    case 'map_type':
      return { kind: 'object', node, fields: entries.flatMap((entry) => objectField(entry)) };
    default: {
      const names = namesOfFields(type);
      const fields = entries.flatMap((entry, position) => objectField(entry, names[position]));
      return { kind: 'object', node, fields, ...(type && { type }) };
    }
  }
}

/** The names of a struct's fields in order, where its type is written out at the literal: `[]struct{ code int }{ {1000} }`. */
export function namesOfFields(type: SyntaxNode | undefined): readonly string[] {
  const list = type?.type === 'struct_type' ? type.firstNamedChild : undefined;
  return list ? namedChildren(list).flatMap(({ namedChildren: parts }) => parts.filter(isFieldName).map(textOf)) : [];
}

function isFieldName({ type }: SyntaxNode): boolean {
  return type === 'field_identifier';
}

function textOf({ text }: SyntaxNode): string {
  return text;
}

function objectField(entry: SyntaxNode, placed?: string): ObjectField[] {
  if (entry.type !== 'keyed_element')
    return [{ ...(placed !== undefined && { name: placed }), key: entry, value: entry }];
  const key = field(entry, 'key');
  const value = field(entry, 'value');
  if (!key || !value) return [];
  const name = keyName(key);
  return [{ ...(name !== undefined && { name }), key: unwrap(key), value }];
}

/** The name of a struct's field, or a text key of a map. */
export function keyName(key: SyntaxNode): string | undefined {
  const plain = unwrap(key);
  if (plain.type === 'identifier' || plain.type === 'field_identifier') return plain.text;
  const text = lower(plain);
  return text.kind === 'string' ? text.value : undefined;
}

/** The type that a literal without one has by where it stands: the element of the list or map around it. */
export function typeOfNested(value: SyntaxNode): SyntaxNode | undefined {
  const around = closest(value.parent, bodies);
  const whole = around?.parent;
  const type = whole?.type === 'composite_literal' ? field(whole, 'type') : around && typeOfNested(around);
  const element = type && (field(type, 'element') ?? field(type, 'value'));
  return element?.type === 'pointer_type' ? (element.firstNamedChild ?? undefined) : element;
}

const bodies: ReadonlySet<string> = new Set(['literal_value']);

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right || field(node, 'operator')?.text !== '+') return { kind: 'other', node };
  // `4000 + iota` is the number that the literal in it counts from.
  const numbers = [left, right].filter((side) => side.type === 'int_literal');
  const iotas = [left, right].filter((side) => side.type === 'iota');
  if (numbers[0] && iotas.length === 1) return lower(numbers[0]);
  return { kind: 'concatenation', node, parts: [left, right] };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'operand');
  const operator = field(node, 'operator')?.text;
  if (!inner) return { kind: 'other', node };
  // What a channel hands over is one of the things that it carries.
  if (operator === '<-') return { kind: 'index', node, object: inner, index: inner };
  const value = lower(inner);
  return operator === '-' && value.kind === 'number'
    ? { kind: 'number', node, value: -value.value }
    : { kind: 'other', node };
}

/** The value of the literal in `4000 + iota`, by the position of its line in the group. */
function countedFrom(literal: SyntaxNode): number | undefined {
  const sum = literal.parent;
  if (sum?.type !== 'binary_expression' || field(sum, 'operator')?.text !== '+') return undefined;
  if (!sum.namedChildren.some((side) => side.type === 'iota')) return undefined;
  const spec = closest(sum, new Set(['const_spec']));
  const position = spec && positionOfSpec(spec);
  return position === undefined ? undefined : readNumber(literal.text) + position;
}

/** What `iota` stands for in a line of a group of constants. */
export function positionOfSpec(spec: SyntaxNode): number | undefined {
  const position = spec.parent ? namedChildren(spec.parent).findIndex((other) => other.id === spec.id) : -1;
  return position < 0 ? undefined : position;
}
