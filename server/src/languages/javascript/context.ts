import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { functionKinds } from './functions';
import { isTransparent } from './lower';
import { readString } from './literals';
import { climbing, is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['===', '=='], ['!==', '!=']);

/** Where the value of an expression goes; climbs through parentheses, casts, signs, conditional arms and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => isTransparent(parent) || climbs(parent, node), contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'ternary_expression':
      return !is(node, field(parent, 'condition'));
    case 'binary_expression': {
      const operator = field(parent, 'operator')?.text;
      if (operator === '||' || operator === '??') return true;
      return operator === '&&' && is(node, field(parent, 'right'));
    }
    case 'unary_expression':
      return /^[-+]$/u.test(field(parent, 'operator')?.text ?? '');
    case 'sequence_expression':
      return parent.lastNamedChild?.id === node.id;
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'arguments': {
      const call = parent.parent;
      const position = positionIn(parent, node);
      return call ? { kind: 'argument', call, position } : none;
    }
    case 'pair':
      return inPair(parent, node);
    case 'object':
      return inObject(parent, node);
    case 'method_definition': {
      const object = parent.parent;
      return object?.type === 'object' && is(node, field(parent, 'name'))
        ? { kind: 'key', object, value: parent }
        : none;
    }
    case 'computed_property_name': {
      const pair = parent.parent;
      return pair?.type === 'pair' ? inPair(pair, parent) : none;
    }
    case 'array':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'binary_expression':
      return inComparison(parent, node);
    case 'switch_case': {
      const statement = closest(parent, new Set(['switch_statement']));
      const subject = statement && field(statement, 'value');
      return subject && is(node, field(parent, 'value')) ? { kind: 'case', node: statement, subject } : none;
    }
    case 'switch_statement':
      return { kind: 'subject', node: parent };
    case 'variable_declarator': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'initialiser', nameNode, member: false } : none;
    }
    case 'public_field_definition':
    case 'field_definition':
    case 'enum_assignment': {
      const nameNode = field(parent, 'name') ?? field(parent, 'property');
      const container = parent.parent?.parent;
      return nameNode && is(node, field(parent, 'value'))
        ? { kind: 'initialiser', nameNode, member: true, ...(container && { container }) }
        : none;
    }
    case 'assignment_expression':
    case 'augmented_assignment_expression': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const nameNode = field(parent, 'left');
      return nameNode && is(node, field(parent, 'right')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'required_parameter':
    case 'optional_parameter': {
      const nameNode = field(parent, 'pattern');
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'arrow_function':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'subscript_expression': {
      const object = field(parent, 'object');
      const index = field(parent, 'index');
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'member_expression': {
      const name = field(parent, 'property');
      return name && is(node, field(parent, 'object')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'call_expression':
    case 'new_expression':
      return { kind: 'callee', call: parent };
    case 'for_in_statement':
      return is(node, field(parent, 'right')) ? { kind: 'loop', nameNode: loopName(parent) } : none;
    case 'jsx_expression': {
      const attribute = parent.parent;
      const key = attribute?.type === 'jsx_attribute' ? attribute.firstNamedChild : undefined;
      return attribute?.parent && key ? { kind: 'field', object: attribute.parent, name: key.text, key } : none;
    }
    default:
      return none;
  }
}

/** A shorthand field, or a method of an object literal. */
function inObject(object: SyntaxNode, node: SyntaxNode): Context {
  const key =
    node.type === 'shorthand_property_identifier'
      ? node
      : node.type === 'method_definition'
        ? field(node, 'name')
        : undefined;
  return key ? { kind: 'field', object, name: key.text, key } : none;
}

function inPair(pair: SyntaxNode, node: SyntaxNode): Context {
  const key = field(pair, 'key');
  const value = field(pair, 'value');
  const object = pair.parent;
  if (!key || !value || !object) return none;
  if (is(node, key)) return { kind: 'key', object, value };
  const name =
    key.type === 'computed_property_name' ? undefined : key.type === 'string' ? readString(key.text) : key.text;
  return { kind: 'field', object, name, key };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operator = field(parent, 'operator')?.text ?? '';
  const operators = comparisons[operator];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!left || !right) return none;
  const onRight = is(node, right);
  if (operator === 'in')
    return onRight ? { kind: 'indexed', index: left, node: parent } : { kind: 'index', object: right, node: parent };
  if (!operators) return none;
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

function loopName(loop: SyntaxNode): SyntaxNode | undefined {
  const left = field(loop, 'left');
  return left?.type === 'identifier' ? left : undefined;
}
