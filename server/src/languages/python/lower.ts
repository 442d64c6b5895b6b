import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { isBaseCall, isNamedBase } from './baseCalls';
import { imaginarySuffix, readContent, readNumber } from './literals';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
const transparent: ReadonlySet<string> = new Set(['parenthesized_expression', 'await', 'case_pattern']);

export function isTransparent(node: SyntaxNode): boolean {
  return transparent.has(node.type) && node.namedChildCount > 0;
}

/** The node behind parentheses and `await`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (transparent.has(at.type)) {
    const inner = namedChildren(at)[0];
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return imaginarySuffix.test(node.text)
        ? { kind: 'other', node }
        : { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
      return string(node);
    case 'concatenated_string':
      return { kind: 'concatenation', node, parts: namedChildren(node) };
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'none':
      return { kind: 'nothing', node };
    case 'identifier':
      if (node.text === 'self' || node.text === 'cls') return { kind: 'self', node };
      return isNamedBase(node) ? { kind: 'self', node, ofBase: true } : { kind: 'name', node, name: node.text };
    case 'attribute': {
      if (isNamedBase(node)) return { kind: 'self', node, ofBase: true };
      const object = field(node, 'object');
      const nameNode = field(node, 'attribute');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'dotted_name':
      return dotted(node);
    case 'subscript':
      return subscript(node);
    case 'call':
      return call(node);
    case 'dictionary':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(objectField) };
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'list_splat':
      return { kind: 'spread', node, of: node.firstNamedChild ?? node };
    case 'conditional_expression': {
      const [consequence, condition, alternative] = namedChildren(node);
      const branches = [consequence, alternative].filter((arm) => arm !== undefined);
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'boolean_operator':
    case 'binary_operator':
      return binary(node);
    case 'unary_operator':
      return unary(node);
    case 'named_expression':
    case 'as_pattern':
    case 'assignment':
      return behindName(node);
    case 'class_definition':
      return { kind: 'class', node };
    case 'lambda':
    case 'function_definition':
      return { kind: 'function', node };
    default:
      return { kind: 'other', node };
  }
}

/** `(ws := make())`, `make() as ws`, `a = b = 3`: the value that is given the name. */
function behindName(node: SyntaxNode): Expression {
  const value = node.type === 'as_pattern' ? namedChildren(node)[0] : (field(node, 'value') ?? field(node, 'right'));
  return value && value.id !== node.id ? lower(value) : { kind: 'other', node };
}

/** The text in front of a string's opening quote: `f`, `rb`. */
export function prefixOf(stringNode: SyntaxNode): string {
  return /^[a-zA-Z]*/u.exec(stringNode.firstNamedChild?.text ?? '')?.[0] ?? '';
}

function string(node: SyntaxNode): Expression {
  const children = namedChildren(node);
  const prefix = prefixOf(node);
  const parts = children
    .filter((child) => child.type === 'interpolation')
    .flatMap((child) => field(child, 'expression') ?? []);
  const fixed = children
    .filter((child) => child.type === 'string_content')
    .map((child) => readContent(child.text, prefix))
    .join('');
  return parts.length > 0
    ? { kind: 'string', node, fixed, parts }
    : { kind: 'string', node, value: fixed, fixed, parts };
}

/** The text of a string without interpolations; `undefined` for any other node. */
export function plainText(node: SyntaxNode): string | undefined {
  if (node.type !== 'string') return undefined;
  const value = string(node);
  return value.kind === 'string' ? value.value : undefined;
}

/** `CloseCode.NORMAL` in a pattern, where the grammar has no attributes. */
function dotted(node: SyntaxNode): Expression {
  const names = namedChildren(node);
  const [object, nameNode] = names;
  if (object && names.length === 1) return { kind: 'name', node: object, name: object.text };
  return object && nameNode && names.length === 2
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'other', node };
}

/** `message["code"]` reads like `message.code`. */
function subscript(node: SyntaxNode): Expression {
  const object = field(node, 'value');
  const index = field(node, 'subscript');
  if (!object || !index) return { kind: 'other', node };
  const name = plainText(index);
  if (name !== undefined) return { kind: 'member', node, object, name, nameNode: contentOf(index) };
  return { kind: 'index', node, object, index };
}

/** What stands between the quotes of a string; the string itself when it is empty. */
export function contentOf(stringNode: SyntaxNode): SyntaxNode {
  return namedChildren(stringNode).find((child) => child.type === 'string_content') ?? stringNode;
}

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || !list) return { kind: 'other', node };
  if (callee.text === 'super' && callee.type === 'identifier') return { kind: 'self', node, ofBase: true };
  const isList = list.type === 'argument_list';
  const args = isList ? namedChildren(list).map(argument) : [{ node: list }];
  if (callee.text === 'dict' && args.length > 0 && args.every(({ keyword }) => keyword !== undefined))
    return { kind: 'object', node, fields: namedChildren(list).flatMap(objectField) };
  const read = callee.text === 'getattr' ? attributeRead(node, list) : undefined;
  if (read) return read;
  const receiver = isBaseCall(node) ? args[0]?.node : undefined;
  const name = callee.type === 'attribute' ? field(callee, 'attribute')?.text : callee.text;
  return {
    kind: 'call',
    node,
    callee,
    arguments: receiver ? args.slice(1) : args,
    ...(isList && { list }),
    ...(receiver && { receiver }),
    constructs: /^_*[A-Z]/u.test(name ?? ''),
    typeArguments: [],
  };
}

/** `getattr(error, "code", None)` reads the attribute. */
function attributeRead(node: SyntaxNode, list: SyntaxNode): Expression | undefined {
  const [object, nameNode] = namedChildren(list);
  const name = nameNode && plainText(nameNode);
  return object && nameNode && name !== undefined && /^\w+$/u.test(name)
    ? { kind: 'member', node, object, name, nameNode }
    : undefined;
}

function argument(node: SyntaxNode): Argument {
  switch (node.type) {
    case 'keyword_argument': {
      const name = field(node, 'name');
      const value = field(node, 'value');
      return name && value ? { node: value, keyword: name.text } : { node };
    }
    case 'list_splat':
      return { node: node.firstNamedChild ?? node, spread: true };
    // Named, though not by a name that could be read: no position is taken.
    case 'dictionary_splat':
      return { node: node.firstNamedChild ?? node, keyword: '**' };
    default:
      return { node };
  }
}

function objectField(child: SyntaxNode): ObjectField[] {
  const key = field(child, child.type === 'keyword_argument' ? 'name' : 'key');
  const value = field(child, 'value');
  if (!key || !value) return [];
  if (child.type === 'keyword_argument') return [{ name: key.text, key, value }];
  if (child.type !== 'pair') return [];
  const name = plainText(key);
  return [name === undefined ? { key, value } : { name, key, value }];
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type;
  if (!left || !right) return { kind: 'other', node };
  if (operator === 'or') return { kind: 'choice', node, branches: [left, right], passesOverZero: true };
  if (operator === 'and') return { kind: 'choice', node, branches: [right], condition: left };
  if (operator === '+') return { kind: 'concatenation', node, parts: [left, right] };
  if (operator === '*') return { kind: 'repetition', node, of: left, times: right };
  // `"lost: %s" % error`
  if (operator === '%' && left.type === 'string')
    return { kind: 'concatenation', node, parts: [left, ...(right.type === 'tuple' ? namedChildren(right) : [right])] };
  return { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'argument');
  const operator = field(node, 'operator')?.type;
  if (!inner || (operator !== '-' && operator !== '+')) return { kind: 'other', node };
  const value = lower(inner);
  if (value.kind !== 'number') return { kind: 'other', node };
  return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
}
