import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { fullName } from './aliases';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { argumentList, argumentsOf, formName, isBranching, isFunctionForm, operatorOf, resultsOf } from './forms';
import { atomName, keywordName, readNumber, readString } from './literals';
import { innermost } from '../places';

/** The node behind parentheses, sizes of segments (`1005::16`), and reads of fields, which the grammar calls calls. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, behind);
}

function behind(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'block' && node.namedChildCount === 1) return node.firstNamedChild ?? undefined;
  if (node.type === 'binary_operator' && operatorOf(node) === '::') return field(node, 'left');
  return isFieldRead(node) ? field(node, 'target') : undefined;
}

/** `state.code`: a call without parentheses on something that is no module. */
export function isFieldRead(node: SyntaxNode): boolean {
  if (node.type !== 'call' || node.namedChildCount !== 1) return false;
  const target = field(node, 'target');
  const left = target?.type === 'dot' ? field(target, 'left') : undefined;
  return left !== undefined && left.type !== 'alias' && left.type !== 'atom';
}

/** The pipe that hands a call its first argument; the call itself when there is none. */
export function wholeCall(call: SyntaxNode): SyntaxNode {
  const parent = call.parent;
  return parent && operatorOf(parent) === '|>' && field(parent, 'right')?.id === call.id ? parent : call;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'charlist': {
      const { fixed, parts } = readString(node);
      return { kind: 'string', node, ...(parts.length === 0 && { value: fixed }), fixed, parts };
    }
    case 'boolean':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'nil':
      return { kind: 'nothing', node };
    case 'identifier':
      return { kind: 'name', node, name: node.text };
    case 'alias':
      return { kind: 'name', node, name: node.text, module: fullName(node) };
    case 'atom':
      return isModuleOfCall(node) ? { kind: 'module', node, module: node.text } : { kind: 'other', node };
    case 'dot': {
      const object = field(node, 'left');
      const nameNode = field(node, 'right');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'access_call':
      return access(node);
    case 'tuple':
    case 'bitstring':
    case 'list':
      return collection(node);
    case 'keywords':
      return { kind: 'object', node, fields: namedChildren(node).flatMap(pairField) };
    case 'map':
      return map(node);
    case 'anonymous_function':
      return { kind: 'function', node };
    case 'unary_operator':
      return unary(node);
    case 'binary_operator':
      return binary(node);
    case 'call':
      return call(node);
    default:
      return { kind: 'other', node };
  }
}

/** `:gun` of `:gun.ws_send(…)`. */
function isModuleOfCall(atom: SyntaxNode): boolean {
  return atom.parent?.type === 'dot' && field(atom.parent, 'left')?.id === atom.id;
}

function collection(node: SyntaxNode): Expression {
  const elements = namedChildren(node);
  const first = elements[0];
  if (node.type === 'list' && first?.type === 'keywords' && elements.length === 1)
    return { kind: 'object', node, fields: namedChildren(first).flatMap(pairField) };
  const tag = node.type === 'tuple' && first?.type === 'atom' ? atomName(first.text) : undefined;
  return { kind: 'list', node, elements, ...(tag !== undefined && { tag }) };
}

/** `options[:code]` reads like `options.code`. */
function access(node: SyntaxNode): Expression {
  const object = field(node, 'target');
  const key = field(node, 'key');
  if (!object || !key) return { kind: 'other', node };
  if (key.type === 'atom') return { kind: 'member', node, object, name: atomName(key.text), nameNode: key };
  return { kind: 'index', node, object, index: key };
}

function pairField(pair: SyntaxNode): ObjectField[] {
  const key = field(pair, 'key');
  const value = field(pair, 'value');
  return key && value ? [{ name: keywordName(key.text), key, value }] : [];
}

function map(node: SyntaxNode): Expression {
  const content = namedChildren(node).find((child) => child.type === 'map_content');
  const entries = content ? namedChildren(content).flatMap(mapEntries) : [];
  return { kind: 'object', node, fields: entries };
}

/** Entries of `%{code: 1}`, `%{1000 => "x"}` and `%{state | code: 1}`. */
function mapEntries(entry: SyntaxNode): ObjectField[] {
  if (entry.type === 'keywords') return namedChildren(entry).flatMap(pairField);
  const key = field(entry, 'left');
  const value = field(entry, 'right');
  if (!key || !value) return [];
  const operator = operatorOf(entry);
  if (operator === '|') return mapEntries(value);
  if (operator !== '=>') return [];
  const read = lower(key);
  const name = key.type === 'atom' ? atomName(key.text) : read.kind === 'string' ? read.value : undefined;
  return [{ key, value, ...(name !== undefined && { name }) }];
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'operand');
  const operator = operatorOf(node);
  if (inner && operator === '@' && inner.type === 'identifier') return { kind: 'name', node: inner, name: inner.text };
  if (inner && (operator === '-' || operator === '+')) {
    const value = lower(inner);
    if (value.kind === 'number') return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
  }
  return { kind: 'other', node };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right) return { kind: 'other', node };
  switch (operatorOf(node)) {
    case '||':
    case 'or':
      return { kind: 'choice', node, branches: [left, right] };
    case '&&':
    case 'and':
      return { kind: 'choice', node, branches: [right], condition: left };
    case '<>':
      return { kind: 'concatenation', node, parts: [left, right] };
    case '=':
      return lower(right);
    case '|>':
      return right.type === 'call' ? call(right) : { kind: 'other', node };
    default:
      return { kind: 'other', node };
  }
}

function call(node: SyntaxNode): Expression {
  if (isFunctionForm(node)) return { kind: 'function', node };
  if (formName(node) === 'defmodule') return { kind: 'class', node };
  if (isBranching(node)) {
    const condition = argumentList(node)[0];
    return {
      kind: 'choice',
      node,
      branches: resultsOf(node),
      ...(condition && condition.type !== 'keywords' && { condition }),
    };
  }
  const callee = field(node, 'target');
  if (!callee) return { kind: 'other', node };
  const whole = wholeCall(node);
  const piped = whole.id === node.id ? undefined : field(whole, 'left');
  const list = argumentsOf(node);
  const given: Argument[] = list ? namedChildren(list).map((argument) => ({ node: argument })) : [];
  return {
    kind: 'call',
    node: whole,
    callee,
    arguments: piped ? [{ node: piped }, ...given] : given,
    ...(list?.text.startsWith('(') && { list }),
    constructs: false,
    typeArguments: [],
  };
}
