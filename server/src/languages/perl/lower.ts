import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Expression, ObjectField } from '../vocabulary';
import { readInterpolated, readNumber, readPlain } from './literals';
import { isFunction, isSelf } from './parameters';
import {
  argumentPosition,
  contentOf,
  dereferenced,
  functionCalls,
  isKey,
  isShift,
  itemsOf,
  keyBefore,
  lastExpression,
  nameOfVariable,
  packageKinds,
} from './syntax';
import { innermost } from '../places';

/** The part whose value a node hands on unchanged: parentheses, references, `delete`, `do` and `eval`. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression': {
      const [only, other] = namedChildren(node);
      return other || only?.type === 'list_expression' ? undefined : only;
    }
    case 'refgen_expression':
      return node.firstNamedChild ?? undefined;
    case 'func1op_call_expression':
      return field(node, 'function')?.text === 'delete' ? namedChildren(node)[0] : undefined;
    case 'do_expression':
    case 'eval_expression': {
      const block = namedChildren(node).at(-1);
      return block?.type === 'block' ? lastExpression(block) : undefined;
    }
    case 'scalar':
    case 'array':
    case 'hash':
    case 'container_variable':
    case 'array_deref_expression':
    case 'hash_deref_expression':
      return dereferenced(node);
    case 'variable_declaration': {
      const [only, other] = namedChildren(node);
      return other ? undefined : only;
    }
    case 'assignment_expression':
      return field(node, 'operator')?.type === '=' ? field(node, 'right') : undefined;
    default:
      return undefined;
  }
}

/** The node behind parentheses and the like. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'number':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string_literal':
    case 'interpolated_string_literal':
      return text(node);
    case 'string_content':
    case 'autoquoted_bareword':
      return { kind: 'string', node, value: node.text, fixed: node.text, parts: [] };
    case 'undef_expression':
      return { kind: 'nothing', node };
    case 'scalar':
    case 'array':
    case 'hash':
    case 'container_variable':
      return variable(node);
    case 'varname':
      return node.parent && nameOfVariable(node.parent)?.id === node.id
        ? variable(node.parent)
        : { kind: 'other', node };
    case 'bareword':
    case 'package':
      return { kind: 'name', node, name: node.text };
    case 'function':
      return functionName(node);
    case 'method':
      return methodName(node);
    case 'method_call_expression':
      return methodCall(node);
    case 'hash_element_expression':
      return hashElement(node);
    case 'array_element_expression':
      return arrayElement(node);
    case 'anonymous_hash_expression':
      return { kind: 'object', node, fields: pairsIn(contentOf(node)) };
    case 'anonymous_array_expression':
      return { kind: 'list', node, elements: itemsOf(contentOf(node)) };
    case 'parenthesized_expression':
      return list(node, contentOf(node));
    case 'list_expression':
      return list(node, node);
    case 'conditional_expression':
      return choice(node);
    case 'binary_expression':
    case 'lowprec_logical_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    case 'coderef_call_expression': {
      const callee = namedChildren(node)[0];
      return callee ? called(node, callee, false) : { kind: 'other', node };
    }
    default:
      return other(node);
  }
}

function other(node: SyntaxNode): Expression {
  if (isShift(node)) return { kind: 'name', node, name: 'shift' };
  if (functionCalls.has(node.type)) return functionCall(node);
  if (isFunction(node)) return { kind: 'function', node };
  return { kind: packageKinds.has(node.type) ? 'class' : 'other', node };
}

function text(node: SyntaxNode): Expression {
  const content = field(node, 'content');
  const parts = content ? namedChildren(content).filter(({ type }) => !type.startsWith('escape')) : [];
  let fixed = '';
  let from = content?.startIndex ?? 0;
  for (const part of parts) {
    fixed += content?.text.slice(from - content.startIndex, part.startIndex - content.startIndex) ?? '';
    from = part.endIndex;
  }
  fixed += content?.text.slice(from - content.startIndex) ?? '';
  const read = node.type === 'string_literal' ? readPlain(fixed) : readInterpolated(fixed);
  return { kind: 'string', node, fixed: read, parts, ...(parts.length === 0 && { value: read }) };
}

function variable(node: SyntaxNode): Expression {
  const nameNode = nameOfVariable(node);
  if (!nameNode) return { kind: 'other', node };
  if (node.type === 'scalar' && isSelf(nameNode)) return { kind: 'self', node };
  return { kind: 'name', node: nameNode, name: nameNode.text };
}

/** `finish` of `finish(…)`; the name behind the sign of `&finish`. */
function functionName(node: SyntaxNode): Expression {
  const name = node.firstNamedChild ?? node;
  return { kind: 'name', node: name, name: name.text };
}

/** The name of a method stands for the member that is called. */
function methodName(node: SyntaxNode): Expression {
  const object = node.parent ? field(node.parent, 'invocant') : undefined;
  return object && node.namedChildCount === 0
    ? { kind: 'member', node, object, name: node.text, nameNode: node }
    : { kind: 'other', node };
}

/** A call without arguments and parentheses: it reads like a member. */
export function isBare(call: SyntaxNode): boolean {
  return !field(call, 'arguments') && call.lastChild?.type !== ')';
}

/** Whether a call makes an object of a class that is named: `Mojo::UserAgent->new`. */
export function isConstruction(call: SyntaxNode): boolean {
  return field(call, 'method')?.text === 'new' && field(call, 'invocant')?.type === 'bareword';
}

function methodCall(node: SyntaxNode): Expression {
  const object = field(node, 'invocant');
  const method = field(node, 'method');
  if (!object || !method) return { kind: 'other', node };
  if (isConstruction(node)) return called(node, object, true);
  if (!isBare(node)) return called(node, method, false);
  return { kind: 'member', node, object, name: method.text, nameNode: method };
}

/** A constant is a function without parameters: `GONE()`, `&GONE`. */
export function isConstant(call: SyntaxNode): boolean {
  return /^&?[A-Z][A-Z0-9_]*$/u.test(field(call, 'function')?.text ?? '') && argumentNodes(call).length === 0;
}

function functionCall(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  if (!callee) return { kind: 'other', node };
  return isConstant(node) ? functionName(callee) : called(node, callee, false);
}

/** A call, also one that reads like a member: `$tx->finish`. */
export function called(node: SyntaxNode, callee: SyntaxNode, constructs: boolean): Expression {
  const given = argumentNodes(node).map(argument);
  return { kind: 'call', node, callee, arguments: given, constructs, typeArguments: [] };
}

/** The arguments of a call, keys of pairs among them. */
export function argumentNodes(call: SyntaxNode): SyntaxNode[] {
  if (call.type !== 'func1op_call_expression') return itemsOf(field(call, 'arguments'));
  return namedChildren(call).filter(({ type }) => type !== 'function');
}

const spreading: ReadonlySet<string> = new Set(['array', 'hash', 'array_deref_expression', 'hash_deref_expression']);

function argument(node: SyntaxNode): Argument {
  if (spreading.has(node.type)) return { node, spread: true };
  const key = keyBefore(node);
  const label = key && plainText(key);
  return label === undefined ? { node } : { node, label };
}

/** The text of a bareword before `=>`, or of a string in which nothing is interpolated; `undefined` for anything else. */
export function plainText(node: SyntaxNode | undefined): string | undefined {
  const value = node && lower(node);
  return value?.kind === 'string' ? value.value : undefined;
}

/** The token that names a member: `code` of `{code}`, the inside of `{'code'}`. */
function keyToken(key: SyntaxNode): SyntaxNode {
  return field(key, 'content') ?? key;
}

/** `$self->{code}` reads like `self.code`. */
function hashElement(node: SyntaxNode): Expression {
  const key = field(node, 'key');
  const object = field(node, 'hash') ?? node.firstNamedChild;
  if (!key || !object) return { kind: 'other', node };
  const name = plainText(key);
  if (name === undefined) return { kind: 'index', node, object, index: key };
  const isTable = object.type === 'container_variable' && nameOfVariable(object) !== undefined;
  return { kind: 'member', node, object, name, nameNode: keyToken(key), ...(isTable && { indexed: true }) };
}

function arrayElement(node: SyntaxNode): Expression {
  if (argumentPosition(node) !== undefined) return { kind: 'name', node, name: node.text };
  const object = field(node, 'array') ?? node.firstNamedChild;
  const index = field(node, 'index');
  return object && index ? { kind: 'index', node, object, index } : { kind: 'other', node };
}

/** A list of pairs is a table: `(1000 => 'normal', 1001 => 'away')`. */
function list(node: SyntaxNode, content: SyntaxNode | undefined): Expression {
  const elements = itemsOf(content);
  return elements.some(isKey) ? { kind: 'object', node, fields: pairsIn(content) } : { kind: 'list', node, elements };
}

function pairsIn(content: SyntaxNode | undefined): ObjectField[] {
  const items = itemsOf(content);
  return items.flatMap((key, at): ObjectField[] => {
    const value = items[at + 1];
    if (!isKey(key) || !value) return [];
    const name =
      plainText(key) ?? (key.type === 'number' || key.type === 'function_call_expression' ? key.text : undefined);
    return [{ ...(name !== undefined && { name }), key: keyToken(key), value }];
  });
}

function choice(node: SyntaxNode): Expression {
  const condition = field(node, 'condition');
  const branches = [field(node, 'consequent'), field(node, 'alternative')].filter((arm) => arm !== undefined);
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right) return { kind: 'other', node };
  switch (field(node, 'operator')?.type) {
    case '||':
    case 'or':
      return { kind: 'choice', node, branches: [left, right], passesOverZero: true };
    case '//':
      return { kind: 'choice', node, branches: [left, right] };
    case '&&':
    case 'and':
      return { kind: 'choice', node, branches: [right], condition: left };
    case '.':
      return { kind: 'concatenation', node, parts: [left, right] };
    case 'x':
      return { kind: 'repetition', node, of: left, times: right };
    default:
      return { kind: 'other', node };
  }
}

function unary(node: SyntaxNode): Expression {
  const inner = field(node, 'operand');
  const operator = field(node, 'operator')?.type;
  const value = inner && (operator === '-' || operator === '+') ? lower(inner) : undefined;
  return value?.kind === 'number'
    ? { kind: 'number', node, value: operator === '-' ? -value.value : value.value }
    : { kind: 'other', node };
}
