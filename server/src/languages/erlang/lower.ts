import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Expression, ObjectField } from '../vocabulary';
import { atomName, readNumber, readString } from './literals';
import { mapRead, type MapLookup } from './maps';
import { argumentNodes, callOf, fieldNodes, isBranching, moduleOf, operatorOf, resultsOf, wholeCall } from './syntax';
import { innermost } from '../places';

/** The expression behind parentheses, segments of binaries, the values of fields, and `catch`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, behind);
}

function behind(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'paren_expr':
    case 'field_expr':
    case 'catch_expr':
    case 'macro_expr':
      return field(node, 'expr');
    case 'bin_element':
      return field(node, 'element');
    case 'match_expr':
      return field(node, 'rhs');
    case 'block_expr':
      return namedChildren(node).at(-1);
    default:
      return undefined;
  }
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
      return text(node, [node]);
    case 'concatables':
      return text(node, namedChildren(node));
    case 'binary':
      return binary(node);
    case 'var':
      return { kind: 'name', node, name: node.text };
    case 'atom':
      return atom(node);
    case 'macro_call_expr':
      return macro(node);
    case 'tuple':
    case 'list':
      return collection(node);
    case 'map_expr':
    case 'map_expr_update':
      return { kind: 'object', node, fields: fieldNodes(node, 'map_field').flatMap(mapField) };
    case 'record_expr':
    case 'record_update_expr':
      return { kind: 'object', node, fields: fieldNodes(node, 'record_field').flatMap(recordField) };
    case 'record_field_expr':
      return recordRead(node);
    case 'anonymous_fun':
    case 'fun_decl':
    case 'pp_define':
      return { kind: 'function', node };
    case 'source_file':
      return { kind: 'class', node };
    case 'unary_op_expr':
      return unary(node);
    case 'binary_op_expr':
      return operation(node);
    case 'remote':
    case 'call':
      return call(node);
    default:
      return isBranching(node) ? branches(node) : { kind: 'other', node };
  }
}

/** A string of one or several tokens: `"gone " "away"`. */
function text(node: SyntaxNode, tokens: readonly SyntaxNode[]): Expression {
  const others = tokens.filter((token) => token.type !== 'string');
  const fixed = tokens
    .filter((token) => token.type === 'string')
    .map(readString)
    .join('');
  return { kind: 'string', node, ...(others.length === 0 && { value: fixed }), fixed, parts: others };
}

/** `<<"text">>` is a string; a binary of any other segments is a list of them. */
function binary(node: SyntaxNode): Expression {
  const segments = namedChildren(node);
  const [only] = segments;
  if (!only) return { kind: 'string', node, value: '', fixed: '', parts: [] };
  const content = segments.length === 1 ? field(only, 'element') : undefined;
  const isText = content?.type === 'string' && field(only, 'size') === undefined;
  return isText ? { ...text(content, [content]), node } : { kind: 'list', node, elements: segments };
}

/** A module or function in a call; elsewhere atoms are values, some of which have a meaning of their own. */
function atom(node: SyntaxNode): Expression {
  const call = callOf(node);
  const name = atomName(node.text);
  if (call) {
    const object = moduleOf(call);
    return object ? { kind: 'member', node, object, name, nameNode: node } : { kind: 'name', node, name };
  }
  if (node.parent?.type === 'remote_module') return { kind: 'module', node, module: name };
  if (name === 'true' || name === 'false') return { kind: 'boolean', node, value: name === 'true' };
  return name === 'undefined' || name === 'nil' ? { kind: 'nothing', node } : { kind: 'other', node };
}

/** `?GOING_AWAY`, `?CLOSE(1001)`. */
function macro(node: SyntaxNode): Expression {
  const name = field(node, 'name');
  if (!name) return { kind: 'other', node };
  const list = field(node, 'args');
  if (!list) return { kind: 'name', node: name, name: name.text };
  const given = namedChildren(list).map((argument) => ({ node: argument }));
  return { kind: 'call', node, callee: name, arguments: given, list, constructs: false, typeArguments: [] };
}

function collection(node: SyntaxNode): Expression {
  const elements = namedChildren(node).flatMap((element) => {
    if (element.type !== 'pipe') return [element];
    const first = field(element, 'lhs');
    return first ? [first] : [];
  });
  const [first] = elements;
  const tag = node.type === 'tuple' && first?.type === 'atom' ? atomName(first.text) : undefined;
  return { kind: 'list', node, elements, ...(tag !== undefined && { tag }) };
}

function mapField(entry: SyntaxNode): ObjectField[] {
  const key = field(entry, 'key');
  const value = field(entry, 'value');
  if (!key || !value) return [];
  return [{ key, value, ...(key.type === 'atom' && { name: atomName(key.text) }) }];
}

function recordField(entry: SyntaxNode): ObjectField[] {
  const key = field(entry, 'name');
  const value = field(entry, 'expr');
  return key && value ? [{ key, value, name: atomName(key.text) }] : [];
}

/** `State#state.code`. */
function recordRead(node: SyntaxNode): Expression {
  const object = field(node, 'expr');
  const holder = field(node, 'field');
  const nameNode = holder && field(holder, 'name');
  return object && nameNode
    ? { kind: 'member', node, object, name: atomName(nameNode.text), nameNode }
    : { kind: 'other', node };
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'operand');
  const operator = operatorOf(node);
  const value = inner && (operator === '-' || operator === '+') ? lower(inner) : undefined;
  if (value?.kind !== 'number') return { kind: 'other', node };
  return { kind: 'number', node, value: operator === '-' ? -value.value : value.value };
}

function operation(node: SyntaxNode): Expression {
  const left = field(node, 'lhs');
  const right = field(node, 'rhs');
  return left && right && operatorOf(node) === '++'
    ? { kind: 'concatenation', node, parts: [left, right] }
    : { kind: 'other', node };
}

function branches(node: SyntaxNode): Expression {
  const condition = node.type === 'case_expr' ? field(node, 'expr') : undefined;
  return { kind: 'choice', node, branches: resultsOf(node), ...(condition && { condition }) };
}

/** `maps:get(code, State)` reads like `State.code`. */
function readOf(node: SyntaxNode, { key, map }: MapLookup): Expression {
  return key.type === 'atom'
    ? { kind: 'member', node, object: map, name: atomName(key.text), nameNode: key }
    : { kind: 'index', node, object: map, index: key };
}

function call(node: SyntaxNode): Expression {
  const inner = node.type === 'remote' ? field(node, 'fun') : node;
  const callee = inner?.type === 'call' ? field(inner, 'expr') : undefined;
  const list = inner && field(inner, 'args');
  if (!inner || !callee || !list) return { kind: 'other', node };
  const read = mapRead(inner);
  if (read) return readOf(wholeCall(inner), read);
  const given = argumentNodes(inner).map((argument) => ({ node: argument }));
  return {
    kind: 'call',
    node: wholeCall(inner),
    callee,
    arguments: given,
    list,
    constructs: false,
    typeArguments: [],
  };
}
