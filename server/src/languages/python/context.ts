import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { isBaseCall } from './baseCalls';
import { functionKinds } from './functions';
import { isTransparent, plainText } from './lower';
import { placeInCase } from './patterns';
import { parameterGiven } from './tests';
import { climbing, is, none, positionIn } from '../places';
import { comparing } from '../comparisons';

const comparisons = comparing(['==', 'is'], ['!=', '<>', 'is not']);

/** Where the value of an expression goes; climbs through parentheses, `await`, signs, conditional arms and defaults. */
export function context(start: SyntaxNode): Context {
  return climbing(start, (parent, node) => isTransparent(parent) || climbs(parent, node), contextIn);
}

/** Whether the value of `node` is, or may be, the value of `parent`. */
function climbs(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'conditional_expression':
      return !is(node, namedChildren(parent)[1]);
    case 'boolean_operator':
      return field(parent, 'operator')?.type === 'or' || is(node, field(parent, 'right'));
    case 'unary_operator':
      return field(parent, 'operator')?.type !== '~';
    case 'named_expression':
      return is(node, field(parent, 'value'));
    case 'union_pattern':
      return true;
    case 'as_pattern':
      return is(node, namedChildren(parent)[0]);
    default:
      return false;
  }
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'argument_list':
      return inArguments(parent, node);
    case 'keyword_argument': {
      const name = field(parent, 'name');
      return name && parent.parent && is(node, field(parent, 'value'))
        ? inArguments(parent.parent, parent, name)
        : none;
    }
    case 'pair': {
      const key = field(parent, 'key');
      const value = field(parent, 'value');
      const object = parent.parent;
      if (!key || !value || object?.type !== 'dictionary') return none;
      return is(node, key) ? { kind: 'key', object, value } : { kind: 'field', object, name: plainText(key), key };
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list': {
      const nameNode = parameterGiven(node);
      if (nameNode) return { kind: 'parameter-value', nameNode };
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    }
    case 'comparison_operator':
      return inComparison(parent, node);
    case 'case_clause':
    case 'keyword_pattern':
    case 'class_pattern':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'dict_pattern': {
      const place = placeInCase(node);
      if (!place) return none;
      const { statement, subject, path } = place;
      return { kind: 'case', node: statement, subject, ...(path.length > 0 && { path }) };
    }
    case 'match_statement':
      return { kind: 'subject', node: parent };
    case 'assignment':
      return inAssignment(parent, node);
    case 'augmented_assignment': {
      const target = field(parent, 'left');
      return target && is(node, field(parent, 'right')) ? { kind: 'assignment', target } : none;
    }
    case 'default_parameter':
    case 'typed_default_parameter': {
      const nameNode = field(parent, 'name');
      return nameNode && is(node, field(parent, 'value')) ? { kind: 'parameter-default', nameNode } : none;
    }
    case 'return_statement': {
      const owner = closest(parent, functionKinds);
      return owner ? { kind: 'return', function: owner } : none;
    }
    case 'lambda':
      return is(node, field(parent, 'body')) ? { kind: 'return', function: parent } : none;
    case 'subscript': {
      const object = field(parent, 'value');
      const index = field(parent, 'subscript');
      if (!object || !index) return none;
      return is(node, object) ? { kind: 'indexed', index, node: parent } : { kind: 'index', object, node: parent };
    }
    case 'attribute': {
      const name = field(parent, 'attribute');
      return name && is(node, field(parent, 'object')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'dotted_name':
      return inDottedName(parent, node);
    case 'call':
      return is(node, field(parent, 'function')) ? { kind: 'callee', call: parent } : none;
    case 'for_statement':
    case 'for_in_clause':
      return is(node, field(parent, 'right')) ? { kind: 'loop', nameNode: loopName(parent) } : none;
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode, name?: SyntaxNode): Context {
  const call = list.parent;
  if (call?.type !== 'call') return none;
  if (name && field(call, 'function')?.text === 'dict')
    return { kind: 'field', object: call, name: name.text, key: name };
  const position = positionIn(list, node) - (isBaseCall(call) ? 1 : 0);
  return { kind: 'argument', call, position, ...(name && { keyword: name.text }) };
}

/** Comparisons are written in chains: `1000 <= code < 2000`. The left neighbour comes first. */
function inComparison(parent: SyntaxNode, node: SyntaxNode): Context {
  const children = parent.children.filter((child) => !child.isExtra);
  const at = children.findIndex((child) => child.id === node.id);
  const left = children[at - 2];
  const right = children[at + 2];
  const other = left ?? right;
  const operator = children[left ? at - 1 : at + 1]?.type ?? '';
  if (!other || at < 0) return none;
  if (operator === 'in' || operator === 'not in')
    return left
      ? { kind: 'membership', node: parent, element: other }
      : { kind: 'sought', node: parent, collection: other };
  const operators = comparisons[operator];
  return operators ? { kind: 'comparison', node: parent, operator: operators[left ? 0 : 1], other } : none;
}

function inAssignment(parent: SyntaxNode, node: SyntaxNode): Context {
  const target = field(parent, 'left');
  if (!target || !is(node, field(parent, 'right'))) return none;
  if (target.type !== 'identifier') return { kind: 'assignment', target };
  const container = classAround(parent);
  return { kind: 'initialiser', nameNode: target, member: container !== undefined, ...(container && { container }) };
}

/** The class in whose body a statement stands. */
export function classAround(assignment: SyntaxNode): SyntaxNode | undefined {
  const block = assignment.parent?.type === 'expression_statement' ? assignment.parent.parent : undefined;
  return block?.parent?.type === 'class_definition' ? block.parent : undefined;
}

/** A path in a pattern: `case CloseCode.NORMAL:`. */
function inDottedName(path: SyntaxNode, node: SyntaxNode): Context {
  const names = namedChildren(path);
  const last = names.at(-1);
  if (names.length === 1 && path.parent) return context(path);
  return last && names.length === 2 && is(node, names[0]) ? { kind: 'object', member: path, name: last.text } : none;
}

function loopName(loop: SyntaxNode): SyntaxNode | undefined {
  const left = field(loop, 'left');
  return left?.type === 'identifier' ? left : undefined;
}
