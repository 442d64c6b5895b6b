import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds } from './functions';
import { readNumber, readString } from './literals';

/** The node behind parentheses. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.type === 'parenthesized_expression' && at.firstNamedChild) at = at.firstNamedChild;
  return at;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'number':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'string_content': {
      const body = node.type === 'string' ? (field(node, 'content')?.text ?? '') : node.text;
      const value = node.text.startsWith('[') ? body : readString(body);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.type === 'true' };
    case 'nil':
      return { kind: 'nothing', node };
    case 'identifier':
      return { kind: 'name', node, name: node.text };
    case 'dot_index_expression':
    case 'method_index_expression': {
      const object = field(node, 'table');
      const nameNode = field(node, 'field') ?? field(node, 'method');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'bracket_index_expression':
      return indexed(node);
    case 'function_call':
      return call(node);
    case 'table_constructor':
      return table(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression': {
      const inner = node.lastNamedChild;
      const value = inner && node.firstChild?.type === '-' ? lower(inner) : undefined;
      return value?.kind === 'number' ? { kind: 'number', node, value: -value.value } : { kind: 'other', node };
    }
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

/** `frame['code']` reads like `frame.code`. */
function indexed(node: SyntaxNode): Expression {
  const object = field(node, 'table');
  const index = field(node, 'field');
  if (!object || !index) return { kind: 'other', node };
  const key = lower(index);
  if (key.kind === 'string' && key.value !== undefined)
    return { kind: 'member', node, object, name: key.value, nameNode: field(index, 'content') ?? index, indexed: true };
  return { kind: 'index', node, object, index };
}

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'name');
  const list = field(node, 'arguments');
  if (!callee || !list) return { kind: 'other', node };
  const given = list.type === 'arguments' ? namedChildren(list).map(argument) : [{ node: list }];
  const first = given[0] && lower(given[0].node);
  if (callee.text === 'require' && first?.kind === 'string' && first.value !== undefined)
    return { kind: 'module', node, module: first.value };
  return { kind: 'call', node, callee, arguments: given, list, constructs: false, typeArguments: [] };
}

function argument(node: SyntaxNode): Argument {
  return node.type === 'vararg_expression' ? { node, spread: true } : { node };
}

function table(node: SyntaxNode): Expression {
  const entries = namedChildren(node).filter(({ type }) => type === 'field');
  const fields = entries.flatMap(entry);
  if (fields.length > 0) return { kind: 'object', node, fields };
  return { kind: 'list', node, elements: entries.flatMap((each) => field(each, 'value') ?? []) };
}

function entry(node: SyntaxNode): ObjectField[] {
  const key = field(node, 'name');
  const value = field(node, 'value');
  if (!key || !value) return [];
  const literal = lower(key);
  const name = literal.kind === 'string' ? literal.value : key.text;
  return [{ ...(name !== undefined && { name }), key: field(key, 'content') ?? key, value }];
}

/** `a and b or c` is how a value is chosen. */
function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type;
  if (!left || !right) return { kind: 'other', node };
  if (operator === 'or') return { kind: 'choice', node, branches: [left, right] };
  if (operator === 'and') return { kind: 'choice', node, branches: [right], condition: left };
  if (operator === '..') return { kind: 'concatenation', node, parts: [left, right] };
  return { kind: 'other', node };
}
