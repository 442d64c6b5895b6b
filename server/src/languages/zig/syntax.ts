import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';

export const functionKinds: ReadonlySet<string> = new Set(['function_declaration']);
/** Structs and their kin hold functions and constants of their own; so does a file, which is a struct. */
export const containerKinds: ReadonlySet<string> = new Set([
  'struct_declaration',
  'union_declaration',
  'enum_declaration',
  'opaque_declaration',
  'source_file',
]);

/** `const x: T = value`, `var x = value`, or, without the word, an assignment: the grammar has one node for them. */
export type Given = {
  readonly isDeclaration: boolean;
  readonly isConstant: boolean;
  readonly target: SyntaxNode;
  readonly value: SyntaxNode | undefined;
  readonly type: SyntaxNode | undefined;
};

/** The parts of a declaration or plain assignment; `undefined` for any other node, and for `+=`. */
export function givenIn(node: SyntaxNode): Given | undefined {
  if (node.type !== 'variable_declaration') return undefined;
  const { children } = node;
  const word = children.find(({ type }) => type === 'const' || type === 'var')?.type;
  const sign = children.findIndex(({ type }) => type === '=');
  const type = field(node, 'type');
  const before = sign < 0 ? children : children.slice(0, sign);
  const target = before.find((child) => child.isNamed && !child.isExtra && child.id !== type?.id);
  const value = sign < 0 ? undefined : children.slice(sign + 1).find((child) => child.isNamed && !child.isExtra);
  if (!target || (word === undefined && sign < 0)) return undefined;
  return { isDeclaration: word !== undefined, isConstant: word === 'const', target, value, type };
}

/** The expressions that a call hands over, its type arguments among them. */
export function argumentNodes(call: SyntaxNode): SyntaxNode[] {
  const callee = field(call, 'function');
  return namedChildren(call).filter((child) => child.id !== callee?.id);
}

/** The name of a `@builtin` and what it is given. */
export function builtinCall(node: SyntaxNode): { name: string; given: SyntaxNode[] } | undefined {
  if (node.type !== 'builtin_function') return undefined;
  const [name, list] = namedChildren(node);
  return name ? { name: name.text, given: list ? namedChildren(list) : [] } : undefined;
}

/** The entries in the braces of a literal. */
export function entriesOf(literal: SyntaxNode): SyntaxNode[] {
  const list = literal.lastNamedChild;
  return list?.type === 'initializer_list' ? namedChildren(list) : [];
}

/** Whether a literal names its fields: `.{ .code = 1000 }`, and `.{}`. */
export function namesFields(literal: SyntaxNode): boolean {
  const [type] = namedChildren(literal);
  return type?.type !== 'array_type' && entriesOf(literal).every(({ type: kind }) => kind === 'assignment_expression');
}

/** The declaration of which a container is the value, and whose name it bears. */
export function nameOfContainer(container: SyntaxNode): SyntaxNode | undefined {
  const given = container.parent && givenIn(container.parent);
  return given?.value?.id === container.id && given.target.type === 'identifier' ? given.target : undefined;
}

export function enclosingContainer(node: SyntaxNode): SyntaxNode | undefined {
  return closest(node.parent, containerKinds);
}

/** What the labels of a case stand for, and what follows them. */
export function partsOfCase(node: SyntaxNode): { labels: SyntaxNode[]; value: SyntaxNode | undefined } {
  const arrow = node.children.findIndex(({ type }) => type === '=>');
  const named = (children: readonly SyntaxNode[]) => children.filter((child) => child.isNamed && !child.isExtra);
  return {
    labels: named(node.children.slice(0, arrow)),
    value: named(node.children.slice(arrow + 1)).find(({ type }) => type !== 'payload'),
  };
}
