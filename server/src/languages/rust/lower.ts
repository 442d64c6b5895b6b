import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds, valueOfBlock } from './functions';
import { fixedPart, readNumber, readString } from './literals';
import { innermost } from '../places';
import { conditional } from '../conditionals';

/** Methods that hand on what they are called on, or the value inside: `frame.as_ref().unwrap()`, `4000.into()`. */
const handingOn: ReadonlySet<string> = new Set([
  'as_deref',
  'as_deref_mut',
  'as_mut',
  'as_ref',
  'as_str',
  'borrow',
  'borrow_mut',
  'by_ref',
  'clone',
  'cloned',
  'copied',
  'expect',
  'fuse',
  'get_mut',
  'into',
  'into_inner',
  'into_owned',
  'lock',
  'ok',
  'take',
  'to_owned',
  'try_into',
  'unwrap',
  'unwrap_or_default',
]);

/** Methods that give their argument where what they are called on holds nothing: `code.unwrap_or(1000)`. */
const defaulting: ReadonlySet<string> = new Set(['or', 'unwrap_or']);

/** What stands before a method that gives a default, and the default; `undefined` for all other calls. */
export function withDefault(node: SyntaxNode): readonly [value: SyntaxNode, otherwise: SyntaxNode] | undefined {
  const callee = node.type === 'call_expression' ? field(node, 'function') : undefined;
  if (callee?.type !== 'field_expression' || !defaulting.has(field(callee, 'field')?.text ?? '')) return undefined;
  const value = field(callee, 'value');
  const list = field(node, 'arguments');
  const otherwise = list?.namedChildCount === 1 ? list.firstNamedChild : undefined;
  return value && otherwise ? [value, otherwise] : undefined;
}

/** Constructors whose value stands for what is put into it, and conversions between kinds of numbers. */
const wrapping =
  /^(?:Some|Ok|(?:[iu](?:8|16|32|64|128|size)|String|Cow|Utf8Bytes|ByteString)::from|(?:Box|Arc|Rc|Mutex|RwLock|RefCell|Cell|Pin)::new|(?:std::)?(?:borrow::)?Cow::(?:Borrowed|Owned)|Utf8Bytes::from_static)$/u;

/** The one expression whose value a node hands on: parentheses, `&x`, `x?`, `x as u16`, `Some(x)`, `x.into()`. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'await_expression':
    case 'try_expression':
    case 'expression_statement':
    case 'base_field_initializer':
      return node.firstNamedChild ?? undefined;
    case 'reference_expression':
    case 'type_cast_expression':
      return field(node, 'value');
    case 'unary_expression':
      return node.firstChild?.type === '*' ? (node.firstNamedChild ?? undefined) : undefined;
    case 'block':
      return valueOfBlock(node);
    case 'else_clause':
    case 'unsafe_block':
    case 'const_block':
      return node.lastNamedChild ?? undefined;
    case 'call_expression':
      return innerOfCall(node);
    // `(CloseCode::Away, "bye").into()`: code and reason, made one value; the code stands for it.
    case 'tuple_expression':
      return isConverted(node) ? (node.firstNamedChild ?? undefined) : undefined;
    default:
      return undefined;
  }
}

function isConverted(tuple: SyntaxNode): boolean {
  if (tuple.namedChildCount !== 2) return false;
  const parent = tuple.parent;
  if (parent?.type === 'field_expression') return field(parent, 'field')?.text === 'into';
  const call = parent?.type === 'arguments' ? parent.parent : undefined;
  return /::from$/u.test((call && field(call, 'function')?.text) ?? '');
}

function innerOfCall(node: SyntaxNode): SyntaxNode | undefined {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || !list) return undefined;
  if (callee.type === 'field_expression') {
    const name = field(callee, 'field')?.text ?? '';
    const object = field(callee, 'value');
    if (name === 'to_string') return object?.type === 'string_literal' ? object : undefined;
    const allowed = name === 'expect' ? 1 : 0;
    return list.namedChildCount === allowed && handingOn.has(name) ? object : undefined;
  }
  return list.namedChildCount === 1 && wrapping.test(callee.text) ? (list.firstNamedChild ?? undefined) : undefined;
}

/** The node behind everything that hands its value on. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer_literal':
    case 'float_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string_literal':
    case 'raw_string_literal': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'boolean_literal':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'self':
      return { kind: 'self', node };
    case 'identifier':
    case 'type_identifier':
    case 'field_identifier':
    case 'shorthand_field_identifier':
      if (node.text === 'Self') return { kind: 'self', node };
      if (node.text === 'None') return { kind: 'absent', node };
      return { kind: 'name', node, name: node.text };
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return member(node, field(node, 'path'), field(node, 'name'));
    case 'field_expression':
      return member(node, field(node, 'value'), field(node, 'field'));
    case 'generic_type':
    case 'generic_type_with_turbofish': {
      const type = field(node, 'type');
      return type ? lower(type) : { kind: 'other', node };
    }
    case 'generic_function': {
      const inner = field(node, 'function');
      return inner ? lower(inner) : { kind: 'other', node };
    }
    case 'index_expression': {
      const [object, index] = namedChildren(node);
      return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
    }
    case 'call_expression': {
      const branches = withDefault(node);
      return branches ? { kind: 'choice', node, branches } : call(node);
    }
    case 'struct_expression':
      return struct(node);
    case 'array_expression':
    case 'tuple_expression':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'if_expression':
      return conditional(node);
    case 'match_expression':
      return match(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
    case 'negative_literal':
      return negative(node);
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function member(node: SyntaxNode, object: SyntaxNode | undefined, nameNode: SyntaxNode | undefined): Expression {
  if (!nameNode) return { kind: 'other', node };
  if (!object) return { kind: 'name', node: nameNode, name: nameNode.text };
  return { kind: 'member', node, object, name: nameNode.text, nameNode };
}

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || !list) return { kind: 'other', node };
  const given = namedChildren(list).filter((child) => child.type !== 'attribute_item');
  if (callee.text === 'format') return formatted(node, given);
  const types = callee.type === 'generic_function' ? field(callee, 'type_arguments') : undefined;
  return {
    kind: 'call',
    node,
    callee: callee.type === 'generic_function' ? (field(callee, 'function') ?? callee) : callee,
    arguments: given.map((argument): Argument => ({ node: argument })),
    list,
    constructs: false,
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** `format!("status {}", status)`: a text of which only the format is fixed. */
function formatted(node: SyntaxNode, given: readonly SyntaxNode[]): Expression {
  const [first, ...rest] = given;
  const format = first && lower(first);
  if (format?.kind !== 'string' || format.value === undefined) return { kind: 'string', node, fixed: '', parts: given };
  const fixed = fixedPart(format.value);
  const isWhole = rest.length === 0 && !/\{[^{}]*\}/u.test(format.value.replaceAll('{{', ''));
  return { kind: 'string', node, fixed, parts: rest, ...(isWhole && { value: fixed }) };
}

/** `CloseFrame { code, reason: "bye".into() }`. */
function struct(node: SyntaxNode): Expression {
  const type = field(node, 'name');
  const body = field(node, 'body');
  const fields = (body ? namedChildren(body) : []).flatMap((entry): ObjectField[] => {
    if (entry.type === 'shorthand_field_initializer') {
      const name = entry.lastNamedChild;
      return name ? [{ name: name.text, key: name, value: name }] : [];
    }
    const key = field(entry, 'field');
    const value = field(entry, 'value');
    return key && value ? [{ name: key.text, key, value }] : [];
  });
  return { kind: 'object', node, fields, ...(type && { type }) };
}

function match(node: SyntaxNode): Expression {
  const body = field(node, 'body');
  const condition = field(node, 'value');
  const branches = (body ? namedChildren(body) : []).flatMap((arm) => field(arm, 'value') ?? []);
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right || field(node, 'operator')?.text !== '+') return { kind: 'other', node };
  return { kind: 'concatenation', node, parts: [left, right] };
}

function negative(node: SyntaxNode): Expression {
  const inner = node.firstNamedChild;
  const value = inner && node.firstChild?.type === '-' ? lower(inner) : undefined;
  return value?.kind === 'number' ? { kind: 'number', node, value: -value.value } : { kind: 'other', node };
}
