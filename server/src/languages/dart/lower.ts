import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { readNumber, readString } from './literals';
import { cascadeTarget, expressionFrom, expressionsIn, functionKind, runKind, runOf } from './runs';
import { Row } from './row';
import { innermost } from '../places';

/** The node behind parentheses, casts, `await`, `!` and cascades. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** The expression whose value a node hands through unchanged; `undefined` when it does not. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'type_cast_expression':
      return isNumber(node) ? expressionsIn(node)[0] : undefined;
    case 'parenthesized_expression':
    case 'await_expression':
    case 'constant_pattern':
      return expressionsIn(node)[0];
    case 'unary_expression':
      return node.firstNamedChild?.type === 'await_expression' ? node.firstNamedChild : undefined;
    case 'assignable_expression':
      return expressionFrom(node.firstNamedChild ?? node);
    case 'run':
      return node.lastChild?.type === 'selector' && node.lastChild.namedChildCount === 0
        ? runOf(node.children.slice(0, -1))
        : undefined;
    default:
      return undefined;
  }
}

/** `code as int`: a cast that leaves a number what it is. */
function isNumber(cast: SyntaxNode): boolean {
  return /^(?:int|num|double)\??$/u.test(typeOfCast(cast)?.text ?? '');
}

function typeOfCast(cast: SyntaxNode): SyntaxNode | undefined {
  const type = cast.lastNamedChild;
  return type?.type === 'type_cast' ? namedChildren(type).find((child) => child.type === 'type_identifier') : undefined;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'decimal_floating_point_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string_literal':
      return string(node);
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
    case 'type_identifier':
    case 'identifier_dollar_escaped':
      return { kind: 'name', node, name: node.text };
    case 'dot_shorthand': {
      const nameNode = node.firstNamedChild;
      return nameNode ? { kind: 'implicit-member', node, name: nameNode.text, nameNode } : { kind: 'other', node };
    }
    case runKind:
      return run(node);
    case 'cascade_access':
      return cascade(node);
    case 'cascade_call':
      return cascadeCall(node);
    case 'qualified':
      return qualified(node);
    case 'new_expression':
    case 'const_object_expression':
      return construction(node);
    case 'list_literal':
      return { kind: 'list', node, elements: expressionsIn(node) };
    case 'set_or_map_literal':
      return setOrMap(node);
    case 'conditional_expression': {
      const branches = [field(node, 'consequence'), field(node, 'alternative')].flatMap((arm) =>
        arm ? [expressionFrom(arm)] : [],
      );
      const condition = node.firstNamedChild ? expressionFrom(node.firstNamedChild) : undefined;
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'type_cast_expression': {
      const value = expressionsIn(node)[0];
      const type = typeOfCast(node);
      return value && type ? { kind: 'cast', node, value, type } : { kind: 'other', node };
    }
    case 'if_null_expression':
      return { kind: 'choice', node, branches: expressionsIn(node) };
    case 'switch_expression': {
      const arms = namedChildren(node).filter((child) => child.type === 'switch_expression_case');
      return { kind: 'choice', node, branches: arms.flatMap((arm) => expressionsIn(arm).at(-1) ?? []) };
    }
    case 'additive_expression':
      return { kind: 'concatenation', node, parts: expressionsIn(node) };
    case 'multiplicative_expression': {
      const [of, operator, times, more] = namedChildren(node);
      const isTimes = of && operator?.text === '*' && times && !more;
      return isTimes
        ? { kind: 'repetition', node, of: expressionFrom(of), times: expressionFrom(times) }
        : { kind: 'other', node };
    }
    case 'unary_expression':
      return unary(node);
    case 'assignment_expression': {
      const right = field(node, 'right');
      return right ? lower(expressionFrom(right)) : { kind: 'other', node };
    }
    case 'class_definition':
    case 'enum_declaration':
      return { kind: 'class', node };
    case 'function_expression':
    case functionKind:
      return { kind: 'function', node };
    default:
      return { kind: 'other', node };
  }
}

function string(node: SyntaxNode): Expression {
  const parts = namedChildren(node)
    .filter((child) => child.type === 'template_substitution')
    .flatMap((child) => (child.firstNamedChild ? [expressionFrom(child.firstNamedChild)] : []));
  if (parts.length === 0) {
    const value = readString(node.text);
    return { kind: 'string', node, value, fixed: value, parts };
  }
  return { kind: 'string', node, fixed: node.text.slice(1, -1).replace(/\$(?:\{[^}]*\}|\w+)/gu, ''), parts };
}

/** A value with its selectors: the last one says what it is. */
function run(node: SyntaxNode): Expression {
  const object = runOf(node.children.slice(0, -1));
  const last = node.lastChild ?? node;
  const inner = last.type === 'selector' ? last.firstNamedChild : last;
  if (inner?.type === 'argument_part') return call(node, object, inner);
  const selected = inner?.firstNamedChild;
  if (!selected) return { kind: 'other', node };
  if (selected.type === 'index_selector') {
    const index = expressionsIn(selected)[0];
    return index ? { kind: 'index', node, object, index } : { kind: 'other', node };
  }
  return { kind: 'member', node, object, name: selected.text, nameNode: selected };
}

function call(node: SyntaxNode, callee: SyntaxNode, part: SyntaxNode): Expression {
  const list = namedChildren(part).find((child) => child.type === 'arguments');
  const types = namedChildren(part).find((child) => child.type === 'type_arguments');
  const name = callee.type === runKind ? callee.lastChild?.text.replace(/^[?.]+/u, '') : callee.text;
  return {
    kind: 'call',
    node,
    callee,
    arguments: list ? namedChildren(list).flatMap(argument) : [],
    ...(list && { list }),
    constructs: /^_?[A-Z]/u.test(name ?? ''),
    typeArguments: types ? namedChildren(types).filter((child) => child.type === 'type_identifier') : [],
  };
}

function argument(node: SyntaxNode): Argument[] {
  const value = expressionsIn(node)[0];
  if (!value) return [];
  const keyword = node.type === 'named_argument' ? node.firstNamedChild?.firstNamedChild?.text : undefined;
  return [{ node: value, ...(keyword !== undefined && { keyword }) }];
}

/** The access that a section of a cascade begins with: `..close` of `socket..close(1000)`. */
export function cascadeAccess(selector: SyntaxNode): SyntaxNode {
  return new Row('cascade_access', [selector], selector);
}

/** The call that a section of a cascade is; `undefined` when it is none. */
export function cascadeCallOf(selector: SyntaxNode): SyntaxNode | undefined {
  const part = selector.nextNamedSibling;
  return part?.type === 'argument_part' ? new Row('cascade_call', [selector, part], part) : undefined;
}

function cascade(node: SyntaxNode): Expression {
  const nameNode = node.firstNamedChild?.firstNamedChild;
  const section = node.parent;
  const object = section && cascadeTarget(section);
  return object && nameNode ? { kind: 'member', node, object, name: nameNode.text, nameNode } : { kind: 'other', node };
}

function cascadeCall(node: SyntaxNode): Expression {
  const [selector, part] = node.children;
  return selector && part ? call(node, cascadeAccess(selector), part) : { kind: 'other', node };
}

/** `status.goingAway` in a pattern. */
function qualified(node: SyntaxNode): Expression {
  const object = node.firstNamedChild;
  const nameNode = node.lastNamedChild;
  return object && nameNode && object.id !== nameNode.id
    ? { kind: 'member', node, object, name: nameNode.text, nameNode }
    : { kind: 'other', node };
}

function construction(node: SyntaxNode): Expression {
  const children = namedChildren(node);
  const callee = children.find((child) => child.type === 'type_identifier');
  const list = children.find((child) => child.type === 'arguments');
  if (!callee) return { kind: 'other', node };
  return {
    kind: 'call',
    node,
    callee,
    arguments: list ? namedChildren(list).flatMap(argument) : [],
    ...(list && { list }),
    constructs: true,
    typeArguments: [],
  };
}

function setOrMap(node: SyntaxNode): Expression {
  const pairs = namedChildren(node).filter((child) => child.type === 'pair');
  const isEmptyMap = node.namedChildCount === 0;
  if (pairs.length === 0 && !isEmptyMap) return { kind: 'list', node, elements: expressionsIn(node) };
  return { kind: 'object', node, fields: pairs.flatMap(entry) };
}

function entry(pair: SyntaxNode): ObjectField[] {
  const key = field(pair, 'key');
  const first = field(pair, 'value');
  if (!key || !first) return [];
  const value = expressionFrom(first);
  return [{ key: expressionFrom(key), value, ...(key.type === 'string_literal' && { name: readString(key.text) }) }];
}

function unary(node: SyntaxNode): Expression {
  const operand = expressionsIn(node)[0];
  const value = operand && node.text.startsWith('-') ? lower(operand) : undefined;
  return value?.kind === 'number' ? { kind: 'number', node, value: -value.value } : { kind: 'other', node };
}
