import { field, namedChildren, type SyntaxNode } from '../../syntax/node';

/**
 * Application by juxtaposition: the grammar nests one argument at a time (`((f a) b) c`), and does not know what binds
 * how strongly among operators.
 */

/** What is applied, and to what, in order. */
export type Application = { readonly head: SyntaxNode; readonly arguments: readonly SyntaxNode[] };

/** The parts of an application, and of one whose last argument follows a `$`. */
export function application(node: SyntaxNode): Application | undefined {
  if (node.type === 'infix') return handedOver(node);
  const given: SyntaxNode[] = [];
  let at = node;
  while (at.type === 'apply') {
    const argument = field(at, 'argument');
    const inner = field(at, 'function');
    if (!argument || !inner) return undefined;
    given.unshift(argument);
    at = inner;
  }
  return given.length === 0 ? undefined : { head: at, arguments: given };
}

/** `f a $ b`, and `` a `f` b ``. */
function handedOver(infix: SyntaxNode): Application | undefined {
  const left = field(infix, 'left_operand');
  const right = field(infix, 'right_operand');
  const operator = field(infix, 'operator');
  if (!left || !right || !operator) return undefined;
  if (operator.type === 'infix_id') {
    const head = operator.firstNamedChild;
    return head && !isMembership(operator) ? { head, arguments: [left, right] } : undefined;
  }
  if (!isHandOver(operator)) return undefined;
  const inner = application(left);
  if (inner) return { head: inner.head, arguments: [...inner.arguments, right] };
  return left.type === 'variable' || left.type === 'qualified' || left.type === 'constructor'
    ? { head: left, arguments: [right] }
    : undefined;
}

function isHandOver(operator: SyntaxNode): boolean {
  return operator.text === '$' || operator.text === '$!';
}

export function isMembership(operator: SyntaxNode): boolean {
  return operator.type === 'infix_id' && /^`(?:\w+\.)?(?:not)?[eE]lem`$/u.test(operator.text);
}

/** The whole application that a node is the head or a part of the head of. */
export function wholeApplication(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) {
    if (parent.type === 'apply' && field(parent, 'function')?.id === at.id) continue;
    const operator = parent.type === 'infix' ? field(parent, 'operator') : undefined;
    if (operator && isHandOver(operator) && field(parent, 'left_operand')?.id === at.id) continue;
    break;
  }
  return at;
}

/** An operand of a chain of operators, with the operators and operands beside it. */
export type Beside = {
  readonly before?: { readonly operator: SyntaxNode; readonly operand: SyntaxNode };
  readonly after?: { readonly operator: SyntaxNode; readonly operand: SyntaxNode };
  readonly chain: SyntaxNode;
};

const longestChain = 60;

/** What stands beside an operand, whatever the grammar nested. */
export function besideOperand(infix: SyntaxNode, node: SyntaxNode): Beside {
  let chain = infix;
  for (let length = 0; chain.parent?.type === 'infix' && length < longestChain; length += 1) chain = chain.parent;
  const operands: SyntaxNode[] = [];
  const operators: SyntaxNode[] = [];
  const collect = (part: SyntaxNode, depth: number): void => {
    const left = part.type === 'infix' ? field(part, 'left_operand') : undefined;
    const right = part.type === 'infix' ? field(part, 'right_operand') : undefined;
    const operator = part.type === 'infix' ? field(part, 'operator') : undefined;
    if (!left || !right || !operator || depth > longestChain) {
      operands.push(part);
      return;
    }
    collect(left, depth + 1);
    operators.push(operator);
    collect(right, depth + 1);
  };
  collect(chain, 0);
  const at = operands.findIndex((operand) => operand.id === node.id);
  const pair = (operator: SyntaxNode | undefined, operand: SyntaxNode | undefined) =>
    operator && operand && { operator, operand };
  const before = at > 0 ? pair(operators[at - 1], operands[at - 1]) : undefined;
  const after = at >= 0 ? pair(operators[at], operands[at + 1]) : undefined;
  return { chain, ...(before && { before }), ...(after && { after }) };
}

/** The expression of a clause: of its guards' results, the last one. */
export function resultsOf(node: SyntaxNode): SyntaxNode[] {
  return namedChildren(node)
    .filter((child) => child.type === 'match')
    .flatMap((match) => field(match, 'expression') ?? []);
}
