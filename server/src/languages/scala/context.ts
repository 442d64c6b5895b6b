import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { enclosingClass, functionKinds, matchAround, resultOf } from './functions';
import { valueOfEntry } from '../entries';
import { argument, isTransparent, lower, madeBy } from './lower';
import { is, none } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(
  ['==', '===', 'must_==', 'must_===', 'should_==', 'should_==='],
  ['!=', '=!=', 'must_!=', 'should_!='],
);

/** Where the value of an expression goes; climbs through parentheses, `Some(…)`, and the arms of choices. */
export function context(start: SyntaxNode): Context {
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (parent.type === 'arguments' && parent.parent && isTransparent(parent.parent)) {
      node = parent.parent;
      continue;
    }
    if (!isTransparent(parent) && !climbs(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'if_expression':
      return is(node, field(parent, 'consequence')) || is(node, field(parent, 'alternative'));
    case 'case_clause':
      return is(node, field(parent, 'body'));
    case 'case_block':
    case 'alternative_pattern':
      return true;
    case 'match_expression':
      return node.type === 'case_block';
    case 'block':
    case 'indented_block':
      return parent.parent?.type === 'if_expression' && is(node, resultOf(parent));
    case 'generic_function':
      return true;
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'arguments':
      return inArguments(parent, node);
    case 'assignment_expression':
      return inAssignment(parent, node);
    case 'case_class_pattern': {
      if (is(node, field(parent, 'type'))) return { kind: 'callee', call: parent };
      const type = field(parent, 'type');
      const parts = namedChildren(parent).filter((child) => child.id !== type?.id);
      return { kind: 'argument', call: parent, position: parts.findIndex((part) => part.id === node.id) };
    }
    case 'case_clause': {
      if (!is(node, field(parent, 'pattern'))) return none;
      const match = matchAround(node);
      const subject = match && field(match, 'value');
      // A function made of cases has no name for what it takes.
      return match && subject
        ? { kind: 'case', node: match, subject }
        : { kind: 'case', node: parent, subject: parent };
    }
    case 'match_expression':
      return is(node, field(parent, 'value')) ? { kind: 'subject', node: parent } : none;
    case 'infix_expression':
      return inInfix(parent, node);
    case 'val_definition':
    case 'var_definition':
      return inDefinition(parent, node);
    case 'parameter':
    case 'class_parameter': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, field(parent, 'default_value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'function_definition':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'lambda_expression':
      return is(node, parent.lastNamedChild) ? { kind: 'return', function: parent } : none;
    case 'block':
    case 'indented_block': {
      const owner = parent.parent;
      if (!owner || !is(node, resultOf(parent))) return none;
      if (functionKinds.has(owner.type)) return { kind: 'return', function: owner };
      // `sockets.foreach { socket => … }`
      const isArgument = owner.type === 'call_expression' && is(parent, field(owner, 'arguments'));
      return isArgument && functionKinds.has(node.type) ? { kind: 'argument', call: owner, position: 0 } : none;
    }
    case 'field_expression':
    case 'stable_identifier':
    case 'stable_type_identifier': {
      const name = field(parent, 'field') ?? parent.lastNamedChild;
      const object = field(parent, 'value') ?? parent.firstNamedChild;
      return name && is(node, object) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'call_expression':
      if (is(node, field(parent, 'function'))) return { kind: 'callee', call: parent };
      return is(node, field(parent, 'arguments')) ? { kind: 'argument', call: parent, position: 0 } : none;
    case 'instance_expression':
      return is(node, parent.firstNamedChild) ? { kind: 'callee', call: parent } : none;
    case 'enumerator':
      return is(node, parent.lastNamedChild) ? { kind: 'loop', nameNode: parent.firstNamedChild ?? undefined } : none;
    default:
      return none;
  }
}

/** Lists longer than this are data: what stands where in them is not asked. */
const longestList = 100;

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const owner = list.parent;
  if (!owner || list.namedChildCount > longestList) return none;
  const given = namedChildren(list);
  const position = given.findIndex((each) => each.id === node.id);
  if (owner.type === 'extends_clause') return inExtends(owner, node);
  if (madeBy(owner) === 'list') return { kind: 'element', list: owner, position };
  return { kind: 'argument', call: owner, position };
}

/** `case object Normal extends Code(1000)`: the number is what the object stands for. */
function inExtends(clause: SyntaxNode, node: SyntaxNode): Context {
  const owner = clause.parent;
  const nameNode = owner ? field(owner, 'name') : undefined;
  if (!owner || !nameNode || !isConstant(owner) || !is(node, numberOfConstant(owner))) return none;
  const container = enclosingClass(owner);
  return { kind: 'initialiser', nameNode, member: true, ...(container && { container }) };
}

/** A `case object`, or a case of an enum. */
export function isConstant(node: SyntaxNode): boolean {
  return (
    node.type === 'simple_enum_case' ||
    (node.type === 'object_definition' && /^(?:case\s)/u.test(node.text.slice(0, 8)))
  );
}

/** The argument of the parent class that can be the number. */
export function numberOfConstant(node: SyntaxNode): SyntaxNode | undefined {
  const clause = field(node, 'extend');
  const list = clause && field(clause, 'arguments');
  return (
    list &&
    namedChildren(list).find((each) => !/^(?:string|interpolated_string_expression|boolean_literal)$/u.test(each.type))
  );
}

function inAssignment(parent: SyntaxNode, node: SyntaxNode): Context {
  const target = field(parent, 'left');
  if (!target || !is(node, field(parent, 'right'))) return none;
  const list = parent.parent;
  const call = list?.type === 'arguments' ? list.parent : undefined;
  const { keyword } = argument(parent);
  if (!list || !call || keyword === undefined) return { kind: 'assignment', target };
  const position = namedChildren(list).findIndex((each) => each.id === parent.id);
  return { kind: 'argument', call, position, keyword };
}

function inDefinition(definition: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(definition, 'pattern');
  if (nameNode?.type !== 'identifier' || !is(node, field(definition, 'value'))) return none;
  const member = definition.parent?.type === 'template_body';
  const container = member ? enclosingClass(definition) : undefined;
  return { kind: 'initialiser', nameNode, member, ...(container && { container }) };
}

function inInfix(parent: SyntaxNode, node: SyntaxNode): Context {
  const left = field(parent, 'left');
  const operator = field(parent, 'operator');
  const right = field(parent, 'right');
  if (!left || !operator || !right) return none;
  const onRight = is(node, right);
  const operators = comparisons[operator.text];
  if (operators)
    return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
  if (operator.text === '->') {
    const table = closest(parent.parent, new Set(['call_expression']));
    if (!table || madeBy(table) !== 'table') return none;
    return onRight ? valueOfEntry(lower, table, left) : { kind: 'key', object: table, value: right };
  }
  if (operator.type !== 'identifier') return none;
  if (is(node, operator)) return { kind: 'callee', call: parent };
  return onRight
    ? { kind: 'argument', call: parent, position: 0 }
    : { kind: 'object', member: operator, name: operator.text };
}
