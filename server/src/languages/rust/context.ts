import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ComparisonOperator, Context } from '../vocabulary';
import { functionKinds, valueOfBlock } from './functions';
import { innerOf, withDefault } from './lower';
import { matchedBy, matchedByMacro, outOfPattern } from './patterns';
import { parameterGiven } from './tests';
import { is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['=='], ['!=']);

/** Where the value of an expression goes; climbs through whatever hands it on, and out of the arms of `if` and `match`. */
export function context(start: SyntaxNode): Context {
  const matched = inMacro(start);
  if (matched) return matched;
  let node = start;
  for (let parent = node.parent; parent; parent = node.parent) {
    const holder = holderOf(parent, node);
    if (!holder) return contextIn(parent, node);
    node = holder;
  }
  return none;
}

function inMacro(node: SyntaxNode): Context | undefined {
  const matched = matchedByMacro(node);
  if (!matched) return undefined;
  const { call, value, path } = matched;
  return { kind: 'case', node: call, subject: value, ...(path.length > 0 && { path }) };
}

/** The node above whose value is that of `node`. */
function holderOf(parent: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  const holder = parent.type === 'arguments' || isCallOf(parent, node) ? parent.parent : parent;
  if (holder && (is(node, innerOf(holder)) || withDefault(holder)?.some((branch) => is(node, branch)))) return holder;
  switch (parent.type) {
    case 'match_arm':
      return is(node, field(parent, 'value')) ? (parent.parent?.parent ?? undefined) : undefined;
    case 'if_expression':
      return is(node, field(parent, 'condition')) ? undefined : parent;
    case 'unary_expression':
    case 'negative_literal':
      return parent.firstChild?.type === '-' ? parent : undefined;
    default:
      return undefined;
  }
}

/** `node.into()`: the method stands between the node and the call. */
function isCallOf(parent: SyntaxNode, node: SyntaxNode): boolean {
  return (
    parent.type === 'field_expression' &&
    is(node, field(parent, 'value')) &&
    parent.parent?.type === 'call_expression' &&
    is(parent, field(parent.parent, 'function'))
  );
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'token_tree':
      return inAnnotation(node);
    case 'arguments': {
      const call = parent.parent;
      return call ? { kind: 'argument', call, position: positionIn(parent, node) } : none;
    }
    case 'field_initializer': {
      const key = field(parent, 'field');
      const object = parent.parent?.parent;
      return key && object && is(node, field(parent, 'value')) ? { kind: 'field', object, name: key.text, key } : none;
    }
    case 'shorthand_field_initializer': {
      const object = parent.parent?.parent;
      return object ? { kind: 'field', object, name: node.text, key: node } : none;
    }
    case 'struct_expression':
      return is(node, field(parent, 'name')) ? { kind: 'callee', call: parent } : none;
    case 'array_expression':
    case 'tuple_expression':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'binary_expression':
      return inComparison(parent, node);
    case 'range_expression':
      return inRange(parent, node);
    case 'let_declaration': {
      const nameNode = field(parent, 'pattern');
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'initialiser', nameNode, member: false } : none;
    }
    case 'const_item':
    case 'static_item':
      return inConstant(parent, node);
    case 'enum_variant': {
      const nameNode = field(parent, 'name');
      const container = parent.parent?.parent;
      return nameNode && is(node, field(parent, 'value'))
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'assignment_expression': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'return_expression': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'function_item':
    case 'closure_expression':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'block':
      return is(node, valueOfBlock(parent)) ? context(parent) : none;
    case 'index_expression': {
      const [object, index] = namedChildren(parent);
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'field_expression': {
      const name = field(parent, 'field');
      return name && is(node, field(parent, 'value')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'scoped_identifier': {
      const name = field(parent, 'name');
      return name && is(node, field(parent, 'path')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'call_expression':
      return is(node, field(parent, 'function')) ? { kind: 'callee', call: parent } : none;
    case 'generic_function':
      return is(node, field(parent, 'function')) ? context(parent) : none;
    case 'for_expression': {
      const pattern = field(parent, 'pattern');
      return is(node, field(parent, 'value')) ? { kind: 'loop', nameNode: pattern } : none;
    }
    case 'match_expression':
      return is(node, field(parent, 'value')) ? { kind: 'subject', node: parent } : none;
    default:
      return inPattern(node);
  }
}

/** An end of a range that is asked whether it holds a value: `(4000..5000).contains(&code)`. */
function inRange(range: SyntaxNode, node: SyntaxNode): Context {
  const around = context(range);
  const call = around.kind === 'object' && around.name === 'contains' ? around.member.parent : undefined;
  const other = call?.type === 'call_expression' ? field(call, 'arguments')?.firstNamedChild : undefined;
  if (!call || !other) return none;
  const isFirst = range.firstChild?.id === node.id;
  const operator = isFirst ? '>=' : range.children.some((child) => child.type === '..') ? '<' : '<=';
  return { kind: 'comparison', node: call, operator, other };
}

/** A constant in a pattern: the part of the matched value that it stands for is compared with it. */
function inPattern(node: SyntaxNode): Context {
  const place = outOfPattern(node);
  const matched = place && matchedBy(place.outer);
  if (!matched || matched.each) return none;
  const statement =
    matched.scope.type === 'match_arm' ? (matched.scope.parent?.parent ?? matched.scope) : matched.scope;
  const path = place.path.filter((step) => !('variant' in step && /^(?:Some|Ok)$/u.test(step.variant.text)));
  const operator = operatorOf(node);
  return {
    kind: 'case',
    node: statement,
    subject: matched.value,
    ...(path.length > 0 && { path }),
    ...(operator && { operator }),
  };
}

/** How what is matched compares with an end of a range: `4000..=4999`. */
function operatorOf(node: SyntaxNode): ComparisonOperator | undefined {
  const range = node.parent;
  if (range?.type !== 'range_pattern') return undefined;
  if (is(node, field(range, 'left'))) return '>=';
  return range.children.some((child) => child.type === '..') ? '<' : '<=';
}

function inConstant(parent: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(parent, 'name');
  if (!nameNode || !is(node, field(parent, 'value'))) return none;
  const around = parent.parent?.type === 'declaration_list' ? parent.parent.parent : null;
  const isMember = around?.type === 'impl_item' || around?.type === 'trait_item';
  return { kind: 'initialiser', nameNode, member: isMember, ...(around && { container: around }) };
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
