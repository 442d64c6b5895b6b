import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { innermost } from '../places';

/** Nodes that hand one expression through unchanged, as far as its value goes, and the field it stands in. */
const transparent: Readonly<Record<string, 'last' | 'value' | 'left' | 'first'>> = {
  parenthesized_expression: 'last',
  cast_expression: 'value',
  as_expression: 'left',
  await_expression: 'last',
  checked_expression: 'last',
  postfix_unary_expression: 'first',
  conditional_access_expression: 'last',
  argument: 'last',
  constant_pattern: 'last',
  parenthesized_pattern: 'last',
  collection_element: 'last',
  expression_element: 'last',
  arrow_expression_clause: 'last',
  ref_expression: 'last',
};

/** Members and methods of the platform that stand for the value they are asked of: nullables and tasks. */
const transparentMembers: ReadonlySet<string> = new Set(['Value', 'Result']);
const transparentMethods: ReadonlySet<string> = new Set([
  'ConfigureAwait',
  'GetValueOrDefault',
  'GetAwaiter',
  'GetResult',
  'AsTask',
  'WaitAsync',
]);

/** The name token of a member access; `undefined` for other nodes. */
export function memberName(node: SyntaxNode): SyntaxNode | undefined {
  const name = field(node, 'name');
  return name?.type === 'generic_name' ? (name.firstNamedChild ?? undefined) : name;
}

/** The node whose value a transparent node hands through; `undefined` when it is not transparent. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (transparent[node.type]) {
    case 'last':
      return node.lastNamedChild ?? undefined;
    case 'first':
      // `x!` is `x`; `x++` is not.
      return node.lastChild?.type === '!' ? (node.firstNamedChild ?? node.firstChild ?? undefined) : undefined;
    case 'value':
      return field(node, 'value');
    case 'left':
      return field(node, 'left');
    case undefined:
      return innerOfConversion(node) ?? innerOfMember(node);
  }
}

/** `Enum.ToObject(typeof(T), x)`, as far as a node is on the way from the call to `x`. */
function innerOfConversion(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'argument_list') return node.parent && isConversion(node.parent) ? argumentsOf(node)[1] : undefined;
  return isConversion(node) ? field(node, 'arguments') : undefined;
}

function isConversion(node: SyntaxNode): boolean {
  if (node.type !== 'invocation_expression') return false;
  return /^(?:System\.)?Enum\.ToObject$/u.test(field(node, 'function')?.text ?? '');
}

function innerOfMember(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'member_access_expression')
    return transparentMembers.has(memberName(node)?.text ?? '') ? field(node, 'expression') : undefined;
  if (node.type !== 'invocation_expression') return undefined;
  const callee = field(node, 'function');
  const name = callee?.type === 'member_access_expression' ? (memberName(callee)?.text ?? '') : '';
  // `code.GetValueOrDefault(1000)` is one or the other.
  if (name === 'GetValueOrDefault' && (field(node, 'arguments')?.namedChildCount ?? 0) > 0) return undefined;
  return callee && transparentMethods.has(name) ? field(callee, 'expression') : undefined;
}

/** Whether the value of `node` is the value of `parent`, or of what `parent` is called on. */
export function handsThrough(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (parent.type === 'member_access_expression') {
    const call = parent.parent;
    const isCalled = call?.type === 'invocation_expression' && field(call, 'function')?.id === parent.id;
    const inner = isCalled ? innerOf(call) : innerOf(parent);
    return inner?.id === node.id;
  }
  // The callee `x.ConfigureAwait` was climbed through already.
  if (parent.type === 'invocation_expression' && !isConversion(parent))
    return field(parent, 'function')?.id === node.id && innerOf(parent) !== undefined;
  return innerOf(parent)?.id === node.id;
}

/** The node behind parentheses, casts, `await`, `!`, `.Value` and `.ConfigureAwait(…)`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}

/** The type that a cast names: `(T)x`, `x as T`; `undefined` for anything else. */
export function castType(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'postfix_unary_expression':
      return node.firstNamedChild ? castType(node.firstNamedChild) : undefined;
    case 'cast_expression':
      return field(node, 'type');
    case 'as_expression':
      return field(node, 'right');
    case 'invocation_expression': {
      const list = isConversion(node) ? field(node, 'arguments') : undefined;
      const first = list && argumentsOf(list)[0]?.lastNamedChild;
      return first?.type === 'typeof_expression'
        ? (field(first, 'type') ?? first.lastNamedChild ?? undefined)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The arguments of a list, comments left out. */
export function argumentsOf(list: SyntaxNode): SyntaxNode[] {
  return namedChildren(list).filter((child) => child.type === 'argument');
}

/** The last child behind an equals sign: the value of a declarator or the default of a parameter. */
export function valueBehindEquals(node: SyntaxNode): SyntaxNode | undefined {
  const { children } = node;
  const at = children.findIndex((child) => child.type === '=');
  return at < 0 ? undefined : children.slice(at + 1).find((child) => !child.isExtra);
}
