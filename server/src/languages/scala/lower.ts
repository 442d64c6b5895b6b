import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { readEscapes, readNumber, readString } from '../jvm/literals';
import { entryOf } from '../entries';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { enclosingClass, functionKinds, isClassLike, resultOf } from './functions';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
export function isTransparent(node: SyntaxNode): boolean {
  if (node.type === 'call_expression') return isWrap(node);
  if (node.type === 'case_class_pattern') return isWrapPattern(node);
  return node.type === 'parenthesized_expression' || node.type === 'ascription_expression';
}

/** `Some(1005)`: what is wrapped counts. */
function isWrap(node: SyntaxNode): boolean {
  const name = field(node, 'function');
  const list = field(node, 'arguments');
  return name?.type === 'identifier' && /^(?:Some|Option)$/u.test(name.text) && list?.namedChildCount === 1;
}

/** `Some(code)` in a pattern. */
function isWrapPattern(node: SyntaxNode): boolean {
  return field(node, 'type')?.text === 'Some' && node.namedChildCount === 2;
}

/** The node behind parentheses, ascriptions and `Some(…)`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (isTransparent(at)) {
    const inner =
      at.type === 'call_expression'
        ? field(at, 'arguments')?.firstNamedChild
        : at.type === 'case_class_pattern'
          ? field(at, 'pattern')
          : at.firstNamedChild;
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer_literal':
    case 'floating_point_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string': {
      const value = readString(node.text);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'interpolated_string_expression':
      return interpolated(node);
    case 'boolean_literal':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'null_literal':
    case 'unit':
      return { kind: 'nothing', node };
    case 'identifier':
    case 'type_identifier':
      if (node.text === 'this') return { kind: 'self', node };
      if (node.text === 'super') return { kind: 'self', node, ofBase: true };
      return { kind: 'name', node, name: node.text };
    case 'wildcard':
      return { kind: 'name', node, name: '_' };
    case 'field_expression': {
      const object = field(node, 'value');
      const nameNode = field(node, 'field');
      return object && nameNode
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'stable_identifier':
    case 'stable_type_identifier': {
      const object = node.firstNamedChild;
      const nameNode = node.lastNamedChild;
      return object && nameNode && node.namedChildCount === 2
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'generic_function': {
      const inner = field(node, 'function');
      return inner ? lower(inner) : { kind: 'other', node };
    }
    case 'call_expression':
      return call(node);
    case 'instance_expression':
      return instance(node);
    case 'case_class_pattern':
      return pattern(node);
    case 'if_expression': {
      const condition = field(node, 'condition');
      const branches = [field(node, 'consequence'), field(node, 'alternative')].flatMap((arm) =>
        arm ? (resultOf(arm) ?? []) : [],
      );
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'match_expression':
      return {
        kind: 'choice',
        node,
        branches: casesOf(node).flatMap((clause) => resultOf(field(clause, 'body') ?? clause) ?? []),
      };
    case 'infix_expression':
      return infix(node);
    case 'prefix_expression': {
      const operand = node.lastNamedChild;
      const value = operand && lower(operand);
      return value?.kind === 'number' && node.text.startsWith('-')
        ? { kind: 'number', node, value: -value.value }
        : { kind: 'other', node };
    }
    default:
      if (functionKinds.has(node.type)) return { kind: 'function', node };
      return isClassLike(node) ? { kind: 'class', node } : { kind: 'other', node };
  }
}

function interpolated(node: SyntaxNode): Expression {
  const inner = node.lastNamedChild;
  const parts = inner
    ? namedChildren(inner).flatMap((child) => (child.firstNamedChild ? [child.firstNamedChild] : []))
    : [];
  const raw = node.text.replace(/\$\{[^}]*\}|\$\w+/gu, '');
  return { kind: 'string', node, fixed: readEscapes(raw.replace(/^\w*"+|"+$/gu, '')), parts };
}

export function casesOf(match: SyntaxNode): SyntaxNode[] {
  const block = field(match, 'body');
  return block ? namedChildren(block).filter((child) => child.type === 'case_clause') : [];
}

const listMakers = /^(?:List|Seq|Set|Vector|Array|IndexedSeq|HashSet|Chunk|NonEmptyList)$/u;

/** What a call that only writes a collection down makes: `Set(…)`, `Map(a -> b)`. */
export function madeBy(node: SyntaxNode): 'list' | 'table' | undefined {
  const callee = node.type === 'call_expression' ? field(node, 'function') : undefined;
  const name = callee?.type === 'generic_function' ? field(callee, 'function')?.text : callee?.text;
  if (name === undefined) return undefined;
  if (listMakers.test(name)) return 'list';
  return name === 'Map' || name === 'HashMap' ? 'table' : undefined;
}

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee) return { kind: 'other', node };
  const given = list?.type === 'arguments' ? namedChildren(list) : list ? [functionIn(list)] : [];
  const made = madeBy(node);
  if (made === 'list') return { kind: 'list', node, elements: given };
  if (made === 'table') return { kind: 'object', node, fields: given.flatMap(pair) };
  const types = callee.type === 'generic_function' ? field(callee, 'type_arguments') : undefined;
  const inner = callee.type === 'generic_function' ? (field(callee, 'function') ?? callee) : callee;
  const name = inner.type === 'field_expression' ? field(inner, 'field')?.text : inner.text;
  return {
    kind: 'call',
    node,
    callee: inner,
    arguments: given.map(argument),
    ...(list?.type === 'arguments' && { list }),
    constructs: /^[A-Z]/u.test(name ?? '') || appliesOwn(inner),
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** `apply(1000)`, where an object makes what its class is an instance of. */
function appliesOwn(callee: SyntaxNode): boolean {
  return (
    callee.type === 'identifier' && callee.text === 'apply' && enclosingClass(callee)?.type === 'object_definition'
  );
}

/** `{ socket => … }` is the function in it. */
function functionIn(block: SyntaxNode): SyntaxNode {
  const only = block.type === 'block' && block.namedChildCount === 1 ? block.firstNamedChild : null;
  return only?.type === 'lambda_expression' ? only : block;
}

/** An argument, by its name where it has one: `code = 1000`. */
export function argument(node: SyntaxNode): Argument {
  const left = node.type === 'assignment_expression' ? field(node, 'left') : undefined;
  const right = left && field(node, 'right');
  return left?.type === 'identifier' && right ? { node: right, keyword: left.text } : { node };
}

/** `1000 -> "done"`. */
function pair(node: SyntaxNode): ObjectField[] {
  if (node.type !== 'infix_expression' || field(node, 'operator')?.text !== '->') return [];
  const key = field(node, 'left');
  const value = field(node, 'right');
  return key && value ? [entryOf(lower, key, value)] : [];
}

function instance(node: SyntaxNode): Expression {
  const callee = node.firstNamedChild;
  const list = field(node, 'arguments');
  if (!callee) return { kind: 'other', node };
  const named = callee.type === 'generic_type' ? (field(callee, 'type') ?? callee) : callee;
  const types = callee.type === 'generic_type' ? field(callee, 'type_arguments') : undefined;
  return {
    kind: 'call',
    node,
    callee: named,
    arguments: list ? namedChildren(list).map(argument) : [],
    ...(list && { list }),
    constructs: true,
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** `case Close(1000, reason)` reads like the call that makes such a value. */
function pattern(node: SyntaxNode): Expression {
  const callee = field(node, 'type');
  if (!callee) return { kind: 'other', node };
  const parts = namedChildren(node).filter((child) => child.id !== callee.id);
  return {
    kind: 'call',
    node,
    callee,
    arguments: parts.map((part) => ({ node: part })),
    constructs: true,
    typeArguments: [],
  };
}

/** `a + b`, or a method between its object and its argument: `code shouldBe 1000`. */
function infix(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const operator = field(node, 'operator');
  const right = field(node, 'right');
  if (!left || !operator || !right) return { kind: 'other', node };
  if (operator.text === '+') return { kind: 'concatenation', node, parts: [left, right] };
  if (operator.text === '*') return { kind: 'repetition', node, of: left, times: right };
  if (operator.type !== 'identifier') return { kind: 'other', node };
  return { kind: 'call', node, callee: operator, arguments: [{ node: right }], constructs: false, typeArguments: [] };
}
