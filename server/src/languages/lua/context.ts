import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { functionKinds } from './functions';
import { lower } from './lower';
import { climbing, is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['=='], ['~=']);

/** Where the value of an expression goes; climbs through parentheses, `and` and `or`. */
export function context(start: SyntaxNode): Context {
  // `function handler.close(code) … end` assigns a function to the field.
  const name = start.type === 'function_declaration' ? field(start, 'name') : undefined;
  if (name?.type === 'dot_index_expression') return { kind: 'assignment', target: name };
  return climbing(start, climbs, contextIn);
}

function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (parent.type === 'parenthesized_expression') return true;
  if (parent.type === 'unary_expression') return parent.firstChild?.type === '-';
  if (parent.type !== 'binary_expression') return false;
  const operator = field(parent, 'operator')?.type;
  return operator === 'or' || (operator === 'and' && is(node, field(parent, 'right')));
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'arguments': {
      const call = parent.parent;
      return call ? { kind: 'argument', call, position: positionIn(parent, node) } : none;
    }
    case 'function_call':
      return is(node, field(parent, 'name'))
        ? { kind: 'callee', call: parent }
        : { kind: 'argument', call: parent, position: 0 };
    case 'field':
      return inField(parent, node);
    case 'binary_expression':
      return inComparison(parent, node);
    case 'expression_list':
      return inList(parent, node);
    case 'dot_index_expression':
    case 'method_index_expression': {
      const name = field(parent, 'field') ?? field(parent, 'method');
      return name && is(node, field(parent, 'table')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'bracket_index_expression':
      return inBrackets(parent, node);
    default:
      return none;
  }
}

function inField(entry: SyntaxNode, node: SyntaxNode): Context {
  const table = entry.parent;
  const key = field(entry, 'name');
  const value = field(entry, 'value');
  if (!table || !value) return none;
  if (!key) return { kind: 'element', list: table, position: positionIn(table, entry) };
  if (is(node, key)) return { kind: 'key', object: table, value };
  const literal = lower(key);
  const name = literal.kind === 'string' ? literal.value : key.type === 'identifier' ? key.text : undefined;
  return { kind: 'field', object: table, name, key: field(key, 'content') ?? key };
}

function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[field(parent, 'operator')?.type ?? ''];
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** What is assigned, returned or iterated over. */
function inList(list: SyntaxNode, node: SyntaxNode): Context {
  const parent = list.parent;
  if (parent?.type === 'return_statement') {
    const owner = closest(parent, functionKinds);
    return owner && is(node, list.firstNamedChild) ? { kind: 'return', function: owner } : none;
  }
  if (parent?.type === 'for_generic_clause') return { kind: 'loop', nameNode: undefined };
  const targets = parent?.type === 'assignment_statement' ? parent.firstNamedChild : undefined;
  const target = targets ? namedChildren(targets)[positionIn(list, node)] : undefined;
  if (!target) return none;
  return target.type === 'identifier'
    ? { kind: 'initialiser', nameNode: target, member: false }
    : { kind: 'assignment', target };
}

function inBrackets(parent: SyntaxNode, node: SyntaxNode): Context {
  const object = field(parent, 'table');
  const index = field(parent, 'field');
  if (!object || !index) return none;
  if (is(node, index)) return { kind: 'index', object, node: parent };
  const key = lower(index);
  return key.kind === 'string' && key.value !== undefined
    ? { kind: 'object', member: parent, name: key.value }
    : { kind: 'indexed', index, node: parent };
}
