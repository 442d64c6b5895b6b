import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { classKinds, functionKinds } from './functions';
import { macroNumber, readNumber, readString } from './literals';
import { madeWith } from './madeWith';
import { lowerMessage, messageOf } from './messages';
import { lastName, scopeBefore } from './paths';
import { tables } from './tables';
import { unwrap } from './unwrap';
import { conditional } from '../conditionals';
import { entryOf } from '../entries';

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'number_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'preproc_arg': {
      const value = macroNumber(node.text);
      return value === undefined ? { kind: 'other', node } : { kind: 'number', node, value };
    }
    case 'string_literal':
    case 'raw_string_literal': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'char_literal': {
      const value = readString(node.text.replace(/^\w{0,2}'|'$/gu, '"'));
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'concatenated_string':
      return joined(node);
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'null':
      return { kind: 'nothing', node };
    case 'this':
      return { kind: 'self', node };
    case 'identifier':
    case 'field_identifier':
    case 'type_identifier':
    case 'namespace_identifier':
    case 'primitive_type':
      return name(node);
    case 'qualified_identifier': {
      const nameNode = lastName(node);
      const object = scopeBefore(nameNode);
      return object
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'name', node: nameNode, name: nameNode.text };
    }
    case 'nested_namespace_specifier': {
      const last = node.lastNamedChild;
      return last ? lower(last) : { kind: 'other', node };
    }
    case 'template_type':
    case 'type_descriptor': {
      const inner = field(node, node.type === 'template_type' ? 'name' : 'type');
      return inner ? lower(inner) : { kind: 'other', node };
    }
    case 'field_expression': {
      const object = field(node, 'argument');
      const nameNode = field(node, 'field');
      const last = nameNode && lastName(nameNode);
      return object && last
        ? { kind: 'member', node, object, name: last.text, nameNode: last }
        : { kind: 'other', node };
    }
    case 'subscript_expression': {
      const object = field(node, 'argument');
      const index = field(node, 'index') ?? field(node, 'indices')?.firstNamedChild;
      return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
    }
    case 'call_expression':
      return call(node);
    case 'new_expression':
    case 'compound_literal_expression':
      return construction(node);
    case 'message_expression':
      return lowerMessage(node);
    case 'argument_list':
    case 'parameter_list':
      return makingCall(node) ?? { kind: 'other', node };
    case 'initializer_list':
      return makingCall(node) ?? braces(node);
    case 'array_literal':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'dictionary_literal':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(dictionaryField) };
    case 'conditional_expression':
      return conditional(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(right) : { kind: 'other', node };
    }
    default:
      if (functionKinds.has(node.type)) return { kind: 'function', node };
      return { kind: classKinds.has(node.type) ? 'class' : 'other', node };
  }
}

/** A name; a part of a path stands for the path up to it; `NULL`, `nil`, `self` and their kin for what they mean. */
function name(node: SyntaxNode): Expression {
  const message = messageOf(node);
  if (message) return message;
  const object = scopeBefore(node);
  const text = node.text;
  if (object) return { kind: 'member', node, object, name: text, nameNode: node };
  if (text === 'self') return { kind: 'self', node };
  if (text === 'super') return { kind: 'self', node, ofBase: true };
  if (text === 'nil' || text === 'NULL' || text === 'Nil') return { kind: 'nothing', node };
  if (text === 'YES' || text === 'NO') return { kind: 'boolean', node, value: text === 'YES' };
  return { kind: 'name', node, name: text };
}

/** `"a" "b"`; a macro between the parts is not known. */
function joined(node: SyntaxNode): Expression {
  const parts = namedChildren(node);
  const strings = parts.filter((part) => part.type === 'string_literal' || part.type === 'raw_string_literal');
  const fixed = strings.map((part) => readString(part.text)).join('');
  return { kind: 'string', node, fixed, parts: [], ...(strings.length === parts.length && { value: fixed }) };
}

const makers = /^(?:std::|boost::|QSharedPointer)?(?:make_(?:shared|unique)|create|MakeShared|MakeUnique)$/u;
const binders = /^(?:std::|boost::|lib::|websocketpp::lib::|beast::)?bind(?:_front(?:_handler)?)?$/u;

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || !list) return { kind: 'other', node };
  const args = namedChildren(list).map((child): Argument => ({ node: child }));
  const text = callee.endIndex - callee.startIndex > 80 ? '' : callee.text.replace(/<[\s\S]*$/u, '');
  const made = makers.test(text) ? typeArgumentsOf(callee)[0] : undefined;
  if (made) return { kind: 'call', node, callee: made, arguments: args, list, constructs: true, typeArguments: [] };
  const bound = binders.test(text) ? args[0]?.node : undefined;
  if (bound) return boundCall(node, bound, args.slice(1), list);
  return {
    kind: 'call',
    node,
    callee,
    arguments: args,
    list,
    constructs: false,
    typeArguments: typeArgumentsOf(callee),
  };
}

/** `std::bind(&Client::bye, this, 1000)` is a call of `bye(1000)` that comes later. */
function boundCall(node: SyntaxNode, bound: SyntaxNode, args: Argument[], list: SyntaxNode): Expression {
  const callee = unwrap(bound);
  const rest = callee.type === 'qualified_identifier' ? args.slice(1) : args;
  return { kind: 'call', node, callee, arguments: rest, list, constructs: false, typeArguments: [] };
}

/** Whether a node is what `std::bind` binds: the function that will be called. */
export function isBound(node: SyntaxNode): boolean {
  const list = node.parent;
  const callee = list?.type === 'argument_list' && list.parent ? field(list.parent, 'function') : undefined;
  return callee !== undefined && list?.firstNamedChild?.id === node.id && binders.test(callee.text.slice(0, 40));
}

function typeArgumentsOf(callee: SyntaxNode): SyntaxNode[] {
  let at: SyntaxNode | undefined = callee;
  while (at && at.type !== 'template_function' && at.type !== 'template_method' && at.type !== 'template_type')
    at = at.type === 'qualified_identifier' ? field(at, 'name') : field(at, 'field');
  const list = at && field(at, 'arguments');
  return list ? namedChildren(list) : [];
}

/** `new T(…)`, `T{…}`. */
function construction(node: SyntaxNode): Expression {
  const callee = field(node, 'type');
  const list = field(node, 'arguments') ?? field(node, 'value');
  if (!callee) return { kind: 'other', node };
  const parts = list ? namedChildren(list) : [];
  if (list && parts.some((part) => part.type === 'initializer_pair'))
    return { kind: 'object', node, fields: parts.flatMap(objectField), type: callee };
  const args = parts.map((child): Argument => ({ node: child }));
  return {
    kind: 'call',
    node,
    callee,
    arguments: args,
    ...(list && { list }),
    constructs: true,
    typeArguments: typeArgumentsOf(callee),
  };
}

/** `Type name(a, b)`, `Type name{a, b}`: the list stands for the call of the constructor. */
function makingCall(list: SyntaxNode): Expression | undefined {
  const made = madeWith(list);
  if (!made || made.arguments.length < 2) return undefined;
  const args = made.arguments.map((node): Argument => ({ node }));
  return { kind: 'call', node: list, callee: made.type, arguments: args, list, constructs: true, typeArguments: [] };
}

function braces(node: SyntaxNode): Expression {
  const pairs = tables.pairsOf(node);
  if (pairs) return { kind: 'object', node, fields: pairs.map(([key, value]) => entryOf(lower, key, value)) };
  const parts = namedChildren(node);
  if (!parts.some((part) => part.type === 'initializer_pair')) return { kind: 'list', node, elements: parts };
  return { kind: 'object', node, fields: parts.flatMap(objectField) };
}

function objectField(pair: SyntaxNode): ObjectField[] {
  const designator = field(pair, 'designator');
  const key = designator?.firstNamedChild;
  const value = field(pair, 'value');
  return pair.type === 'initializer_pair' && key && value ? [{ name: key.text, key, value }] : [];
}

function dictionaryField(pair: SyntaxNode): ObjectField[] {
  const [key, value] = namedChildren(pair);
  return pair.type === 'dictionary_pair' && key && value ? [{ name: unwrap(key).text, key: unwrap(key), value }] : [];
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right) return { kind: 'other', node };
  if (field(node, 'operator')?.text === '+') return { kind: 'concatenation', node, parts: [left, right] };
  return { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'argument');
  const operator = field(node, 'operator')?.text;
  if (inner && (operator === '-' || operator === '+')) {
    const value = lower(inner);
    if (value.kind === 'number') return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
  }
  return { kind: 'other', node };
}
