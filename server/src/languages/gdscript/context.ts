import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { comparisonOn } from '../comparisons';
import type { Context } from '../vocabulary';
import { lower, nameOfKey } from './lower';
import {
  calledName,
  classOfMember,
  functionKinds,
  isTurned,
  leftOperand,
  operatorOf,
  pathTo,
  positionIn,
  positionInPath,
} from './syntax';
import { climbing, is, none } from '../places';

/** Where the value of an expression goes; climbs through parentheses, `await`, signs, casts and conditional arms. */
export function context(start: SyntaxNode): Context {
  return climbing(start, climbs, contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'parenthesized_expression':
    case 'await_expression':
      return true;
    case 'unary_operator':
      return operatorOf(parent) === '-' || (isTurned(parent) && isComparedOn(parent));
    case 'binary_operator':
      return operatorOf(parent) === 'as' && is(node, field(parent, 'left'));
    case 'conditional_expression':
      return !is(node, field(parent, 'condition'));
    case 'attribute':
      return is(node, namedChildren(parent).at(-1));
    default:
      return false;
  }
}

/** Whether what a `not` stands before is the left side of a comparison. */
function isComparedOn(turned: SyntaxNode): boolean {
  const around = turned.parent;
  if (around?.type !== 'binary_operator' || !is(turned, field(around, 'left'))) return false;
  return !/^(?:and|or|&&|\|\|)$/u.test(operatorOf(around) ?? '');
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'arguments':
      return inArguments(parent, node);
    case 'attribute':
      return inPath(node);
    case 'attribute_call':
      return calledName(parent)?.text === 'new' ? none : { kind: 'callee', call: pathTo(parent) };
    case 'call':
      return { kind: 'callee', call: parent };
    case 'pair':
      return inPair(parent, node);
    case 'array':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'binary_operator':
      return inOperator(parent, node);
    case 'pattern_section': {
      const statement = closest(parent, new Set(['match_statement']));
      const subject = statement && field(statement, 'value');
      return subject ? { kind: 'case', node: statement, subject } : none;
    }
    case 'match_statement':
      return { kind: 'subject', node: parent };
    case 'variable_statement':
    case 'const_statement': {
      const nameNode = field(parent, 'name');
      const container = classOfMember(parent);
      if (!nameNode || !is(node, field(parent, 'value'))) return none;
      const isMember = container !== undefined && container.type !== 'source';
      return { kind: 'initialiser', nameNode, member: isMember, ...(isMember && { container }) };
    }
    case 'enumerator':
      return inEnumerator(parent, node);
    case 'assignment': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'default_parameter':
    case 'typed_default_parameter': {
      const nameNode = namedChildren(parent)[0];
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'subscript_arguments':
    case 'subscript':
      return inSubscript(parent, node);
    case 'for_statement':
      return is(node, field(parent, 'right')) ? { kind: 'loop', nameNode: field(parent, 'left') } : none;
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  if (call?.type !== 'call' && call?.type !== 'attribute_call') return none;
  return { kind: 'argument', call: pathTo(call), position: positionIn(list, node) };
}

/** A part of a path with another behind it. */
function inPath(node: SyntaxNode): Context {
  const next = positionInPath(node)?.next;
  if (!next) return none;
  const name = calledName(next);
  if (name?.text === 'new') return { kind: 'callee', call: pathTo(next) };
  if (name) return { kind: 'object', member: name, name: name.text };
  return next.type === 'identifier' ? { kind: 'object', member: pathTo(next), name: next.text } : none;
}

function inPair(entry: SyntaxNode, node: SyntaxNode): Context {
  const key = field(entry, 'left');
  const value = field(entry, 'value');
  const object = entry.parent;
  if (!key || !value || object?.type !== 'dictionary') return none;
  return is(node, key) ? { kind: 'key', object, value } : { kind: 'field', object, name: nameOfKey(entry), key };
}

function inOperator(parent: SyntaxNode, node: SyntaxNode): Context {
  const operator = operatorOf(parent);
  const left = leftOperand(parent);
  const right = field(parent, 'right');
  if (!left || !right) return none;
  if (operator === 'in' || operator === 'not in')
    return is(node, right)
      ? { kind: 'membership', node: parent, element: left }
      : { kind: 'sought', node: parent, collection: right };
  const compared = comparisonOn(parent, node, operator);
  return compared?.kind === 'comparison' && is(node, right) ? { ...compared, other: left } : (compared ?? none);
}

function inEnumerator(entry: SyntaxNode, node: SyntaxNode): Context {
  const nameNode = field(entry, 'left');
  const container = entry.parent?.parent;
  if (!nameNode || !container || !is(node, field(entry, 'right'))) return none;
  const isNamed = field(container, 'name') !== undefined;
  return { kind: 'initialiser', nameNode, member: isNamed, ...(isNamed && { container }) };
}

function inSubscript(holder: SyntaxNode, node: SyntaxNode): Context {
  const access = holder.type === 'subscript' ? holder : holder.parent;
  const read = access && lower(access);
  if (!access) return none;
  if (read?.kind === 'index')
    return holder.type === 'subscript'
      ? { kind: 'indexed', index: read.index, node: access }
      : { kind: 'index', object: read.object, node: access };
  return read?.kind === 'member' && is(node, read.object) ? { kind: 'object', member: access, name: read.name } : none;
}
