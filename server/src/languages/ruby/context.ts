import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context, Step } from '../vocabulary';
import { blockKinds, containerKinds, functionAround, methodKinds } from './functions';
import { hasReceiver, innerOf, isBare, lower, plainText, unwrap } from './lower';
import { memoisedName } from './memoised';
import { climbing, is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['==', '==='], ['!=']);

/** Methods that ask whether a collection or range holds their argument. */
export const containment: ReadonlySet<string> = new Set([
  'include?',
  'member?',
  'cover?',
  'key?',
  'has_key?',
  'value?',
  'index',
  'find_index',
]);

/** Where the value of an expression goes; climbs through parentheses, branches and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => innerOf(parent)?.id === node.id || climbs(parent, node), contextIn);
}

const branches: ReadonlySet<string> = new Set(['then', 'else']);

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'conditional':
      return !is(node, field(parent, 'condition'));
    case 'binary': {
      const operator = field(parent, 'operator')?.type;
      if (operator === '||' || operator === 'or') return true;
      return (operator === '&&' || operator === 'and') && is(node, field(parent, 'right'));
    }
    case 'unary':
      return /^[-+]$/u.test(field(parent, 'operator')?.type ?? '');
    case 'then':
    case 'else':
      return is(node, parent.lastNamedChild);
    case 'if':
    case 'unless':
    case 'elsif':
    case 'when':
    case 'case':
      return branches.has(node.type) || (node.type === 'when' && parent.type === 'case') || node.type === 'elsif';
    case 'alternative_pattern':
      return true;
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'argument_list':
      return inArguments(parent, node);
    case 'call':
      return inCall(parent, node);
    case 'pair':
      return inPair(parent, node);
    case 'array':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'element_reference':
      return inElement(parent, node);
    case 'binary':
      return inBinary(parent, node);
    case 'range':
      return inRange(parent, node);
    case 'when':
    case 'in_clause':
      return inBranch(parent, []);
    case 'keyword_pattern':
      return inKeywordPattern(parent, node);
    case 'case':
    case 'case_match':
      return is(node, field(parent, 'value')) ? { kind: 'subject', node: parent } : none;
    case 'scope_resolution': {
      const name = field(parent, 'name');
      return name && is(node, field(parent, 'scope')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'assignment':
    case 'operator_assignment':
      return inAssignment(parent, node);
    case 'optional_parameter':
    case 'keyword_parameter': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'body_statement':
    case 'block_body':
      return inBody(parent, node);
    case 'method':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'in':
      return { kind: 'loop', nameNode: loopName(parent.parent) };
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  if (call?.type === 'return') {
    const owner = functionAround(call);
    return owner && list.namedChildCount === 1 ? { kind: 'return', function: owner } : none;
  }
  if (call?.type !== 'call') return none;
  const position = positionIn(list, node);
  const other = field(call, 'receiver');
  if (other)
    switch (field(call, 'method')?.text) {
      case 'between?':
        return { kind: 'comparison', node: call, operator: position === 0 ? '>=' : '<=', other };
      case 'eql?':
      case 'equal?':
        return { kind: 'comparison', node: call, operator: '===', other };
      case 'in?':
        return { kind: 'membership', node: call, element: other };
      default:
    }
  return { kind: 'argument', call, position };
}

/** The name of a call is its callee; what it is called on is the object of the member that the name stands for. */
function inCall(call: SyntaxNode, node: SyntaxNode): Context {
  const method = field(call, 'method');
  const list = field(call, 'arguments');
  if (blockKinds.has(node.type)) return { kind: 'argument', call, position: list ? namedChildren(list).length : 0 };
  const makes = !method || method.text === 'new' || method.text === 'call';
  if (is(node, field(call, 'receiver'))) {
    if (makes) return { kind: 'callee', call };
    return { kind: 'object', member: isBare(call) ? call : method, name: method.text };
  }
  if (!is(node, method) || makes) return none;
  if (isBare(call) && hasReceiver(call)) return context(call);
  return isBare(call) ? none : { kind: 'callee', call };
}

function inPair(pair: SyntaxNode, node: SyntaxNode): Context {
  const key = field(pair, 'key');
  const value = field(pair, 'value');
  const object = pair.parent;
  if (!key || !object) return none;
  const name = plainText(key);
  if (object.type === 'argument_list') {
    const call = object.parent;
    if (call?.type !== 'call' || is(node, key) || name === undefined) return none;
    return { kind: 'argument', call, position: positionIn(object, pair), keyword: name };
  }
  if (value && is(node, key)) return { kind: 'key', object, value };
  return { kind: 'field', object, name, key };
}

function inElement(parent: SyntaxNode, node: SyntaxNode): Context {
  const [object, ...indexes] = namedChildren(parent);
  const index = indexes[0];
  if (!object || !index) return none;
  if (lower(parent).kind === 'list') return { kind: 'element', list: parent, position: positionIn(parent, node) - 1 };
  if (is(node, index)) return { kind: 'index', object, node: parent };
  const key = plainText(index);
  return key === undefined ? { kind: 'indexed', index, node: parent } : { kind: 'object', member: parent, name: key };
}

function inBinary(parent: SyntaxNode, node: SyntaxNode): Context {
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  const operator = field(parent, 'operator');
  if (!left || !right || !operator) return none;
  if (operator.type === '<<') {
    if (is(node, operator)) return { kind: 'callee', call: parent };
    return is(node, left)
      ? { kind: 'object', member: operator, name: '<<' }
      : { kind: 'argument', call: parent, position: 0 };
  }
  const operators = comparisons[operator.type];
  if (!operators) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** An end of a range that a received value is asked to lie in: `(4000..4999).cover?(code)`, `when 1000..1003`. */
function inRange(range: SyntaxNode, node: SyntaxNode): Context {
  const isBegin = is(node, field(range, 'begin'));
  const operator = isBegin ? '>=' : field(range, 'operator')?.type === '...' ? '<' : '<=';
  const around = context(range);
  if (around.kind === 'case') return { kind: 'comparison', node: around.node, operator, other: around.subject };
  if (around.kind === 'comparison' && around.operator === '===')
    return { kind: 'comparison', node: around.node, operator, other: around.other };
  if (around.kind === 'membership') return { kind: 'comparison', node: around.node, operator, other: around.element };
  if (around.kind !== 'object' || !containment.has(around.name)) return none;
  const call = around.member.parent;
  const other = call?.type === 'call' ? field(call, 'arguments')?.firstNamedChild : undefined;
  return call && other ? { kind: 'comparison', node: call, operator, other } : none;
}

function inBranch(branch: SyntaxNode, path: readonly Step[]): Context {
  const statement = branch.parent;
  const subject = statement && field(statement, 'value');
  return subject ? { kind: 'case', node: statement, subject, ...(path.length > 0 && { path }) } : none;
}

/** `in { code: 1006 }`, `in { event: { code: 1006 | 1011 } }`. */
function inKeywordPattern(start: SyntaxNode, node: SyntaxNode): Context {
  if (!is(node, field(start, 'value'))) return none;
  const path: Step[] = [];
  let at = start;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (at.type === 'keyword_pattern') {
      const key = field(at, 'key');
      const name = key && plainText(key);
      if (name === undefined) return none;
      path.unshift({ field: name });
    } else if (at.type !== 'hash_pattern' && at.type !== 'alternative_pattern') return none;
    if (parent.type === 'in_clause') return inBranch(parent, path);
    at = parent;
  }
  return none;
}

function inAssignment(parent: SyntaxNode, node: SyntaxNode): Context {
  const left = field(parent, 'left');
  if (!left || !is(node, field(parent, 'right'))) return none;
  switch (left.type) {
    case 'identifier':
    case 'instance_variable':
    case 'class_variable':
    case 'global_variable':
      return { kind: 'initialiser', nameNode: left, member: false };
    case 'constant': {
      const container = closest(parent, containerKinds);
      return { kind: 'initialiser', nameNode: left, member: container !== undefined, ...(container && { container }) };
    }
    default:
      return { kind: 'assignment', target: unwrap(left) };
  }
}

/** The last statement of a method is what it returns. */
function inBody(body: SyntaxNode, node: SyntaxNode): Context {
  const owner = body.parent;
  const isLast = is(node, body.lastNamedChild);
  if (!isLast || !owner) return none;
  if (methodKinds.has(owner.type)) return { kind: 'return', function: owner };
  const nameNode = owner.parent && body.namedChildren.length === 1 ? memoisedName(owner.parent) : undefined;
  if (nameNode) return { kind: 'initialiser', nameNode, member: false };
  if (owner.type === 'lambda' || blockKinds.has(owner.type))
    return { kind: 'return', function: owner.parent?.type === 'lambda' ? owner.parent : owner };
  return none;
}

function loopName(loop: SyntaxNode | null): SyntaxNode | undefined {
  const pattern = loop ? field(loop, 'pattern') : undefined;
  return pattern?.type === 'identifier' ? pattern : undefined;
}
