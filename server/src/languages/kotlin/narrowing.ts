import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/**
 * The type that a test around a name makes sure of where the name stands: `if (frame is Frame.Close)`,
 * `when (frame) { is Frame.Close -> … }`; `undefined` where there is no such test.
 */
export function narrowedType(nameNode: SyntaxNode): SyntaxNode | undefined {
  for (let at = nameNode; at.parent; at = at.parent) {
    const parent = at.parent;
    if (parent.type === 'function_declaration') return undefined;
    const found =
      parent.type === 'if_expression'
        ? inBranch(parent, at, nameNode.text)
        : parent.type === 'when_entry'
          ? inEntry(parent, at, nameNode.text)
          : undefined;
    if (found) return found;
  }
  return undefined;
}

/** In the branch that is taken when the condition holds: the first after it. */
function inBranch(statement: SyntaxNode, branch: SyntaxNode, name: string): SyntaxNode | undefined {
  const condition = field(statement, 'condition');
  const [taken] = namedChildren(statement).filter((child) => child.id !== condition?.id);
  return condition && taken?.id === branch.id ? testedType(condition, name) : undefined;
}

/** What `frame is Frame.Close`, alone or joined with others by `&&`, says of a name. */
function testedType(condition: SyntaxNode, name: string): SyntaxNode | undefined {
  if (condition.type === 'parenthesized_expression')
    return condition.firstNamedChild ? testedType(condition.firstNamedChild, name) : undefined;
  const left = field(condition, 'left');
  const right = field(condition, 'right');
  if (!left || !right) return undefined;
  const operator = condition.children.find((child) => !child.isNamed)?.type;
  if (condition.type === 'is_expression') return left.text === name && operator === 'is' ? right : undefined;
  if (condition.type !== 'binary_expression' || operator !== '&&') return undefined;
  return testedType(left, name) ?? testedType(right, name);
}

/** In an entry of a `when` over the name that has a single test of its type. */
function inEntry(entry: SyntaxNode, branch: SyntaxNode, name: string): SyntaxNode | undefined {
  const tests = namedChildren(entry).filter((child) => child.id !== branch.id);
  const [test] = tests;
  const subject = entry.parent?.type === 'when_expression' ? subjectOf(entry.parent) : undefined;
  if (tests.length !== 1 || test?.type !== 'type_test' || subject !== name || test.text.startsWith('!'))
    return undefined;
  return test.firstNamedChild ?? undefined;
}

/** The name that a `when` looks at: `frame` of `when (frame)` and of `when (val frame = next())`. */
function subjectOf(statement: SyntaxNode): string | undefined {
  const subject = namedChildren(statement).find((child) => child.type === 'when_subject');
  const looked = subject?.lastNamedChild;
  if (subject?.namedChildCount === 1 && looked?.type === 'identifier') return looked.text;
  const declared = subject && namedChildren(subject).find((child) => child.type === 'variable_declaration');
  return declared?.firstNamedChild?.text;
}
