import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { comparisonOn } from '../comparisons';
import type { Context } from '../vocabulary';
import { innerOf, lower } from './lower';
import {
  argumentNodes,
  builtinCall,
  enclosingContainer,
  entriesOf,
  functionKinds,
  givenIn,
  namesFields,
  partsOfCase,
} from './syntax';
import { climbingTo, is, none, positionAmong } from '../places';

/** Where the value of an expression goes; climbs through parentheses, conversions, `orelse`, `catch` and arms of `if`. */
export function context(start: SyntaxNode): Context {
  return climbingTo(start, climb, contextIn);
}

/** The node whose value is, or may be, that of `node`. */
function climb(parent: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  const conversion = parent.type === 'arguments' ? parent.parent : parent;
  if (conversion && is(node, innerOf(conversion))) return conversion;
  switch (parent.type) {
    case 'unary_expression':
      return field(parent, 'operator')?.text === '-' ? parent : undefined;
    case 'binary_expression':
      return field(parent, 'operator')?.text === 'orelse' ? parent : undefined;
    case 'catch_expression':
      return parent;
    case 'if_expression':
      return is(node, field(parent, 'condition')) ? undefined : parent;
    case 'switch_case':
      return is(node, partsOfCase(parent).value) ? (parent.parent ?? undefined) : undefined;
    default:
      return undefined;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'call_expression':
      return is(node, field(parent, 'function'))
        ? { kind: 'callee', call: parent }
        : { kind: 'argument', call: parent, position: positionAmong(argumentNodes(parent), node) };
    case 'assignment_expression':
      return inEntry(parent, node);
    case 'initializer_list':
      return inList(parent, node);
    case 'binary_expression':
      return comparisonOn(parent, node, field(parent, 'operator')?.text) ?? none;
    case 'switch_case':
      return inCase(parent, node);
    case 'switch_expression':
      return is(node, namedChildren(parent)[0]) ? { kind: 'subject', node: parent } : none;
    case 'variable_declaration':
      return inDeclaration(parent, node);
    case 'container_field':
      return inField(parent, node);
    case 'return_expression': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'field_expression': {
      const name = field(parent, 'member');
      return name && is(node, field(parent, 'object')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'index_expression': {
      const object = field(parent, 'object');
      const index = field(parent, 'index');
      if (!object || !index) return none;
      return is(node, index) ? { kind: 'index', object, node: parent } : { kind: 'indexed', index, node: parent };
    }
    case 'for_statement': {
      const payload = namedChildren(parent).find(({ type }) => type === 'payload');
      return { kind: 'loop', nameNode: payload && namedChildren(payload)[positionAmong(namedChildren(parent), node)] };
    }
    default:
      return none;
  }
}

/** `.code = 1000` in a literal. */
function inEntry(entry: SyntaxNode, node: SyntaxNode): Context {
  const left = field(entry, 'left');
  const literal = entry.parent?.type === 'initializer_list' ? entry.parent.parent : null;
  const key = left && field(left, 'member');
  return key && literal && is(node, field(entry, 'right'))
    ? { kind: 'field', object: literal, key, name: key.text }
    : none;
}

function inList(list: SyntaxNode, node: SyntaxNode): Context {
  const literal = list.parent;
  if (!literal || namesFields(literal)) return none;
  return { kind: 'element', list: literal, position: positionAmong(entriesOf(literal), node) };
}

/** A label; the grammar puts both ends of a range among the labels. */
function inCase(clause: SyntaxNode, label: SyntaxNode): Context {
  const form = clause.parent;
  const subject = form && namedChildren(form)[0];
  if (!subject || subject.type === 'switch_case') return none;
  if (label.nextSibling?.type === '...') return { kind: 'comparison', node: form, operator: '>=', other: subject };
  if (label.previousSibling?.type === '...') return { kind: 'comparison', node: form, operator: '<=', other: subject };
  return { kind: 'case', node: form, subject };
}

function inDeclaration(node: SyntaxNode, part: SyntaxNode): Context {
  const given = givenIn(node);
  if (!given || !is(part, given.value)) return none;
  const { isDeclaration, target } = given;
  if (!isDeclaration) return { kind: 'assignment', target };
  const container = enclosingContainer(node);
  const isMember = container !== undefined && container.type !== 'source_file' && node.parent?.id === container.id;
  return { kind: 'initialiser', nameNode: target, member: isMember, ...(isMember && { container }) };
}

function inField(node: SyntaxNode, part: SyntaxNode): Context {
  const nameNode = field(node, 'name');
  const container = enclosingContainer(node);
  if (!nameNode || !container || is(part, nameNode) || is(part, field(node, 'type'))) return none;
  return { kind: 'initialiser', nameNode, member: true, container };
}

/** The type that a conversion around an expression names: `@as(u16, code)`. */
export function castType(node: SyntaxNode): SyntaxNode | undefined {
  const call = node.parent?.type === 'arguments' && node.parent.parent ? builtinCall(node.parent.parent) : undefined;
  return call?.name === '@as' && lower(node).kind !== 'number' ? call.given[0] : undefined;
}
