import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { atomName } from './literals';
import { lower } from './lower';
import { mapLookup } from './maps';
import { inPattern } from './patterns';
import {
  argumentNodes,
  isBranching,
  isClause,
  isFunction,
  macroArguments,
  moduleOf,
  operatorOf,
  positionIn,
  wholeCall,
} from './syntax';
import { climbingTo, is, none } from '../places';
import { comparing, type Comparisons } from '../comparisons';
import { matchedPart } from '../patternPlaces';

const comparisons: Comparisons = { ...comparing(['==', '=:='], ['/=', '=/=']), '=<': ['<=', '>='] };

/** Where the value of an expression goes, or what the pattern that it belongs to is matched against. */
export function context(start: SyntaxNode): Context {
  return climbingTo(start, climb, contextIn);
}

/** The node whose value is, or may be, that of `node`. */
function climb(parent: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  switch (parent.type) {
    case 'paren_expr':
    case 'field_expr':
    case 'catch_expr':
    case 'macro_expr':
      return parent;
    case 'unary_op_expr':
      return operatorOf(parent) === '-' ? parent : undefined;
    case 'bin_element':
      return is(node, field(parent, 'element')) ? parent : undefined;
    case 'pipe':
      return is(node, field(parent, 'lhs')) ? parent : undefined;
    case 'macro_call_expr':
      return is(node, field(parent, 'name')) && !field(parent, 'args') ? parent : undefined;
    case 'block_expr':
    case 'maybe_expr':
    case 'try_expr':
      return isLast(parent, node) ? parent : undefined;
    case 'clause_body': {
      const form = isLast(parent, node) ? parent.parent?.parent : undefined;
      return form && isBranching(form) ? form : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether an expression is what a body or block comes to. */
function isLast(block: SyntaxNode, node: SyntaxNode): boolean {
  if (block.type === 'try_expr' && namedChildren(block).some(({ type }) => type === 'cr_clause')) return false;
  const own = namedChildren(block).filter((child) => !isClause(child) && child.type !== 'try_after');
  return is(node, own.at(-1));
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'expr_args':
    case 'macro_call_args':
      return inArguments(parent, node);
    case 'call':
    case 'macro_call_expr':
      return { kind: 'callee', call: wholeCall(parent) };
    case 'tuple':
    case 'list':
    case 'binary':
      return (
        matchedPart(inPattern(node), lower) ?? { kind: 'element', list: parent, position: positionIn(parent, node) }
      );
    case 'map_field':
    case 'record_field':
      return inEntry(parent, node);
    case 'record_field_expr': {
      const read = lower(parent);
      return read.kind === 'member' ? { kind: 'object', member: parent, name: read.name } : none;
    }
    case 'cr_clause':
      return ofClause(node);
    case 'case_expr':
      return is(node, field(parent, 'expr')) ? { kind: 'subject', node: parent } : none;
    case 'binary_op_expr':
      return inOperator(parent, node);
    case 'match_expr':
      return inMatch(parent, node);
    case 'generator': {
      const nameNode = field(parent, 'lhs');
      return is(node, field(parent, 'rhs')) ? { kind: 'loop', nameNode } : none;
    }
    case 'pp_define':
      return inDefinition(parent, node);
    case 'clause_body':
      return returned(parent, node);
    default:
      return none;
  }
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const call = list.parent;
  if (!call) return none;
  const position = positionIn(list, node);
  if (call.type === 'function_clause' || call.type === 'fun_clause')
    return call.parent ? { kind: 'parameter-pattern', node, function: call.parent, position } : none;
  return membership(call, position) ?? lookup(call, node) ?? { kind: 'argument', call: wholeCall(call), position };
}

/** `lists:member(Code, [1000, 1001])`, the language's test for an element. */
function membership(call: SyntaxNode, position: number): Context | undefined {
  const module = call.type === 'call' ? moduleOf(call) : undefined;
  if (module?.text !== 'lists' || field(call, 'expr')?.text !== 'member') return undefined;
  const [element, collection] = argumentNodes(call);
  if (!element || !collection) return undefined;
  const node = wholeCall(call);
  return position === 0 ? { kind: 'sought', node, collection } : { kind: 'membership', node, element };
}

/** `maps:get(Code, Names)`, the language's way into a table. */
function lookup(call: SyntaxNode, node: SyntaxNode): Context | undefined {
  const found = mapLookup(call);
  if (!found) return undefined;
  const whole = wholeCall(call);
  const read = lower(whole);
  if (is(node, found.map))
    return read.kind === 'member'
      ? { kind: 'object', member: whole, name: read.name }
      : { kind: 'indexed', index: found.key, node: whole };
  return is(node, found.key) ? { kind: 'index', object: found.map, node: whole } : undefined;
}

function inEntry(entry: SyntaxNode, node: SyntaxNode): Context {
  const object = entry.parent;
  const key = field(entry, 'key') ?? field(entry, 'name');
  const value = field(entry, 'value') ?? field(entry, 'expr');
  if (!object || !key || !value) return none;
  if (is(node, key)) return { kind: 'key', object, value };
  if (object.type === 'record_decl') return { kind: 'initialiser', nameNode: key, member: true, container: object };
  return { kind: 'field', object, key, name: key.type === 'atom' ? atomName(key.text) : undefined };
}

function ofClause(node: SyntaxNode): Context {
  const place = inPattern(node)?.place;
  return place?.kind === 'clause' && place.subject ? { kind: 'case', node: place.form, subject: place.subject } : none;
}

function inOperator(parent: SyntaxNode, node: SyntaxNode): Context {
  const operators = comparisons[operatorOf(parent) ?? ''];
  const left = field(parent, 'lhs');
  const right = field(parent, 'rhs');
  if (!operators || !left || !right) return none;
  const onRight = is(node, right);
  return { kind: 'comparison', node: parent, operator: operators[onRight ? 0 : 1], other: onRight ? left : right };
}

/** `Code = 1000`; the value of a match that is itself the last expression goes on from there. */
function inMatch(match: SyntaxNode, node: SyntaxNode): Context {
  const target = field(match, 'lhs');
  return target?.type === 'var' && is(node, field(match, 'rhs'))
    ? { kind: 'initialiser', nameNode: target, member: false }
    : none;
}

function inDefinition(definition: SyntaxNode, node: SyntaxNode): Context {
  const head = field(definition, 'lhs');
  const nameNode = head && field(head, 'name');
  if (!nameNode || !is(node, field(definition, 'replacement'))) return none;
  return macroArguments(definition)
    ? { kind: 'return', function: definition }
    : { kind: 'initialiser', nameNode, member: false };
}

/** The last expression of a clause of a function. */
function returned(body: SyntaxNode, node: SyntaxNode): Context {
  const owner = isLast(body, node) ? body.parent?.parent : undefined;
  return owner && isFunction(owner) ? { kind: 'return', function: owner } : none;
}

/** The nearest statement that surrounds a node. */
export function enclosingStatement(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let parent = at.parent; parent?.parent; at = parent, parent = at.parent)
    if (parent.type === 'clause_body' || isFunction(parent)) return at;
  return at;
}

/** Tests that stand between a node and its function: patterns and guards of clauses, and what a `case` looks at. */
export function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let from = node;
  for (let at = node.parent; at && !isFunction(at); from = at, at = at.parent) {
    if (at.type === 'cr_clause' || at.type === 'if_clause' || at.type === 'catch_clause') {
      if (is(from, field(at, 'body')))
        found.push(...[field(at, 'pat'), field(at, 'guard')].filter((test) => test !== undefined));
    } else if (at.type === 'case_expr') {
      const subject = field(at, 'expr');
      if (subject && !is(from, subject)) found.push(subject);
    }
  }
  return found;
}
