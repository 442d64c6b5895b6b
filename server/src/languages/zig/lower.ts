import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Expression, ObjectField } from '../vocabulary';
import { readNumber, readString } from './literals';
import { argumentNodes, builtinCall, containerKinds, entriesOf, namesFields, partsOfCase } from './syntax';
import { innermost } from '../places';

/** Builtins whose last argument comes out as the same number or value. */
const handingOn: ReadonlySet<string> = new Set([
  '@as',
  '@bitCast',
  '@constCast',
  '@enumFromInt',
  '@intCast',
  '@intFromEnum',
  '@ptrCast',
  '@truncate',
]);

/** The one expression whose value a node hands on: parentheses, `&x`, `x.*`, `x.?`, `try x`, `@as(u16, x)`. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'null_coercion_expression':
    case 'dereference_expression':
    case 'try_expression':
    case 'comptime_expression':
    case 'expression_statement':
    case 'range_expression':
      return node.namedChildCount === 1 ? (node.firstNamedChild ?? undefined) : undefined;
    // The grammar reads `!(a == b)` as the type of an error.
    case 'unary_expression':
      return field(node, 'operator')?.text === '&' ? field(node, 'argument') : undefined;
    case 'builtin_function': {
      const call = builtinCall(node);
      return call && handingOn.has(call.name) ? call.given.at(-1) : undefined;
    }
    default:
      return undefined;
  }
}

/** The node behind everything that hands its value on. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** Lowers an expression one step deep; its parts stay nodes. */
export function lower(wrapped: SyntaxNode): Expression {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'integer':
    case 'float':
      return { kind: 'number', node, value: readNumber(node.text) };
    case 'string':
    case 'multiline_string': {
      const value = readString(node);
      return { kind: 'string', node, value, fixed: value, parts: [] };
    }
    case 'boolean':
      return { kind: 'boolean', node, value: node.text === 'true' };
    case 'null':
      return { kind: 'absent', node };
    case 'identifier':
      return node.text === 'null' ? { kind: 'absent', node } : { kind: 'name', node, name: node.text };
    case 'field_expression':
      return member(node);
    case 'index_expression': {
      const object = field(node, 'object');
      const index = field(node, 'index');
      return object && index && index.type !== 'range_expression'
        ? { kind: 'index', node, object, index }
        : { kind: 'other', node };
    }
    case 'call_expression':
      return call(node);
    case 'builtin_function':
      return builtin(node);
    case 'anonymous_struct_initializer':
    case 'struct_initializer':
      return literal(node);
    case 'unary_expression': {
      const argument = field(node, 'argument');
      const value = argument && field(node, 'operator')?.text === '-' ? lower(argument) : undefined;
      return value?.kind === 'number' ? { kind: 'number', node, value: -value.value } : { kind: 'other', node };
    }
    case 'binary_expression':
      return operation(node);
    case 'catch_expression': {
      const branches = namedChildren(node).filter(({ type }) => type !== 'payload');
      return { kind: 'choice', node, branches };
    }
    case 'if_expression': {
      const condition = field(node, 'condition');
      const branches = namedChildren(node).filter(({ id, type }) => id !== condition?.id && type !== 'payload');
      return { kind: 'choice', node, branches, ...(condition && { condition }) };
    }
    case 'switch_expression':
      return choice(node);
    case 'function_declaration':
      return { kind: 'function', node };
    default:
      return containerKinds.has(node.type) ? { kind: 'class', node } : { kind: 'other', node };
  }
}

function member(node: SyntaxNode): Expression {
  const object = field(node, 'object');
  const nameNode = field(node, 'member');
  if (!nameNode) return { kind: 'other', node };
  const name = nameNode.text;
  if (!object) return { kind: 'implicit-member', node, name, nameNode };
  // `?websocket.Client`: the grammar hangs the sign on the first name.
  return { kind: 'member', node, object: behindSigns(object), name, nameNode };
}

const typeSigns: ReadonlySet<string> = new Set(['nullable_type', 'pointer_type', 'error_union_type', 'slice_type']);

/** The name in a type with `?`, `*`, `!` or `[]` before it. */
export function behindSigns(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (typeSigns.has(at.type) && at.lastNamedChild) at = at.lastNamedChild;
  return at;
}

const readers = /^std\.mem\.(?:readInt|readIntBig|readVarInt|bytesToValue)$/u;

function call(node: SyntaxNode): Expression {
  const callee = field(node, 'function');
  // A number read out of bytes may be anything that its name says.
  if (!callee || readers.test(callee.text)) return { kind: 'other', node };
  const given = argumentNodes(node).map((argument) => ({ node: argument }));
  return { kind: 'call', node, callee, arguments: given, constructs: false, typeArguments: [] };
}

function builtin(node: SyntaxNode): Expression {
  const found = builtinCall(node);
  if (found?.name === '@This') return { kind: 'self', node };
  const text = found?.name === '@import' ? found.given[0] : undefined;
  return text?.type === 'string' ? { kind: 'module', node, module: readString(text) } : { kind: 'other', node };
}

/** `.{ .code = 1000 }`, `CloseOpts{ .code = 1000 }`, `[_]u16{ 1000, 1001 }`. */
function literal(node: SyntaxNode): Expression {
  if (!namesFields(node)) return { kind: 'list', node, elements: entriesOf(node) };
  const [type] = node.type === 'struct_initializer' ? namedChildren(node) : [];
  return { kind: 'object', node, fields: entriesOf(node).flatMap(entry), ...(type && { type }) };
}

function entry(node: SyntaxNode): ObjectField[] {
  const left = field(node, 'left');
  const key = left && field(left, 'member');
  const value = field(node, 'right');
  return key && value ? [{ key, value, name: key.text }] : [];
}

function operation(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  if (!left || !right) return { kind: 'other', node };
  switch (field(node, 'operator')?.text) {
    case 'orelse':
      return { kind: 'choice', node, branches: [left, right] };
    case '++':
      return { kind: 'concatenation', node, parts: [left, right] };
    default:
      return { kind: 'other', node };
  }
}

function choice(node: SyntaxNode): Expression {
  const [condition] = namedChildren(node);
  const cases = namedChildren(node).filter(({ type }) => type === 'switch_case');
  const branches = cases.flatMap((each) => partsOfCase(each).value ?? []);
  return { kind: 'choice', node, branches, ...(condition && { condition }) };
}
