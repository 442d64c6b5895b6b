import { closest, type SyntaxNode } from '../../syntax/node';
import { Row } from './row';

/**
 * The grammar has no node for `socket.sink.close(1000)`: a value and its selectors stand side by side. A run stands for
 * such a row from its first node to one of its selectors; it goes by that selector's id.
 */
const selectors: ReadonlySet<string> = new Set([
  'selector',
  'unconditional_assignable_selector',
  'conditional_assignable_selector',
]);

/** The kind of the nodes that stand for a row of nodes, of which the grammar has none. */
export const runKind = 'run';
/** The kind of the nodes that stand for a function: its signature and its body. */
export const functionKind = 'function_with_body';

export function isSelector(node: SyntaxNode | null): node is SyntaxNode {
  return node !== null && selectors.has(node.type);
}

/** The expression that begins with a node, all selectors behind it included. */
export function expressionFrom(first: SyntaxNode): SyntaxNode {
  const parts = [first];
  for (let at = first.nextNamedSibling; isSelector(at); at = at.nextNamedSibling) parts.push(at);
  return runOf(parts);
}

/** The expression that ends with a selector. */
export function expressionTo(selector: SyntaxNode): SyntaxNode {
  const parts = [selector];
  for (let at = selector.previousNamedSibling; at; at = at.previousNamedSibling) {
    parts.unshift(at);
    if (!selectors.has(at.type)) break;
  }
  return runOf(parts);
}

export function runOf(parts: readonly SyntaxNode[]): SyntaxNode {
  const last = parts.at(-1);
  const first = parts[0];
  return first && last && parts.length > 1 ? new Row(runKind, parts, last) : (first as SyntaxNode);
}

/** The last node of an expression: itself, unless it is a run. */
export function endOf(node: SyntaxNode): SyntaxNode {
  return node.type === runKind ? (node.lastChild ?? node) : node;
}

/** The expressions among the children of a node, operators and punctuation left out. */
export function expressionsIn(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren
    .filter((child) => !child.isExtra && !selectors.has(child.type) && !notExpressions.test(child.type))
    .map(expressionFrom);
}

const notExpressions = /_operator$|_builtin$|^type_arguments$|^cascade_section$|^label$/u;

/** The first expression behind a node among its siblings. */
export function expressionAfter(node: SyntaxNode): SyntaxNode | undefined {
  const next = node.nextNamedSibling;
  return next && !selectors.has(next.type) ? expressionFrom(next) : undefined;
}

/** The value to which the sections of a cascade belong: `channel.sink` of `channel.sink..add(x)..close()`. */
export function cascadeTarget(section: SyntaxNode): SyntaxNode | undefined {
  let before = section.previousNamedSibling;
  while (before?.type === 'cascade_section') before = before.previousNamedSibling;
  return before ? expressionTo(before) : undefined;
}

const bodies: ReadonlySet<string> = new Set(['function_body', 'function_expression', 'function_expression_body']);

/** The function around a node: a function expression, or a signature with its body as one node. */
export function functionAround(node: SyntaxNode | null): SyntaxNode | undefined {
  const found = closest(
    node,
    new Set([
      ...bodies,
      'method_signature',
      'function_signature',
      'constructor_signature',
      'constant_constructor_signature',
    ]),
  );
  return found && asFunction(found);
}

const signatures = /_signature$/u;

/** The function that a body, a signature or a function expression belongs to. */
export function asFunction(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === functionKind || node.type === 'function_expression') return node;
  if (node.type === 'function_expression_body') return node.parent ?? undefined;
  if (node.type === 'function_body') {
    const signature = node.previousNamedSibling;
    return signature && signatures.test(signature.type) ? new Row(functionKind, [signature, node], node) : undefined;
  }
  if (!signatures.test(node.type)) return undefined;
  const outer = node.parent?.type === 'method_signature' ? node.parent : node;
  const body = outer.nextNamedSibling;
  return body?.type === 'function_body'
    ? new Row(functionKind, [outer, body], body)
    : new Row(functionKind, [outer], outer);
}

/** The signature proper of a function: with its name and parameters. */
export function signatureOf(functionNode: SyntaxNode): SyntaxNode {
  const outer = functionNode.firstNamedChild ?? functionNode;
  return outer.type === 'method_signature' ? (outer.firstNamedChild ?? outer) : outer;
}
