import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Argument, Context, Expression } from '../vocabulary';

/** The words of a message's selector, in order. */
function selectorOf(message: SyntaxNode): SyntaxNode[] {
  const receiver = field(message, 'receiver');
  return namedChildren(message).filter((child) => child.id !== receiver?.id && isSelectorWord(child));
}

/** A word of the selector is followed by a colon, or ends the message. */
function isSelectorWord(node: SyntaxNode): boolean {
  const next = node.nextSibling?.type;
  if (node.type !== 'identifier' || (next !== ':' && next !== ']')) return false;
  return node.previousSibling?.type !== ':' && !(next === ']' && isCastName(node));
}

/** `CODE` of `with:(Type)CODE`, where the grammar sees an expression in parentheses and one more word. */
function isCastName(node: SyntaxNode): boolean {
  const before = node.previousSibling;
  return before?.type === 'parenthesized_expression' && before.previousSibling?.type === ':';
}

/** The parentheses of such a cast. */
function isCastType(node: SyntaxNode): boolean {
  const next = node.nextSibling;
  return next?.type === 'identifier' && !isSelectorWord(next) && isCastName(next);
}

/** `[socket closeWithCode:1000 reason:text]`: a call of the first word's method, later words naming arguments. */
export function lowerMessage(node: SyntaxNode): Expression {
  const receiver = field(node, 'receiver');
  const [first, ...words] = selectorOf(node);
  if (!receiver || !first) return { kind: 'other', node };
  // `[[Type alloc] initWith…]` and `[Type new]` construct.
  const made = constructed(first.text, receiver);
  const args: Argument[] = [];
  let keyword: string | undefined;
  for (const child of namedChildren(node)) {
    if (child.id === receiver.id || child.id === first.id || isCastType(child)) continue;
    if (words.some((word) => word.id === child.id)) keyword = child.text;
    else args.push({ node: child, ...(keyword !== undefined && { keyword }) });
  }
  return {
    kind: 'call',
    node,
    callee: made ?? first,
    arguments: args,
    constructs: made !== undefined,
    typeArguments: [],
  };
}

function constructed(method: string, receiver: SyntaxNode): SyntaxNode | undefined {
  if (method === 'new') return receiver.type === 'identifier' ? receiver : undefined;
  if (!method.startsWith('init') || receiver.type !== 'message_expression') return undefined;
  const type = field(receiver, 'receiver');
  return selectorOf(receiver)[0]?.text === 'alloc' && type?.type === 'identifier' ? type : undefined;
}

/** The first word of a selector as the member of its receiver; `undefined` for any other name. */
export function messageOf(node: SyntaxNode): Expression | undefined {
  const message = node.parent;
  if (message?.type !== 'message_expression') return undefined;
  const object = field(message, 'receiver');
  if (!object || object.id === node.id || selectorOf(message)[0]?.id !== node.id) return undefined;
  return { kind: 'member', node, object, name: node.text, nameNode: node };
}

/** Where a part of a message stands: its receiver, its callee, or an argument. */
export function inMessage(message: SyntaxNode, node: SyntaxNode): Context | undefined {
  const receiver = field(message, 'receiver');
  const words = selectorOf(message);
  const [first] = words;
  if (first?.id === node.id) return { kind: 'callee', call: message } as const;
  if (receiver?.id === node.id && first) return { kind: 'object', member: first, name: first.text } as const;
  const call = lowerMessage(message);
  if (call.kind !== 'call') return undefined;
  const position = call.arguments.findIndex((argument) => argument.node.id === node.id);
  const keyword = call.arguments[position]?.keyword;
  return position < 0
    ? undefined
    : ({ kind: 'argument', call: message, position, ...(keyword !== undefined && { keyword }) } as const);
}
