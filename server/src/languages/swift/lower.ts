import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { functionKinds } from './functions';
import { readNumber, readString } from './literals';
import {
  elementsOfTuple,
  entriesOf,
  isDottedName,
  isNegation,
  isSignOfChain,
  isSubscript,
  labelOfArgument,
  partsOfCall,
  valueOfArgument,
  withoutSign,
} from './syntax';
import { innermost } from '../places';

/** The node behind parentheses, casts, `try`, `await`, `!` and `init(rawValue:)`, which makes an enum of a number. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** The expression whose value a node hands through unchanged; `undefined` when it does not. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'try_expression':
    case 'await_expression':
    case 'as_expression':
      return field(node, 'expr');
    case 'postfix_expression':
      return node.lastChild?.type === 'bang' ? field(node, 'target') : undefined;
    case 'prefix_expression':
      return field(node, 'operation')?.type === '&' || isSignOfChain(node) ? field(node, 'target') : undefined;
    case 'tuple_expression': {
      const elements = elementsOfTuple(node);
      return elements.length === 1 && !elements[0]?.name ? elements[0]?.value : undefined;
    }
    case 'pattern': {
      const only = node.namedChildCount === 1 ? node.firstNamedChild : undefined;
      return only && only.type !== 'wildcard_pattern' ? only : undefined;
    }
    case 'switch_pattern':
    case 'directly_assignable_expression':
      return node.firstNamedChild ?? undefined;
    case 'call_expression':
      return rawValueOf(node);
    default:
      return undefined;
  }
}

/** `CloseCode(rawValue: 1000)`, `.init(rawValue: 1000)`: every enum with raw values has this initialiser. */
function rawValueOf(call: SyntaxNode): SyntaxNode | undefined {
  const list = partsOfCall(call)?.suffix.firstNamedChild;
  const only = list?.namedChildCount === 1 ? list.firstNamedChild : undefined;
  return only?.type === 'value_argument' && labelOfArgument(only) === 'rawValue' ? valueOfArgument(only) : undefined;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer_literal':
    case 'hex_literal':
    case 'oct_literal':
    case 'bin_literal':
    case 'real_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'line_string_literal':
    case 'multi_line_string_literal':
    case 'raw_string_literal':
      return string(node);
    case 'boolean_literal':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'nil':
      return { kind: 'nothing', node };
    case 'self_expression':
      return { kind: 'self', node };
    case 'super_expression':
      return { kind: 'self', node, ofBase: true };
    case 'simple_identifier':
      return isDottedName(node) ? implicit(node, node) : { kind: 'name', node, name: node.text };
    case 'type_identifier':
      return { kind: 'name', node, name: node.text };
    case 'user_type':
      return node.namedChildCount === 1 && node.firstNamedChild ? lower(node.firstNamedChild) : { kind: 'other', node };
    case 'navigation_expression':
      return navigation(node);
    case 'prefix_expression':
      return prefix(node);
    case 'call_expression':
    case 'constructor_expression':
      return call(node);
    case 'array_literal':
      return { kind: 'list', node, elements: namedChildren(node) };
    case 'dictionary_literal':
      return { kind: 'object', node, fields: entriesOf(node).map(entry) };
    case 'tuple_expression':
      return tuple(node);
    case 'ternary_expression': {
      const condition = field(node, 'condition');
      const branches = [field(node, 'if_true'), field(node, 'if_false')].filter((arm) => arm !== undefined);
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'nil_coalescing_expression': {
      const branches = [field(node, 'value'), field(node, 'if_nil')].filter((arm) => arm !== undefined);
      return { kind: 'choice', node, branches };
    }
    case 'additive_expression': {
      const parts = [field(node, 'lhs'), field(node, 'rhs')].filter((part) => part !== undefined);
      return field(node, 'op')?.type === '+' ? { kind: 'concatenation', node, parts } : { kind: 'other', node };
    }
    case 'class_declaration':
    case 'protocol_declaration':
      return { kind: 'class', node };
    default:
      return functionKinds.has(node.type) ? { kind: 'function', node } : { kind: 'other', node };
  }
}

function string(node: SyntaxNode): Expression {
  const parts = namedChildren(node)
    .filter((child) => child.type === 'interpolated_expression')
    .flatMap((child) => child.firstNamedChild ?? []);
  if (parts.length === 0) {
    const value = readString(node.text);
    return { kind: 'string', node, value, fixed: value, parts };
  }
  const fixed = namedChildren(node)
    .filter((child) => child.type !== 'interpolated_expression')
    .map((child) => child.text)
    .join('');
  return { kind: 'string', node, fixed, parts };
}

function navigation(node: SyntaxNode): Expression {
  const target = field(node, 'target');
  const object = target && withoutSign(target);
  const nameNode = field(node, 'suffix')?.lastNamedChild;
  if (!object || !nameNode) return { kind: 'other', node };
  if (nameNode.text === 'self' || nameNode.text === 'init') return lower(object);
  return { kind: 'member', node, object, name: nameNode.text, nameNode };
}

/** `.goingAway`; `.init` is the constructor of the type itself. */
function implicit(node: SyntaxNode, nameNode: SyntaxNode): Expression {
  const name = nameNode.text;
  return { kind: 'implicit-member', node, nameNode, ...(name !== 'init' && { name }) };
}

function prefix(node: SyntaxNode): Expression {
  const target = field(node, 'target');
  const operation = field(node, 'operation')?.type;
  if (!target) return { kind: 'other', node };
  if (operation === '.') return implicit(node, target);
  if (operation !== '-' && operation !== '+') return { kind: 'other', node };
  const value = lower(target);
  if (value.kind !== 'number') return { kind: 'other', node };
  return { kind: 'number', node, value: operation === '-' ? -value.value : value.value };
}

function call(node: SyntaxNode): Expression {
  const parts = partsOfCall(node);
  if (!parts) return { kind: 'other', node };
  const { callee, suffix } = parts;
  const list = namedChildren(suffix).find((child) => child.type === 'value_arguments');
  if (isNegation(node)) {
    const elements = isSubscript(suffix) ? argumentsOf(suffix).map((each) => each.node) : undefined;
    return elements ? { kind: 'list', node, elements } : { kind: 'other', node };
  }
  if (isSubscript(suffix)) {
    const index = list?.firstNamedChild && valueOfArgument(list.firstNamedChild);
    return index ? { kind: 'index', node, object: callee, index } : { kind: 'other', node };
  }
  const name = callee.type === 'navigation_expression' ? field(callee, 'suffix')?.lastNamedChild?.text : callee.text;
  // `[WebSocket]()`, `[String: WebSocket]()`: an empty collection of what stands between the brackets.
  if (callee.type === 'array_literal' || callee.type === 'dictionary_literal') {
    const typeArguments = callee.lastNamedChild ? [callee.lastNamedChild] : [];
    return { kind: 'call', node, callee, arguments: [], ...(list && { list }), constructs: true, typeArguments };
  }
  const types =
    callee.type === 'user_type' ? namedChildren(callee).find((child) => child.type === 'type_arguments') : undefined;
  return {
    kind: 'call',
    node,
    callee,
    arguments: argumentsOf(suffix),
    ...(list && { list }),
    constructs: callee.type === 'user_type' || /^_*[A-Z]/u.test(name ?? '') || name === 'init',
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** The arguments of a call, trailing closures behind them: the first of these has no label. */
export function argumentsOf(suffix: SyntaxNode): Argument[] {
  const found: Argument[] = [];
  let label: string | undefined;
  for (const child of namedChildren(suffix)) {
    if (child.type === 'value_arguments') found.push(...namedChildren(child).flatMap(argument));
    else if (child.type === 'simple_identifier') label = child.text;
    else if (child.type === 'lambda_literal') {
      found.push({ node: child, ...(label !== undefined && { keyword: label }) });
      label = undefined;
    }
  }
  return found;
}

function argument(node: SyntaxNode): Argument[] {
  const value = valueOfArgument(node);
  const keyword = labelOfArgument(node);
  return value ? [{ node: value, ...(keyword !== undefined && { keyword }) }] : [];
}

function entry({ key, value }: { readonly key: SyntaxNode; readonly value: SyntaxNode }): ObjectField {
  if (key.type === 'line_string_literal') return { name: readString(key.text), key, value };
  const name = key.type === 'prefix_expression' ? field(key, 'target')?.text : undefined;
  return { key, value, ...(name !== undefined && { name }) };
}

function tuple(node: SyntaxNode): Expression {
  const elements = elementsOfTuple(node);
  if (elements.some((element) => element.name === undefined))
    return { kind: 'list', node, elements: elements.map((element) => element.value) };
  const fields = elements.flatMap(({ name, value }) => (name ? [{ name: name.text, key: name, value }] : []));
  return { kind: 'object', node, fields };
}
