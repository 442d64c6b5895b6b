import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { enclosingClass, functionKinds } from './functions';
import { valueOfEntry } from '../entries';
import { lower, madeBy, transparent } from './lower';
import { parameterGiven } from './tests';
import { climbing, is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['=='], ['!=']);

/** Where the value of an expression goes; climbs through parentheses, casts, signs, and the arms of choices. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => transparent.has(parent.type) || climbs(parent, node), contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'ternary_expression':
      return !is(node, field(parent, 'condition'));
    case 'unary_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.text ?? '');
    case 'expression_statement':
      return parent.parent?.type === 'switch_rule';
    case 'yield_statement':
      return true;
    case 'block':
      return node.type === 'yield_statement' && parent.parent?.type === 'switch_rule';
    case 'switch_rule':
      return node.type === 'expression_statement' || node.type === 'block';
    case 'switch_block':
      return node.type === 'switch_rule' && parent.parent?.parent?.type !== 'block';
    case 'switch_expression':
      return node.type === 'switch_block';
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'element_value_pair':
    case 'element_value_array_initializer':
      return inAnnotation(node);
    case 'argument_list':
      return inArguments(parent, node);
    case 'array_initializer':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'binary_expression':
      return inComparison(parent, node);
    case 'switch_label': {
      const statement = closest(parent, new Set(['switch_expression']));
      const subject = statement && field(statement, 'condition');
      return subject ? { kind: 'case', node: statement, subject } : none;
    }
    case 'switch_expression':
      return { kind: 'subject', node: parent };
    case 'variable_declarator':
      return inDeclarator(parent, node);
    case 'assignment_expression': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'lambda_expression':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'array_access': {
      const object = field(parent, 'array');
      const index = field(parent, 'index');
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'method_invocation': {
      const name = field(parent, 'name');
      if (is(node, name)) return { kind: 'callee', call: parent };
      return name && is(node, field(parent, 'object')) ? { kind: 'object', member: name, name: name.text } : none;
    }
    case 'field_access': {
      const name = field(parent, 'field');
      return name && is(node, field(parent, 'object')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'scoped_type_identifier':
    case 'method_reference': {
      const name = parent.lastNamedChild;
      return name && is(node, parent.firstNamedChild ?? undefined)
        ? { kind: 'object', member: parent, name: name.text }
        : none;
    }
    case 'object_creation_expression':
      return is(node, field(parent, 'type')) ? { kind: 'callee', call: parent } : none;
    case 'enhanced_for_statement':
      return is(node, field(parent, 'value')) ? { kind: 'loop', nameNode: field(parent, 'name') } : none;
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  const position = positionIn(list, node);
  if (!call || position < 0) return none;
  if (call.type === 'enum_constant') return inEnumConstant(call, list, node);
  switch (madeBy(call)) {
    case 'list':
      return { kind: 'element', list: call, position };
    case 'table': {
      const others = namedChildren(list);
      const value = others[position + 1];
      const key = others[position - 1];
      if (position % 2 === 0) return value ? { kind: 'key', object: call, value } : none;
      return key ? valueOfEntry(lower, call, key) : none;
    }
    case undefined:
      return { kind: 'argument', call, position };
  }
}

/** What is no code by its very kind: texts and truth values, and functions. */
const otherArguments: ReadonlySet<string> = new Set([
  'string_literal',
  'true',
  'false',
  'null_literal',
  'lambda_expression',
  'class_literal',
]);

/** The argument of an enum constant that can be its number. */
export function numberOfConstant(constant: SyntaxNode): SyntaxNode | undefined {
  const list = field(constant, 'arguments');
  return list && namedChildren(list).find((argument) => !otherArguments.has(argument.type));
}

/** `NORMAL(1000, "Normal closure")`: the number is what the constant stands for. */
function inEnumConstant(constant: SyntaxNode, list: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(constant, 'name');
  const container = constant.parent?.parent;
  if (!nameNode || !container || !is(node, numberOfConstant(constant)))
    return { kind: 'argument', call: constant, position: positionIn(list, node) };
  return { kind: 'initialiser', nameNode, member: true, container };
}

function inDeclarator(declarator: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(declarator, 'name');
  if (!nameNode || !is(node, field(declarator, 'value'))) return none;
  const member = declarator.parent?.type === 'field_declaration' || declarator.parent?.type === 'constant_declaration';
  const container = member ? enclosingClass(declarator) : undefined;
  return { kind: 'initialiser', nameNode, member, ...(container && { container }) };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.text ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** A value in an annotation is given to a parameter, or to nothing of interest. */
function inAnnotation(node: SyntaxNode): Context {
  const nameNode = parameterGiven(node);
  return nameNode ? { kind: 'parameter-value', nameNode } : none;
}
