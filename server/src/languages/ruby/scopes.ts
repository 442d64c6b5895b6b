import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { containerKinds, isFunction, methodKinds, parameterNodes } from './functions';

/** A method, class or module starts afresh: names around it are not visible in it. */
const closed: ReadonlySet<string> = new Set([...methodKinds, ...containerKinds, 'program']);

/** The class or module around a node; the whole file outside of all. */
export function containerAround(node: SyntaxNode): SyntaxNode | undefined {
  return closest(node.parent, new Set([...containerKinds, 'program']));
}

/**
 * Where a local variable that is assigned holds: the block around it, or the outermost block or method around that one
 * in which the name has been given a value before.
 */
export function scopeOf(nameNode: SyntaxNode): SyntaxNode | undefined {
  const name = nameNode.text;
  let scope: SyntaxNode | undefined;
  let below: SyntaxNode = nameNode;
  for (let at = nameNode.parent; at; below = at, at = at.parent) {
    if (closed.has(at.type)) return scope === undefined || mentionsBefore(at, below, name) ? at : scope;
    if (isFunction(at)) {
      if (scope === undefined || hasParameter(at, name) || mentionsBefore(at, below, name)) scope = at;
    } else if (scope !== undefined && assignsBefore(below, name)) {
      const around = closest(at, new Set([...closed, 'block', 'do_block', 'lambda']));
      if (around) scope = around;
      if (around && closed.has(around.type)) return around;
    }
  }
  return scope;
}

function mentionsBefore(owner: SyntaxNode, below: SyntaxNode, name: string): boolean {
  return hasParameter(owner, name) || assignsBefore(below, name);
}

function hasParameter(owner: SyntaxNode, name: string): boolean {
  return parameterNodes(owner).some((node) => (field(node, 'name') ?? node).text === name);
}

const furthest = 60;

/** Whether one of the statements right before a node assigns to a name. */
function assignsBefore(node: SyntaxNode, name: string): boolean {
  let at = node.previousNamedSibling;
  for (let count = 0; at && count < furthest; count += 1, at = at.previousNamedSibling)
    if (at.type === 'assignment' && targets(at).some((target) => target.text === name)) return true;
  return false;
}

function targets(assignment: SyntaxNode): SyntaxNode[] {
  const left = field(assignment, 'left');
  const right = field(assignment, 'right');
  const inner = right?.type === 'assignment' ? targets(right) : [];
  if (!left) return inner;
  return [...(left.type === 'left_assignment_list' ? namedChildren(left) : [left]), ...inner];
}
