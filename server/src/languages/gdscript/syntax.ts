import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';

export const functionKinds: ReadonlySet<string> = new Set([
  'function_definition',
  'constructor_definition',
  'lambda',
  'set_body',
  'get_body',
]);
/** A file is a class, and may hold others. */
export const classKinds: ReadonlySet<string> = new Set(['class_definition', 'source']);

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  return closest(node.parent, functionKinds);
}

export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  return closest(node.parent, classKinds);
}

/** The class in whose own body a statement stands. */
export function classOfMember(statement: SyntaxNode): SyntaxNode | undefined {
  const around = statement.parent?.type === 'class_body' ? statement.parent.parent : statement.parent;
  return around && classKinds.has(around.type) ? around : undefined;
}

/** The operator between two operands, of one or two words: `not in`. */
export function operatorOf(node: SyntaxNode): string | undefined {
  if (node.type === 'unary_operator') return node.firstChild?.type;
  if (node.type !== 'binary_operator') return undefined;
  const words = node.children.filter((child) => !child.isNamed && !child.isExtra);
  return words.map(({ type }) => type).join(' ');
}

/**
 * The grammar lets `not` bind more tightly than the language does: `not code == 1000` turns the comparison round, and
 * what is compared is `code`.
 */
export function leftOperand(node: SyntaxNode): SyntaxNode | undefined {
  const left = field(node, 'left');
  return left && isTurned(left) ? (left.lastNamedChild ?? left) : left;
}

/** Whether a `not` stands before an operand. */
export function isTurned(operand: SyntaxNode): boolean {
  return operand.type === 'unary_operator' && operatorOf(operand) === 'not';
}

/**
 * The parts of a path, which the grammar lays flat: `self`, `socket` and `close(1000)` of `self.socket.close(1000)`.
 * Each part stands for the path up to it, and the whole node for the path up to the last.
 */
export function positionInPath(
  part: SyntaxNode,
): { before: SyntaxNode | undefined; next: SyntaxNode | undefined } | undefined {
  const path = part.parent;
  if (path?.type !== 'attribute') return undefined;
  const parts = namedChildren(path);
  const at = parts.findIndex(({ id }) => id === part.id);
  return at < 0 ? undefined : { before: parts[at - 1], next: parts[at + 1] };
}

/** The node that stands for the path up to a part. */
export function pathTo(part: SyntaxNode): SyntaxNode {
  const position = positionInPath(part);
  return position && !position.next && part.parent ? part.parent : part;
}

/** The name that a call of a path calls: `close` of `close(1000)` in `self.socket.close(1000)`. */
export function calledName(call: SyntaxNode): SyntaxNode | undefined {
  return call.type === 'attribute_call' ? (namedChildren(call)[0] ?? undefined) : undefined;
}

export function argumentList(call: SyntaxNode): SyntaxNode | undefined {
  return field(call, 'arguments') ?? namedChildren(call).find(({ type }) => type === 'arguments');
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

/** The position among the children; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, part: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex((child) => child.id === part.id);
}
