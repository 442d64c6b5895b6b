import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { containerKinds, functionKinds } from './functions';
import { isReference, isTransparent, memberCalls, plainText, unwrap } from './lower';
import { is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['===', '=='], ['!==', '!=', '<>']);

/** Functions that ask whether their second argument holds their first. */
export const containment: ReadonlySet<string> = new Set(['in_array', 'array_search', 'array_key_exists']);

/** Where the value of an expression goes; climbs through parentheses, casts, signs, conditional arms and defaults. */
export function context(start: SyntaxNode): Context {
  if (start.type === 'name' && start.parent?.type === 'variable_name') return context(start.parent);
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (parent.type === 'argument') return inArguments(parent, node);
    if (!isTransparent(parent) && !climbs(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'conditional_expression':
      return !is(node, field(parent, 'condition')) || !field(parent, 'body');
    case 'binary_expression':
      return field(parent, 'operator')?.type === '??';
    case 'unary_op_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.text ?? '');
    case 'match_conditional_expression':
    case 'match_default_expression':
      return is(node, field(parent, 'return_expression'));
    case 'match_block':
      return true;
    case 'match_expression':
      return is(node, field(parent, 'body'));
    default:
      return false;
  }
}

function inArguments(argument: SyntaxNode, node: SyntaxNode): Context {
  const list = argument.parent;
  const call = list?.parent;
  if (!list || !call) return none;
  const keyword = field(argument, 'name');
  if (keyword && is(node, keyword)) return none;
  const position = positionIn(list, argument);
  const name = field(call, 'function');
  if (position === 1 && name) {
    const called = name.text.replace('\\', '');
    if (containment.has(called)) return { kind: 'object', member: name, name: called };
    const constant = called === 'define' ? list.firstNamedChild?.firstNamedChild?.firstNamedChild : undefined;
    if (constant?.type === 'string_content') return { kind: 'initialiser', nameNode: constant, member: false };
  }
  return { kind: 'argument', call, position, ...(keyword && { keyword: keyword.text }) };
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  if (memberCalls.has(parent.type)) return inMemberCall(parent, node);
  switch (parent.type) {
    case 'array_element_initializer':
      return inElement(parent, node);
    case 'binary_expression':
      return inComparison(parent, node);
    case 'match_condition_list':
      return inMatch(parent);
    case 'match_expression':
    case 'switch_statement':
      return { kind: 'subject', node: parent };
    case 'case_statement': {
      const statement = parent.parent?.parent;
      const subject = statement && field(statement, 'condition');
      return subject && is(node, field(parent, 'value')) ? { kind: 'case', node: statement, subject } : none;
    }
    case 'const_element':
      return initialiser(parent.firstNamedChild, closest(parent, containerKinds), node);
    case 'enum_case':
      return initialiser(field(parent, 'name'), closest(parent, containerKinds), node);
    case 'property_element':
      return initialiser(field(parent, 'name')?.firstNamedChild, closest(parent, containerKinds), node);
    case 'static_variable_declaration':
      return initialiser(field(parent, 'name'), undefined, node);
    case 'assignment_expression':
    case 'augmented_assignment_expression':
    case 'reference_assignment_expression':
      return inAssignment(parent, node);
    case 'simple_parameter':
    case 'property_promotion_parameter': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, field(parent, 'default_value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'arrow_function':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'subscript_expression':
      return inSubscript(parent, node);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
    case 'scoped_property_access_expression':
    case 'class_constant_access_expression':
      return inMember(parent, node);
    case 'function_call_expression':
      return { kind: 'callee', call: parent };
    case 'object_creation_expression':
      return is(node, parent.firstNamedChild) ? { kind: 'callee', call: parent } : none;
    case 'foreach_statement':
      return is(node, parent.firstNamedChild) ? { kind: 'loop', nameNode: loopName(parent) } : none;
    default:
      return none;
  }
}

function initialiser(
  nameNode: SyntaxNode | null | undefined,
  container: SyntaxNode | undefined,
  node: SyntaxNode,
): Context {
  if (!nameNode || is(node, nameNode)) return none;
  return { kind: 'initialiser', nameNode, member: container !== undefined, ...(container && { container }) };
}

/** The name of a call is its callee; what it is called on is the object of the member that the name stands for. */
function inMemberCall(call: SyntaxNode, node: SyntaxNode): Context {
  const name = field(call, 'name');
  if (!name) return none;
  if (is(node, name)) return isReference(call) ? context(call) : { kind: 'callee', call };
  return { kind: 'object', member: name, name: name.text };
}

function inElement(element: SyntaxNode, node: SyntaxNode): Context {
  const list = element.parent;
  const [key, value] = namedChildren(element);
  if (!list || !key) return none;
  if (!value) return { kind: 'element', list, position: positionIn(list, element) };
  if (is(node, key)) return { kind: 'key', object: list, value };
  return {
    kind: 'field',
    object: list,
    name: plainText(key),
    key: key.type === 'string' ? (key.firstNamedChild ?? key) : key,
  };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.type ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

function inMatch(list: SyntaxNode): Context {
  const statement = closest(list, new Set(['match_expression']));
  const subject = statement && field(statement, 'condition');
  return subject ? { kind: 'case', node: statement, subject } : none;
}

function inAssignment(parent: SyntaxNode, node: SyntaxNode): Context {
  const target = field(parent, 'left');
  if (!target || !is(node, field(parent, 'right'))) return none;
  if (target.type === 'variable_name' && parent.type === 'assignment_expression')
    return { kind: 'initialiser', nameNode: target, member: false };
  return { kind: 'assignment', target: unwrap(target) };
}

function inSubscript(parent: SyntaxNode, node: SyntaxNode): Context {
  const [object, index] = namedChildren(parent);
  if (!object) return none;
  if (!index) return { kind: 'indexed', index: parent, node: parent };
  const key = plainText(index);
  if (is(node, index)) return { kind: 'index', object, node: parent };
  return key === undefined ? { kind: 'indexed', index, node: parent } : { kind: 'object', member: parent, name: key };
}

function inMember(parent: SyntaxNode, node: SyntaxNode): Context {
  const object = field(parent, 'object') ?? field(parent, 'scope') ?? parent.firstNamedChild;
  const name = field(parent, 'name') ?? parent.lastNamedChild;
  return name && object && is(node, object)
    ? { kind: 'object', member: parent, name: name.text.replace('$', '') }
    : none;
}

/** The variable that takes each value of a `foreach`. */
function loopName(loop: SyntaxNode): SyntaxNode | undefined {
  const target = namedChildren(loop)[1];
  const value = target?.type === 'pair' ? target.lastNamedChild : target;
  return value?.type === 'variable_name' ? value : undefined;
}
