import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';

/** The first named child of a kind. */
export function childOf(node: SyntaxNode, ...kinds: readonly string[]): SyntaxNode | undefined {
  return namedChildren(node).find((child) => kinds.includes(child.type));
}

/** The name that a declaration gives; the grammar has a field for it only here and there. */
export function nameOf(node: SyntaxNode): SyntaxNode | undefined {
  return field(node, 'name') ?? childOf(node, 'identifier');
}

const types: ReadonlySet<string> = new Set(['user_type', 'nullable_type', 'function_type', 'parenthesized_type']);

/** The type that stands behind a name. */
export function typeIn(node: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(node).find((child) => types.has(child.type));
}

const afterValue: ReadonlySet<string> = new Set(['getter', 'setter', 'type_constraints']);

/** The initial value of a property, or what `by` gives it. */
export function valueOf(property: SyntaxNode): SyntaxNode | undefined {
  const last = namedChildren(property)
    .filter((child) => !afterValue.has(child.type))
    .at(-1);
  if (!last || last.type === 'variable_declaration' || last.type === 'multi_variable_declaration') return undefined;
  return last.type === 'property_delegate' ? (last.lastNamedChild ?? undefined) : last;
}

/** What a property computes where it is read: `val code get() = 1008`. */
export function getterOf(property: SyntaxNode): SyntaxNode | undefined {
  return childOf(property, 'getter');
}

export const functionKinds: ReadonlySet<string> = new Set([
  'function_declaration',
  'anonymous_function',
  'lambda_literal',
  'secondary_constructor',
  'getter',
]);

const classKinds: ReadonlySet<string> = new Set(['class_declaration', 'object_declaration', 'object_literal']);

export function isClassLike(node: SyntaxNode): boolean {
  return classKinds.has(node.type);
}

/** The class or object around a node; what a companion holds belongs to its class. */
export function enclosingClass(node: SyntaxNode): SyntaxNode | undefined {
  return closest(node.parent, classKinds);
}

/** Whether a class is an `enum class`. */
export function isEnum(node: SyntaxNode): boolean {
  return node.type === 'class_declaration' && childOf(node, 'enum_class_body') !== undefined;
}

/**
 * The whole call: a block behind the parentheses is written as a call of the call, though it is but the last argument.
 */
export function wholeCall(call: SyntaxNode): SyntaxNode {
  const outer = call.parent;
  const wraps =
    outer?.type === 'call_expression' && outer.firstNamedChild?.id === call.id && !childOf(outer, 'value_arguments');
  return wraps && childOf(call, 'value_arguments') && !childOf(call, 'annotated_lambda') ? outer : call;
}

/** The call inside, which has the callee and the arguments in parentheses. */
export function innerCall(call: SyntaxNode): SyntaxNode {
  const inner = call.firstNamedChild;
  return inner?.type === 'call_expression' && wholeCall(inner).id === call.id && inner.id !== call.id ? inner : call;
}

/** The block behind a call's parentheses. */
export function trailingLambda(call: SyntaxNode): SyntaxNode | undefined {
  const annotated = childOf(call, 'annotated_lambda');
  return annotated && childOf(annotated, 'lambda_literal');
}

/** One argument in parentheses: its expression, and the name it is passed by. */
export type WrittenArgument = {
  readonly holder: SyntaxNode;
  readonly node: SyntaxNode;
  readonly keyword?: string;
  readonly spread: boolean;
};

/** The arguments in the parentheses of a call. */
export function argumentsIn(list: SyntaxNode): WrittenArgument[] {
  return namedChildren(list).flatMap((holder): WrittenArgument[] => {
    if (holder.type !== 'value_argument') return [];
    const parts = namedChildren(holder);
    const last = parts.at(-1);
    if (!last) return [];
    const named = parts.length > 1 && holder.children.some((child) => child.type === '=');
    const spread = last.type === 'spread_expression';
    const node = spread ? (last.firstNamedChild ?? last) : last;
    return [{ holder, node, spread, ...(named && parts[0] && { keyword: parts[0].text }) }];
  });
}

/** The statement or expression that a block, a branch or a lambda gives: its last one. */
export function resultOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === 'block' || node.type === 'lambda_literal' ? namedChildren(node).at(-1) : node;
}

/** The parts of `if (…) a else b` behind the condition. */
export function branchesOf(node: SyntaxNode): SyntaxNode[] {
  const condition = field(node, 'condition');
  return namedChildren(node).filter((child) => child.id !== condition?.id);
}

/** What a `when` looks at; nothing for one without a subject. */
export function subjectOf(when: SyntaxNode): SyntaxNode | undefined {
  const subject = childOf(when, 'when_subject');
  return subject && (subject.lastNamedChild ?? undefined);
}

const chains: ReadonlySet<string> = new Set(['call_expression', 'navigation_expression', 'index_expression']);

/**
 * Whether a sign stands before a whole chain though the grammar gives it to the first link alone: `!` of
 * `!socket.close(1000)`.
 */
export function isSignOfChain(node: SyntaxNode): boolean {
  const parent = node.parent;
  return (
    node.type === 'unary_expression' &&
    node.firstNamedChild?.startIndex !== node.startIndex &&
    parent !== null &&
    chains.has(parent.type) &&
    parent.firstNamedChild?.id === node.id
  );
}

/** The first link of a chain without the sign before it; any other node as it is. */
export function withoutSign(node: SyntaxNode): SyntaxNode {
  return isSignOfChain(node) ? (field(node, 'argument') ?? node) : node;
}

/** The sign that stands before a chain of calls and members; `undefined` for none. */
export function signOfChain(chain: SyntaxNode): string | undefined {
  let at: SyntaxNode | null = chain;
  while (at && chains.has(at.type)) at = at.firstNamedChild;
  return at && isSignOfChain(at) ? field(at, 'operator')?.text : undefined;
}
