import { field, type SyntaxNode } from '../../syntax/node';

/** A member of `typedef NS_ENUM(NSInteger, Name) { … };`, and what the macro says of its enum. */
export type MacroMember = {
  readonly nameNode: SyntaxNode;
  readonly value: SyntaxNode;
  /** What holds the macro; stands for the enum. */
  readonly container: SyntaxNode;
  readonly top: SyntaxNode;
};

const macro = /\b(?:NS|CF)_(?:CLOSED_|TYPED_|ERROR_)?(?:ENUM|OPTIONS)\s*\(\s*\w+\s*,\s*(\w+)/u;

/**
 * Enums that a macro of Apple's begins. The grammar does not know the macros: their members come as assignments between
 * commas, behind whatever the macro was read as. `undefined` for any other assignment.
 */
export function macroMember(assignment: SyntaxNode | null): MacroMember | undefined {
  if (assignment?.type !== 'assignment_expression') return undefined;
  const nameNode = field(assignment, 'left');
  const value = field(assignment, 'right');
  if (nameNode?.type !== 'identifier' || !value) return undefined;
  let list = assignment;
  while (list.parent && commas.has(list.parent.type)) list = list.parent;
  const body = list.parent?.type === 'compound_statement' ? list.parent : list;
  const container = holderBefore(body);
  return container && { nameNode, value, container, top: topOf(container) };
}

const commas: ReadonlySet<string> = new Set(['comma_expression', 'expression_statement']);

/** What may stand between a macro and a member: the brace, comments, and members that were read one by one. */
const between: ReadonlySet<string> = new Set(['comment', '{', ',', 'assignment_expression', 'identifier']);

/** The node of the macro that stands before a body or a member, nothing but its brace and other members between. */
function holderBefore(body: SyntaxNode): SyntaxNode | undefined {
  let before = body.previousSibling;
  while (before && between.has(before.type)) before = before.previousSibling;
  return before && !before.text.includes('{') && macro.test(before.text) ? before : undefined;
}

/** Members of such an enum are names of the whole file. */
function topOf(node: SyntaxNode): SyntaxNode {
  let top = node;
  while (top.parent) top = top.parent;
  return top;
}

/** The name that a macro gives to its enum; `undefined` for a node that holds no such macro. */
export function macroEnumName(node: SyntaxNode): SyntaxNode | undefined {
  const found = /^(?:ERROR|function_declarator|macro_type_specifier)$/u.test(node.type)
    ? macro.exec(node.text)
    : undefined;
  if (!found?.[1]) return undefined;
  const end = node.startIndex + found.index + found[0].length;
  return node.descendantForIndex(end - found[1].length, end);
}
