import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { itemsOf, packageKinds } from './syntax';

/** A package, which is a class when something says what it extends. */
export type Package = {
  readonly node: SyntaxNode;
  readonly nameNode: SyntaxNode | undefined;
  /** The texts that name the packages it extends. */
  readonly bases: readonly SyntaxNode[];
};

/** The package in which a node stands; `undefined` in a script. */
export function packageAround(node: SyntaxNode): Package | undefined {
  const statement = statementOf(node);
  return statement && packageOf(statement);
}

/** The statement that opens the package in which a node stands. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  let at = node;
  for (let parent = at.parent; parent?.parent; at = parent, parent = at.parent)
    if (packageKinds.has(parent.type)) return parent;
  const before = at.parent?.childrenOfType(packageKinds).filter((each) => each.endIndex <= at.startIndex) ?? [];
  return before.filter((each) => !blockOf(each)).at(-1);
}

function blockOf(statement: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(statement).find(({ type }) => type === 'block');
}

/** The package that a statement opens; `undefined` for any other node. */
export function packageOf(statement: SyntaxNode): Package | undefined {
  if (!packageKinds.has(statement.type)) return undefined;
  return { node: statement, nameNode: field(statement, 'name'), bases: basesOf(statement) };
}

/** Statements behind `package` among which is looked for what it extends. */
const headStatements = 20;
/** Behind the first of these nothing says what a package extends. */
const ending: ReadonlySet<string> = new Set([...packageKinds, 'subroutine_declaration_statement']);

function basesOf(statement: SyntaxNode): SyntaxNode[] {
  const block = blockOf(statement);
  if (block) return namedChildren(block).slice(0, headStatements).flatMap(basesIn);
  const found: SyntaxNode[] = [];
  let next = statement.nextNamedSibling;
  for (let count = 0; next && count < headStatements && !ending.has(next.type); count += 1) {
    found.push(...basesIn(next));
    next = next.nextNamedSibling;
  }
  return found;
}

const extending: ReadonlySet<string> = new Set(['parent', 'base', 'Mojo::Base']);

/** `use parent 'A'`, `use base qw(A)`, `use Mojo::Base 'A'`, `extends 'A'`, `our @ISA = ('A')`. */
function basesIn(statement: SyntaxNode): SyntaxNode[] {
  if (statement.type === 'use_statement')
    return extending.has(field(statement, 'module')?.text ?? '') ? textsIn(namedChildren(statement).at(-1)) : [];
  const inner = statement.type === 'expression_statement' ? statement.firstNamedChild : undefined;
  if (inner?.type === 'assignment_expression' && field(inner, 'left')?.text === 'our @ISA')
    return textsIn(namedChildren(field(inner, 'right') ?? inner)[0]);
  const isExtends = inner && field(inner, 'function')?.text === 'extends';
  return isExtends ? textsIn(field(inner, 'arguments')) : [];
}

function textsIn(list: SyntaxNode | undefined): SyntaxNode[] {
  return itemsOf(list).flatMap((item) => {
    const content = /string|word_list/u.test(item.type) ? field(item, 'content') : undefined;
    return content && /^[\w:]+$/u.test(content.text) ? [content] : [];
  });
}
