import { field, type SyntaxNode } from '../../syntax/node';
import type { ComparisonOperator, Context } from '../vocabulary';
import {
  definedName,
  enclosingFunction,
  formOfBindings,
  functionOfParameters,
  headOf,
  isFunction,
  aritiesOf,
  itemsOf,
  keywordName,
  positionIn,
  takesEach,
} from './forms';
import { entriesOf, innerOf, isMethodCall, lower, threadedInto } from './lower';
import { none } from '../places';
import { comparing } from '../comparisons';
import { testsAround } from '../conditions';

const comparisons = comparing(['=', '=='], ['not=']);

/** Where the value of an expression goes; climbs through conversions, `do`, `let` and the arms of branches. */
export function context(start: SyntaxNode): Context {
  let node = start.type === 'sym_name' || start.type === 'kwd_name' ? (start.parent ?? start) : start;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (innerOf(parent)?.id !== node.id && !isBranch(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return none;
}

/** Whether a part is one of the values that a branching form may come to. */
function isBranch(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (headOf(parent) === undefined) return false;
  const form = lower(parent);
  return form.kind === 'choice' && form.node.id === parent.id && form.branches.some(({ id }) => id === node.id);
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'sym_lit':
      return inSymbol(parent, node);
    case 'list_lit':
      return inList(parent, node);
    case 'anon_fn_lit':
      return inCall(parent, node);
    case 'vec_lit':
      return inVector(parent, node);
    case 'set_lit':
      return { kind: 'element', list: parent, position: positionIn(parent, node) };
    case 'map_lit':
      return inMap(parent, node);
    default:
      return none;
  }
}

/** The namespace of `ws/close`. */
function inSymbol(symbol: SyntaxNode, node: SyntaxNode): Context {
  const name = field(symbol, 'name');
  return name && field(symbol, 'namespace')?.id === node.id
    ? { kind: 'object', member: symbol, name: name.text }
    : none;
}

function inList(list: SyntaxNode, node: SyntaxNode): Context {
  const items = itemsOf(list);
  const at = items.findIndex(({ id }) => id === node.id);
  const head = headOf(list);
  const [first, second] = items;
  if (at < 0 || !first) return none;
  // `(#{1000 1001} code)` asks whether the set holds the code.
  if (first.type === 'set_lit' && second)
    return at === 0
      ? { kind: 'membership', node: list, element: second }
      : { kind: 'sought', node: list, collection: first };
  if (keywordName(first) !== undefined)
    return at === 1 ? { kind: 'object', member: list, name: keywordName(first) ?? '' } : none;
  if (isFunction(list)) return isResult(list, node) ? { kind: 'return', function: list } : none;
  const arity = list.parent && isFunction(list.parent) && first.type === 'vec_lit' ? list.parent : undefined;
  if (arity) return isResult(arity, node) ? { kind: 'return', function: arity } : none;
  if (head === undefined) return labelList(list, node);
  const operators = comparisons[head];
  if (operators && at > 0) return compared(list, items, at, operators);
  if (head === 'case') return inCase(list, items, at);
  if (/^def(?:once)?$/u.test(head)) return inDefinition(list, items, at);
  return inCall(list, node);
}

/** Comparisons are written in chains: `(<= 4000 code 4999)`. The left neighbour comes first. */
function compared(
  node: SyntaxNode,
  items: readonly SyntaxNode[],
  at: number,
  [onRight, onLeft]: readonly [ComparisonOperator, ComparisonOperator],
): Context {
  const left = at > 1 ? items[at - 1] : undefined;
  const other = left ?? items[at + 1];
  return other ? { kind: 'comparison', node, operator: left ? onRight : onLeft, other } : none;
}

function inCase(node: SyntaxNode, items: readonly SyntaxNode[], at: number): Context {
  const subject = items[1];
  if (!subject || at === 0) return none;
  if (at === 1) return { kind: 'subject', node };
  return at % 2 === 0 && at < items.length - 1 ? { kind: 'case', node, subject } : none;
}

/** One of several labels of a case: `(1001 1002)`. */
function labelList(list: SyntaxNode, node: SyntaxNode): Context {
  const around = list.parent && headOf(list.parent) === 'case' ? inList(list.parent, list) : none;
  return around.kind === 'case' && itemsOf(list).some(({ id }) => id === node.id) ? around : none;
}

function inDefinition(form: SyntaxNode, items: readonly SyntaxNode[], at: number): Context {
  const nameNode = definedName(form);
  return nameNode && at > 1 && at === items.length - 1 ? { kind: 'initialiser', nameNode, member: false } : none;
}

function inCall(call: SyntaxNode, node: SyntaxNode): Context {
  const position = positionIn(call, node);
  if (position === 0) return { kind: 'callee', call };
  const isThreaded = call.type === 'list_lit' && threadedInto(call) !== undefined;
  const isMethod = call.type === 'list_lit' && !isThreaded && isMethodCall(call);
  if (isMethod && position === 1)
    return { kind: 'object', member: itemsOf(call)[0] ?? call, name: (headOf(call) ?? '').slice(1) };
  const shift = isThreaded ? 1 : isMethod ? -1 : 0;
  return position > 0 ? { kind: 'argument', call, position: position - 1 + shift } : none;
}

function isResult(owner: SyntaxNode, node: SyntaxNode): boolean {
  return aritiesOf(owner).some(({ body }) => body.at(-1)?.id === node.id);
}

/** A value that a name is bound to, or an element. */
function inVector(vector: SyntaxNode, node: SyntaxNode): Context {
  const form = formOfBindings(vector);
  const position = positionIn(vector, node);
  if (!form) return functionOfParameters(vector) ? none : { kind: 'element', list: vector, position };
  const target = position % 2 === 1 ? itemsOf(vector)[position - 1] : undefined;
  const nameNode = target?.type === 'sym_lit' ? field(target, 'name') : undefined;
  if (!nameNode) return none;
  return takesEach(form) ? { kind: 'loop', nameNode } : { kind: 'initialiser', nameNode, member: false };
}

function inMap(map: SyntaxNode, node: SyntaxNode): Context {
  const entry = entriesOf(map).find(({ key, value }) => key.id === node.id || value.id === node.id);
  if (!entry) return none;
  const { key, value, name } = entry;
  return key.id === node.id ? { kind: 'key', object: map, value } : { kind: 'field', object: map, name, key };
}

const branching = /^(?:if|if-not|when|when-not|case|cond|if-let|when-let)$/u;

/** Tests that stand between a node and its function. */
export function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  const owner = enclosingFunction(node);
  return testsAround(
    node,
    (at) => at.id === owner?.id,
    (at) => (branching.test(headOf(at) ?? '') ? itemsOf(at)[1] : undefined),
  );
}

/** The nearest list that surrounds a node and stands in no other call: what is said around it. */
export function enclosingStatement(node: SyntaxNode): SyntaxNode {
  for (let at: SyntaxNode | null = node; at; at = at.parent)
    if (at.type === 'list_lit' || at.parent?.type === 'source') return at;
  return node;
}
