import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Expression, ObjectField } from '../vocabulary';
import { readNumber, readString } from './literals';
import { argumentList, calledName, functionKinds, operatorOf, pathTo, positionInPath } from './syntax';

/** The expression behind parentheses, `await`, and patterns that are expressions. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (
    at.type === 'parenthesized_expression' ||
    at.type === 'await_expression' ||
    at.type === 'expression_statement'
  ) {
    const inner = namedChildren(at)[0];
    if (!inner) return at;
    at = inner;
  }
  return at;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  if (node.type === 'attribute') {
    const last = namedChildren(node).at(-1);
    return last ? part(last) : { kind: 'other', node };
  }
  if (positionInPath(node)?.before) return part(node);
  const path = node.parent?.type === 'attribute_call' && calledName(node.parent)?.id === node.id ? node.parent : null;
  const object = path && positionInPath(path)?.before;
  if (object) return { kind: 'member', node, object, name: node.text, nameNode: node };
  return plain(node);
}

/** A part of a path, as the end of what stands before it. */
function part(node: SyntaxNode): Expression {
  const object = positionInPath(node)?.before;
  const whole = pathTo(node);
  const name = calledName(node);
  if (!object) return { kind: 'other', node: whole };
  if (name) return name.text === 'new' ? call(node, whole, object, true) : call(node, whole, name, false);
  return node.type === 'identifier'
    ? { kind: 'member', node: whole, object, name: node.text, nameNode: node }
    : { kind: 'other', node: whole };
}

function plain(node: SyntaxNode): Expression {
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'string_name': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'null':
      return { kind: 'nothing', node };
    case 'identifier':
    case 'name':
      return node.text === 'self' ? { kind: 'self', node } : { kind: 'name', node, name: node.text };
    case 'subscript':
      return subscript(node);
    case 'array':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'dictionary':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(pair) };
    case 'conditional_expression':
      return conditional(node);
    case 'unary_operator':
      return unary(node);
    case 'binary_operator':
      return binary(node);
    case 'call': {
      const callee = namedChildren(node)[0];
      return callee ? call(node, node, callee, false) : { kind: 'other', node };
    }
    case 'class_definition':
    case 'source':
      return { kind: 'class', node };
    default:
      return { kind: functionKinds.has(node.type) ? 'function' : 'other', node };
  }
}

function call(node: SyntaxNode, whole: SyntaxNode, callee: SyntaxNode, constructs: boolean): Expression {
  const list = argumentList(node);
  const given = list ? namedChildren(list).map((argument) => ({ node: argument })) : [];
  return {
    kind: 'call',
    node: whole,
    callee,
    arguments: given,
    constructs,
    typeArguments: [],
    ...(list && { list }),
  };
}

/** `codes["busy"]` reads like a member, `peers[0]` is an element. */
function subscript(node: SyntaxNode): Expression {
  const object = namedChildren(node)[0];
  const list = field(node, 'arguments');
  const index = list && namedChildren(list)[0];
  if (!object || !index) return { kind: 'other', node };
  const key = lower(index);
  return key.kind === 'string' && key.value !== undefined
    ? { kind: 'member', node, object, name: key.value, nameNode: index, indexed: true }
    : { kind: 'index', node, object, index };
}

/** `"code": 1000`, and `code = 1000`. */
function pair(entry: SyntaxNode): ObjectField[] {
  const key = field(entry, 'left');
  const value = field(entry, 'value');
  if (!key || !value) return [];
  const name = nameOfKey(entry);
  return [{ key, value, ...(name !== undefined && { name }) }];
}

/** The constant name of an entry's key. */
export function nameOfKey(entry: SyntaxNode): string | undefined {
  const key = field(entry, 'left');
  if (key?.type === 'identifier') return entry.children.some(({ type }) => type === '=') ? key.text : undefined;
  const read = key && lower(key);
  return read?.kind === 'string' ? read.value : undefined;
}

function conditional(node: SyntaxNode): Expression {
  const condition = field(node, 'condition');
  const branches = [field(node, 'left'), field(node, 'right')].flatMap((branch) => branch ?? []);
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}

function unary(node: SyntaxNode): Expression {
  const inner = node.lastNamedChild;
  const operator = operatorOf(node);
  const value = inner && (operator === '-' || operator === '+') ? lower(inner) : undefined;
  if (value?.kind !== 'number') return { kind: 'other', node };
  return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right) return { kind: 'other', node };
  switch (operatorOf(node)) {
    case '+':
      return { kind: 'concatenation', node, parts: [left, right] };
    case 'as':
      return { kind: 'cast', node, value: left, type: right };
    default:
      return { kind: 'other', node };
  }
}
