import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context, Step } from '../vocabulary';
import { classKinds, nameOfParameter, numberOf } from './functions';
import { cascadeCallOf } from './lower';
import { endOf, expressionFrom, expressionsIn, expressionTo, functionAround, isSelector } from './runs';
import { none } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['=='], ['!=']);

const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'type_cast_expression',
  'await_expression',
  'if_null_expression',
  'constant_pattern',
  'null_check_pattern',
]);

/** Where the value of an expression goes; climbs through parentheses, casts, `await`, signs, arms and defaults. */
export function context(start: SyntaxNode): Context {
  let node = start;
  for (let depth = 0; depth < 200; depth += 1) {
    if (node.type === 'cascade_access') return inCascade(node);
    if (node.type === 'cascade_call') return none;
    // Nothing is read of what stands beside a function or a class.
    const { parent } = node;
    if (!parent?.parent) return none;
    const next = endOf(node).nextNamedSibling;
    if (isSelector(next)) {
      if (next.type === 'selector' && next.namedChildCount === 0) {
        node = expressionTo(next);
        continue;
      }
      return beforeSelector(next);
    }
    if (!climbs(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (transparent.has(parent.type)) return true;
  if (parent.type === 'unary_expression') return node.type === 'await_expression' || parent.text.startsWith('-');
  if (parent.type === 'conditional_expression') return parent.firstNamedChild?.startIndex !== node.startIndex;
  return parent.type === 'assignable_expression';
}

/** A selector behind a value: it is called, indexed, or asked for a member. */
function beforeSelector(selector: SyntaxNode): Context {
  const whole = expressionTo(selector);
  const inner = selector.type === 'selector' ? selector.firstNamedChild : selector;
  if (inner?.type === 'argument_part') return { kind: 'callee', call: whole };
  const selected = inner?.firstNamedChild;
  if (!selected) return none;
  if (selected.type !== 'index_selector') return { kind: 'object', member: whole, name: selected.text };
  const index = expressionsIn(selected)[0];
  return index ? { kind: 'indexed', index, node: whole } : none;
}

function inCascade(access: SyntaxNode): Context {
  const selector = access.firstNamedChild;
  const call = selector && cascadeCallOf(selector);
  return call ? { kind: 'callee', call } : none;
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'argument':
    case 'named_argument':
      return inArgument(parent);
    case 'list_literal':
    case 'set_or_map_literal':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'pair':
      return inPair(parent, node);
    case 'equality_expression':
    case 'relational_expression':
      return inComparison(parent, node);
    case 'switch_statement_case':
    case 'switch_expression_case':
    case 'object_pattern':
    case 'if_statement':
      return inPattern(parent, node);
    case 'switch_statement':
    case 'switch_expression':
      return { kind: 'subject', node: parent };
    case 'initialized_identifier':
    case 'static_final_declaration': {
      const nameNode = parent.firstNamedChild;
      if (!nameNode || nameNode.startIndex === node.startIndex) return none;
      const container = parent.parent?.parent?.type === 'declaration' ? closest(parent, classKinds) : undefined;
      return { kind: 'initialiser', nameNode, member: container !== undefined, ...(container && { container }) };
    }
    case 'initialized_variable_definition': {
      const nameNode = field(parent, 'name');
      return nameNode && nameNode.startIndex !== node.startIndex
        ? { kind: 'initialiser', nameNode, member: false }
        : none;
    }
    case 'assignment_expression': {
      const target = field(parent, 'left')?.firstNamedChild;
      const isValue = field(parent, 'right')?.startIndex === node.startIndex;
      return target && isValue ? { kind: 'assignment', target: expressionFrom(target) } : none;
    }
    case 'field_initializer': {
      const target = namedChildren(parent).find((child) => child.type === 'identifier');
      return target && target.startIndex !== node.startIndex ? { kind: 'assignment', target } : none;
    }
    case 'optional_formal_parameters': {
      const parameter = node.previousNamedSibling;
      const nameNode = parameter?.type === 'formal_parameter' ? nameOfParameter(parameter) : undefined;
      return nameNode ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement':
    case 'function_body':
    case 'function_expression_body': {
      if (parent.type !== 'return_statement' && !parent.children.some((child) => child.type === '=>')) return none;
      const owner = functionAround(parent);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'index_selector': {
      const selector = closest(parent, new Set(['selector']));
      const object = selector?.previousNamedSibling;
      return selector && object ? { kind: 'index', object: expressionTo(object), node: expressionTo(selector) } : none;
    }
    case 'for_loop_parts': {
      const nameNode = field(parent, 'name');
      return field(parent, 'value')?.startIndex === node.startIndex ? { kind: 'loop', nameNode } : none;
    }
    default:
      return none;
  }
}

function positionIn(list: SyntaxNode, node: SyntaxNode): number {
  if (list.namedChildCount > 100) return -1;
  return expressionsIn(list).findIndex((each) => each.startIndex === node.startIndex);
}

function inArgument(argument: SyntaxNode): Context {
  const list = argument.parent;
  const part = list?.parent;
  const holder = part?.parent;
  if (!list || !part || !holder) return none;
  if (holder.type === 'enum_constant' && numberOf(holder)?.parent?.id === argument.id) return inEnumConstant(holder);
  const position = namedChildren(list).findIndex((each) => each.id === argument.id);
  const keyword = argument.type === 'named_argument' ? argument.firstNamedChild?.firstNamedChild?.text : undefined;
  const call = callOf(list, part, holder);
  return call ? { kind: 'argument', call, position, ...(keyword !== undefined && { keyword }) } : none;
}

/** `kicked(4001)`: the number is what the constant stands for. */
function inEnumConstant(constant: SyntaxNode): Context {
  const nameNode = field(constant, 'name');
  const container = closest(constant, new Set(['enum_declaration']));
  return nameNode && container ? { kind: 'initialiser', nameNode, member: true, container } : none;
}

function callOf(list: SyntaxNode, part: SyntaxNode, holder: SyntaxNode): SyntaxNode | undefined {
  if (part.type !== 'argument_part')
    return part.type === 'new_expression' || part.type === 'const_object_expression' ? part : undefined;
  if (holder.type === 'selector') return expressionTo(holder);
  if (holder.type === 'enum_constant') return holder;
  const selector = part.previousNamedSibling;
  return selector && list.parent ? cascadeCallOf(selector) : undefined;
}

function inPair(pair: SyntaxNode, node: SyntaxNode): Context {
  const key = field(pair, 'key');
  const value = field(pair, 'value');
  const object = pair.parent;
  if (!key || !value || !object) return none;
  if (key.startIndex === node.startIndex) return { kind: 'key', object, value: expressionFrom(value) };
  return {
    kind: 'field',
    object,
    name: key.type === 'string_literal' ? key.text.slice(1, -1) : undefined,
    key: expressionFrom(key),
  };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const sides = expressionsIn(parent);
  const operator = namedChildren(parent).find((child) => /_operator$/u.test(child.type))?.text ?? '';
  const operators = comparisons[operator];
  const [left, right] = sides;
  if (!operators || !left || !right) return none;
  const onLeft = left.startIndex === node.startIndex;
  return { kind: 'comparison', node: parent, operator: operators[onLeft ? 1 : 0], other: onLeft ? right : left };
}

/** A label of a `switch`, a pattern inside one, and `>= 4000`; or the value that stands before `case`. */
function inPattern(parent: SyntaxNode, node: SyntaxNode): Context {
  const source = patternSource(node);
  if (!source) return none;
  const { holder, subject, path } = source;
  const operator = node.previousNamedSibling;
  const compared = operator?.type === 'relational_operator' ? comparisons[operator.text] : undefined;
  if (compared && path.length === 0) return { kind: 'comparison', node: parent, operator: compared[0], other: subject };
  return { kind: 'case', node: holder, subject, ...(path.length > 0 && { path }) };
}

/** What a pattern is matched with, and the way into it; `undefined` outside of patterns. */
export function patternSource(node: SyntaxNode): { holder: SyntaxNode; subject: SyntaxNode; path: Step[] } | undefined {
  const path: Step[] = [];
  let at = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    switch (parent.type) {
      case 'object_pattern': {
        const type = parent.firstNamedChild;
        const name = fieldOfPattern(at);
        if (!type || name === undefined) return undefined;
        path.unshift({ as: type }, { field: name });
        break;
      }
      case 'variable_pattern':
      case 'null_check_pattern':
      case 'constant_pattern':
        break;
      case 'switch_statement_case':
      case 'switch_expression_case': {
        // Behind the arrow or the colon no pattern stands any more.
        const end = parent.children.find((child) => child.type === '=>' || child.type === ':' || child.type === 'when');
        if (end && end.startIndex < at.startIndex) return undefined;
        const holder = closest(parent, new Set(['switch_statement', 'switch_expression']));
        const condition = holder && field(holder, 'condition');
        return holder && condition ? { holder, subject: condition, path } : undefined;
      }
      case 'if_statement': {
        const word = at.previousSibling?.type === 'case' ? at.previousSibling : undefined;
        const before = word?.previousNamedSibling;
        return before
          ? { holder: parent, subject: isSelector(before) ? expressionTo(before) : before, path }
          : undefined;
      }
      default:
        return undefined;
    }
    at = parent;
  }
  return undefined;
}

/** `code: final c` and `:final code`. */
function fieldOfPattern(part: SyntaxNode): string | undefined {
  const before = part.previousNamedSibling;
  if (
    part.previousSibling?.type === ':' &&
    before?.type === 'identifier' &&
    before.endIndex === part.previousSibling.startIndex
  )
    return before.text;
  let inner = part;
  while (inner.lastNamedChild) inner = inner.lastNamedChild;
  return inner.type === 'identifier' ? inner.text : undefined;
}
