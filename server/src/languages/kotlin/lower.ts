import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { readEscapes, readNumber } from '../jvm/literals';
import { entryOf } from '../entries';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import {
  argumentsIn,
  branchesOf,
  childOf,
  functionKinds,
  innerCall,
  isClassLike,
  isSignOfChain,
  resultOf,
  trailingLambda,
  wholeCall,
  withoutSign,
} from './syntax';

/** Nodes that hand their expression through unchanged, as far as its value goes. */
export function isTransparent(node: SyntaxNode): boolean {
  if (node.type === 'unary_expression') return field(node, 'operator')?.text === '!!' || isSignOfChain(node);
  return (
    node.type === 'parenthesized_expression' || node.type === 'as_expression' || node.type === 'labeled_expression'
  );
}

/** The node behind parentheses, casts and `!!`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (isTransparent(at)) {
    const inner = field(at, 'left') ?? field(at, 'argument') ?? at.lastNamedChild;
    if (!inner) break;
    at = inner;
  }
  return at.type === 'call_expression' ? wholeCall(at) : at;
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'number_literal':
    case 'float_literal':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string_literal':
    case 'multiline_string_literal':
      return string(node);
    case 'this_expression':
      return { kind: 'self', node };
    case 'super_expression':
      return { kind: 'self', node, ofBase: true };
    case 'identifier':
      return identifier(node);
    case 'navigation_expression': {
      const object = node.firstNamedChild && withoutSign(node.firstNamedChild);
      const nameNode = node.lastNamedChild;
      return object && nameNode && object.id !== nameNode.id
        ? { kind: 'member', node, object, name: nameNode.text, nameNode }
        : { kind: 'other', node };
    }
    case 'callable_reference': {
      const name = node.lastNamedChild;
      return name ? { kind: 'name', node: name, name: name.text } : { kind: 'other', node };
    }
    case 'index_expression': {
      const [object, index] = namedChildren(node);
      return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
    }
    case 'call_expression':
      return call(node);
    case 'if_expression': {
      const condition = field(node, 'condition');
      const branches = branchesOf(node).flatMap((branch) => resultOf(branch) ?? []);
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'when_expression':
      return {
        kind: 'choice',
        node,
        branches: namedChildren(node).flatMap((entry) =>
          entry.type === 'when_entry' && entry.lastNamedChild ? (resultOf(entry.lastNamedChild) ?? []) : [],
        ),
      };
    case 'binary_expression':
      return binary(node);
    case 'unary_expression': {
      const operand = field(node, 'argument');
      const value = operand && lower(operand);
      const operator = field(node, 'operator')?.text;
      return value?.kind === 'number' && (operator === '-' || operator === '+')
        ? { kind: 'number', node, value: operator === '-' ? -value.value : value.value }
        : { kind: 'other', node };
    }
    case 'infix_expression':
      return infix(node);
    default:
      if (functionKinds.has(node.type)) return { kind: 'function', node };
      return isClassLike(node) ? { kind: 'class', node } : { kind: 'other', node };
  }
}

function identifier(node: SyntaxNode): Expression {
  switch (node.text) {
    case 'null':
      return { kind: 'nothing', node };
    case 'true':
    case 'false':
      return { kind: 'boolean', node, value: node.text === 'true' };
    default:
      return { kind: 'name', node, name: node.text };
  }
}

/** `$name` and `${…}` stand for what is not written out. */
function string(node: SyntaxNode): Expression {
  const parts = namedChildren(node)
    .filter((child) => child.type === 'interpolation')
    .flatMap((child) => child.firstNamedChild ?? []);
  const raw = namedChildren(node)
    .filter((child) => child.type !== 'interpolation')
    .map((child) => child.text)
    .join('');
  const isSimple = node.type === 'string_literal';
  const names = /(?<!\\)\$\w+/gu;
  const fixed = isSimple ? readEscapes(raw.replace(names, '')) : raw.replace(names, '');
  const isFixed = parts.length === 0 && !/(?<!\\)\$\w/u.test(raw);
  return { kind: 'string', node, fixed, parts, ...(isFixed && { value: fixed }) };
}

const listMakers =
  /^(?:(?:mutable|immutable|linked|hash|sorted)?(?:listOf|setOf|ListOf|SetOf)|(?:int|short)?(?:arrayOf|ArrayOf)|listOfNotNull|sequenceOf)$/u;

/** What a call of a function that only writes a collection down makes: `setOf(…)`, `mapOf(a to b)`. */
export function madeBy(node: SyntaxNode): 'list' | 'table' | undefined {
  const first = node.type === 'call_expression' ? node.firstNamedChild : undefined;
  const callee = first && withoutSign(first);
  if (callee?.type !== 'identifier') return undefined;
  if (listMakers.test(callee.text)) return 'list';
  return /^(?:mutable|linked|hash|sorted)?[mM]apOf$/u.test(callee.text) ? 'table' : undefined;
}

function call(node: SyntaxNode): Expression {
  const inner = innerCall(node);
  const callee = inner.firstNamedChild && withoutSign(inner.firstNamedChild);
  if (!callee) return { kind: 'other', node };
  const list = childOf(inner, 'value_arguments');
  const given = list ? argumentsIn(list) : [];
  const made = madeBy(inner);
  if (made === 'list') return { kind: 'list', node, elements: given.map((argument) => argument.node) };
  if (made === 'table') return { kind: 'object', node, fields: given.flatMap((argument) => pair(argument.node)) };
  const lambda = trailingLambda(node);
  const types = childOf(inner, 'type_arguments');
  const name = callee.type === 'navigation_expression' ? callee.lastNamedChild?.text : callee.text;
  return {
    kind: 'call',
    node,
    callee,
    arguments: [
      ...given.map(({ node: value, keyword, spread }): Argument => ({
        node: value,
        ...(keyword !== undefined && { keyword }),
        ...(spread && { spread }),
      })),
      ...(lambda ? [{ node: lambda }] : []),
    ],
    ...(list && { list }),
    constructs: /^[A-Z]/u.test(name ?? ''),
    typeArguments: types ? namedChildren(types) : [],
  };
}

/** `1000 to "done"`. */
function pair(node: SyntaxNode): ObjectField[] {
  const [key, word, value] = node.type === 'infix_expression' ? namedChildren(node) : [];
  return key && value && word?.text === 'to' ? [entryOf(lower, key, value)] : [];
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.text;
  if (!left || !right) return { kind: 'other', node };
  if (operator === '?:') {
    const branches = right.type === 'return_expression' || right.type === 'throw_expression' ? [left] : [left, right];
    return { kind: 'choice', node, branches };
  }
  return operator === '+' ? { kind: 'concatenation', node, parts: [left, right] } : { kind: 'other', node };
}

/** `1000 to "done"`, or `session close reason`: a method called between its object and its argument. */
function infix(node: SyntaxNode): Expression {
  const [left, word, right] = namedChildren(node);
  if (!left || !word || !right) return { kind: 'other', node };
  if (word.text === 'to') return { kind: 'list', node, elements: [left, right] };
  return { kind: 'call', node, callee: word, arguments: [{ node: right }], constructs: false, typeArguments: [] };
}
