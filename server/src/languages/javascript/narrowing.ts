import { field, type SyntaxNode } from '../../syntax/node';
import { functionKinds } from './functions';

/**
 * The class that `name instanceof T` makes sure of where a name or member stands: in the branch that is taken, or behind
 * `&&`; `undefined` where there is no such test.
 */
export function narrowedType(nameNode: SyntaxNode): SyntaxNode | undefined {
  let inner = nameNode;
  for (let at = nameNode.parent; at && !functionKinds.has(at.type); inner = at, at = at.parent) {
    const test = testBefore(at, inner);
    const type = test && testedType(test, nameNode.text);
    if (type) return type;
  }
  return undefined;
}

/** The test that holds in one part of a statement or expression. */
function testBefore(holder: SyntaxNode, part: SyntaxNode): SyntaxNode | undefined {
  switch (holder.type) {
    case 'if_statement':
    case 'ternary_expression':
      return field(holder, 'consequence')?.id === part.id ? field(holder, 'condition') : undefined;
    case 'binary_expression':
      return field(holder, 'operator')?.type === '&&' && field(holder, 'right')?.id === part.id
        ? field(holder, 'left')
        : undefined;
    default:
      return undefined;
  }
}

/** What `error instanceof CloseError`, alone or joined with others by `&&`, says of a name. */
function testedType(test: SyntaxNode, name: string): SyntaxNode | undefined {
  if (test.type === 'parenthesized_expression')
    return test.firstNamedChild ? testedType(test.firstNamedChild, name) : undefined;
  const left = field(test, 'left');
  const right = field(test, 'right');
  if (test.type !== 'binary_expression' || !left || !right) return undefined;
  const operator = field(test, 'operator')?.type;
  if (operator === 'instanceof') return left.text === name ? right : undefined;
  return operator === '&&' ? (testedType(left, name) ?? testedType(right, name)) : undefined;
}
