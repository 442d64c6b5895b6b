import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { ComparisonOperator, Context } from '../vocabulary';
import { functionKinds } from './functions';
import { argumentsOf, innerOf } from './lower';
import { patternSource } from './patterns';
import {
  elementsOfTuple,
  entriesOf,
  firstOperand,
  is,
  isNegation,
  isSignOfChain,
  isSubscript,
  labelOfArgument,
  onlyExpression,
  valueOfArgument,
} from './syntax';
import { parameterGiven } from './tests';
import { climbing, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['==', '===', '~='], ['!=', '!==']);

const comparisonKinds: ReadonlySet<string> = new Set([
  'equality_expression',
  'comparison_expression',
  'infix_expression',
]);

const rangeKinds: ReadonlySet<string> = new Set([
  'range_expression',
  'open_end_range_expression',
  'open_start_range_expression',
]);

/** Where the value of an expression goes; climbs through parentheses, casts, signs, conditional arms and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, climbs, contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'try_expression':
    case 'await_expression':
    case 'as_expression':
    case 'postfix_expression':
    case 'directly_assignable_expression':
      return is(node, innerOf(parent));
    case 'tuple_expression':
      return is(node, innerOf(parent));
    case 'prefix_expression':
      return /^[-+&]$/u.test(field(parent, 'operation')?.type ?? '') || isSignOfChain(parent);
    case 'ternary_expression':
      return !is(node, field(parent, 'condition'));
    case 'nil_coalescing_expression':
      return true;
    // The grammar nests `a >= b && c` as `a >= (b && c)`.
    case 'conjunction_expression':
    case 'disjunction_expression':
      return is(node, field(parent, 'lhs')) && isRightOperand(parent);
    case 'value_argument':
    case 'value_arguments':
    case 'call_suffix':
      return isRawValue(parent, node);
    case 'call_expression':
      return (
        node.type === 'call_suffix' &&
        ((isNegation(parent) && !isSubscript(node)) || is(firstArgument(node), innerOf(parent)))
      );
    default:
      return false;
  }
}

function isRightOperand(node: SyntaxNode): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (comparisonKinds.has(parent.type)) return is(node, field(parent, 'rhs'));
  const nests = parent.type === 'conjunction_expression' || parent.type === 'disjunction_expression';
  return nests && is(node, field(parent, 'lhs')) && isRightOperand(parent);
}

function firstArgument(suffix: SyntaxNode): SyntaxNode {
  const argument = suffix.firstNamedChild?.firstNamedChild;
  return (argument && valueOfArgument(argument)) ?? suffix;
}

/** Whether the call around an argument is `X(rawValue: …)`, or `!(…)`. */
function isRawValue(parent: SyntaxNode, node: SyntaxNode): boolean {
  const suffix = closest(parent, new Set(['call_suffix']));
  const call = suffix?.parent;
  if (!call || call.type !== 'call_expression' || node.type === 'lambda_literal') return false;
  if (isNegation(call)) return node.type !== 'value_argument_label' && !isSubscript(suffix);
  return is(firstArgument(suffix), innerOf(call)) && node.type !== 'value_argument_label';
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'value_argument':
      return inArgument(parent, node);
    case 'call_suffix': {
      const call = parent.parent;
      const position = argumentsOf(parent).findIndex((argument) => argument.node.id === node.id);
      const keyword = argumentsOf(parent)[position]?.keyword;
      return call && position >= 0
        ? { kind: 'argument', call, position, ...(keyword !== undefined && { keyword }) }
        : none;
    }
    case 'navigation_expression': {
      const name = field(parent, 'suffix')?.lastNamedChild;
      return name && is(node, field(parent, 'target')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'call_expression':
    case 'constructor_expression':
      return inCallee(parent, node);
    case 'array_literal':
      if (parent.parent?.type === 'attribute') return inAnnotation(node);
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'dictionary_literal':
      return inDictionary(parent, node);
    case 'tuple_expression': {
      const key = elementsOfTuple(parent).find((element) => is(node, element.value))?.name;
      return key ? { kind: 'field', object: parent, name: key.text, key } : none;
    }
    case 'equality_expression':
    case 'comparison_expression':
    case 'infix_expression':
      return inComparison(parent, node);
    case 'range_expression':
    case 'open_end_range_expression':
    case 'open_start_range_expression':
      return inRange(parent, node);
    case 'pattern':
    case 'switch_pattern':
      return inPattern(node);
    case 'switch_statement':
      return { kind: 'subject', node: parent };
    case 'property_declaration':
      return inProperty(parent, node);
    case 'enum_entry': {
      const nameNode = node.previousSibling?.previousSibling;
      const container = parent.parent?.parent;
      return node.previousSibling?.type === '=' && nameNode
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'assignment': {
      const target = field(parent, 'target')?.firstNamedChild;
      return target && is(node, field(parent, 'result')) ? { kind: 'assignment', target } : none;
    }
    case 'control_transfer_statement': {
      const owner = parent.firstChild?.type === 'return' ? closest(parent, functionKinds) : undefined;
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'function_declaration':
    case 'init_declaration':
    case 'subscript_declaration':
    case 'protocol_function_declaration':
      return inDefault(node);
    case 'statements':
      return inStatements(parent, node);
    case 'for_statement': {
      const item = field(parent, 'item');
      const nameNode = item && field(item, 'bound_identifier');
      return is(node, field(parent, 'collection')) ? { kind: 'loop', nameNode } : none;
    }
    case 'if_statement':
    case 'guard_statement':
    case 'while_statement':
      return inCondition(parent, node);
    default:
      return none;
  }
}

function inArgument(argument: SyntaxNode, node: SyntaxNode): Context {
  const list = argument.parent;
  const suffix = list?.parent;
  if (!list || !suffix) return none;
  const call = suffix.parent;
  if (!call || !is(node, valueOfArgument(argument))) return none;
  const object = call.firstNamedChild;
  // `![a, b]` is a list that the grammar takes for a subscript.
  if (isNegation(call)) return { kind: 'element', list: call, position: positionIn(list, argument) };
  if (isSubscript(suffix)) return object ? { kind: 'index', object, node: call } : none;
  const keyword = labelOfArgument(argument);
  const position = positionIn(list, argument);
  return { kind: 'argument', call, position, ...(keyword !== undefined && { keyword }) };
}

function inCallee(call: SyntaxNode, node: SyntaxNode): Context {
  const suffix = call.lastNamedChild;
  if (!suffix || !is(node, call.firstNamedChild ?? undefined)) return none;
  if (!isSubscript(suffix)) return { kind: 'callee', call };
  const index = suffix.firstNamedChild?.firstNamedChild;
  const value = index && valueOfArgument(index);
  return value ? { kind: 'indexed', index: value, node: call } : none;
}

function inDictionary(dictionary: SyntaxNode, node: SyntaxNode): Context {
  for (const { key, value } of entriesOf(dictionary)) {
    if (is(node, key)) return { kind: 'key', object: dictionary, value };
    if (!is(node, value)) continue;
    const name = key.type === 'prefix_expression' ? field(key, 'target')?.text : key.text.replace(/^"|"$/gu, '');
    return { kind: 'field', object: dictionary, name, key };
  }
  return none;
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'op')?.text ?? ''];
  const left = field(parent, 'lhs');
  const right = field(parent, 'rhs');
  if (!operators || !left || !right) return none;
  const onLeft = is(node, left);
  const other = onLeft ? firstOperand(right) : left;
  return { kind: 'comparison', node: parent, operator: operators[onLeft ? 1 : 0], other };
}

/** The ends of a range are compared with what is matched with it: `case 4000...4999`, `(4000..<5000).contains(code)`. */
function inRange(range: SyntaxNode, node: SyntaxNode): Context {
  if (!rangeKinds.has(range.type)) return none;
  const isStart = is(node, field(range, 'start'));
  const exclusive = range.children.some((child) => child.type === '..<');
  const operator: ComparisonOperator = isStart ? '>=' : exclusive ? '<' : '<=';
  const outer = context(range);
  if (outer.kind === 'case') return { kind: 'comparison', node: range, operator, other: outer.subject };
  if (outer.kind === 'comparison' && outer.operator === '===')
    return { kind: 'comparison', node: outer.node, operator, other: outer.other };
  if (outer.kind !== 'object' || outer.name !== 'contains') return none;
  const call = outer.member.parent;
  const suffix = call?.type === 'call_expression' ? call.lastNamedChild : undefined;
  const asked = suffix && argumentsOf(suffix)[0];
  return call && asked ? { kind: 'comparison', node: call, operator, other: asked.node } : none;
}

function inPattern(node: SyntaxNode): Context {
  const source = patternSource(node);
  if (source?.kind !== 'matched' || !source.subject) return none;
  const { holder, subject, path } = source;
  return { kind: 'case', node: holder, subject, ...(path.length > 0 && { path }) };
}

function inProperty(property: SyntaxNode, node: SyntaxNode): Context {
  if (node.previousSibling?.type !== '=') return none;
  const children = property.children;
  const at = children.findIndex((child) => child.id === node.id);
  const pattern = children.slice(0, at).findLast((child) => child.type === 'pattern');
  const nameNode = pattern && (field(pattern, 'bound_identifier') ?? pattern.firstNamedChild);
  if (!nameNode || nameNode.type !== 'simple_identifier') return none;
  const body = property.parent;
  const container = body && /_body$/u.test(body.type) ? body.parent : undefined;
  return { kind: 'initialiser', nameNode, member: container !== undefined, ...(container && { container }) };
}

function inDefault(node: SyntaxNode): Context {
  const parameter = node.previousSibling?.type === '=' ? node.previousSibling.previousSibling : undefined;
  const nameNode = parameter?.type === 'parameter' ? field(parameter, 'name') : undefined;
  return nameNode ? { kind: 'parameter-default', nameNode } : none;
}

/** The only expression of a function, closure or arm is its value. */
function inStatements(statements: SyntaxNode, node: SyntaxNode): Context {
  const holder = statements.parent;
  if (!holder || !is(node, onlyExpression(holder))) return none;
  if (holder.type === 'switch_entry' && holder.parent) return context(holder.parent);
  const owner = holder.type === 'function_body' ? holder.parent : holder;
  return owner && functionKinds.has(owner.type) ? { kind: 'return', function: owner } : none;
}

/** `if let code = value`, `if case .x = value`, and the parts of a pattern that stands there. */
function inCondition(statement: SyntaxNode, node: SyntaxNode): Context {
  if (node.previousSibling?.type !== '=') return inPattern(node);
  const children = statement.children;
  const at = children.findIndex((child) => child.id === node.id);
  const before = children[at - 2];
  if (before?.type === 'simple_identifier' && children[at - 3]?.type === 'value_binding_pattern')
    return { kind: 'initialiser', nameNode: before, member: false };
  return { kind: 'subject', node: statement };
}

/** A value in an annotation is given to a parameter, or to nothing of interest. */
function inAnnotation(node: SyntaxNode): Context {
  const nameNode = parameterGiven(node);
  return nameNode ? { kind: 'parameter-value', nameNode } : none;
}
