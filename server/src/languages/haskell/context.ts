import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { application, besideOperand, isMembership, wholeApplication } from './calls';
import { isFunction, lower, unwrap } from './lower';
import { inPattern, positionIn } from './patterns';
import { climbingTo, is, none } from '../places';
import { comparing } from '../comparisons';
import { matchedPart, type PatternPlace } from '../patternPlaces';

const comparisons = comparing(['==', '`shouldBe`', '@?='], ['/=']);

/** Where the value of an expression goes, or what the pattern that it belongs to is matched against. */
export function context(start: SyntaxNode): Context {
  return climbingTo(start, climb, contextIn);
}

/** The node whose value is, or may be, that of `node`. */
function climb(parent: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  switch (parent.type) {
    case 'literal':
    case 'parens':
    case 'negation':
    case 'let_in':
    case 'exp':
      return parent;
    case 'signature':
      return is(node, field(parent, 'expression')) ? parent : undefined;
    case 'conditional':
      return is(node, field(parent, 'if')) ? undefined : parent;
    case 'do':
      return is(node, namedChildren(parent).at(-1)) ? parent : undefined;
    case 'match':
      return is(node, field(parent, 'expression')) ? branchAround(parent) : undefined;
    default:
      return undefined;
  }
}

/** The `case` or `if` that an alternative's result belongs to. */
function branchAround(match: SyntaxNode): SyntaxNode | undefined {
  const owner = match.parent;
  if (owner?.type === 'multi_way_if') return owner;
  const form = owner?.type === 'alternative' ? owner.parent?.parent : undefined;
  return form?.type === 'case' ? form : undefined;
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  const pattern = inPattern(node);
  if (pattern?.outer.id === node.id && pattern.place.kind !== 'test') return ofPattern(node, pattern.place);
  switch (parent.type) {
    case 'apply':
      return inApplication(parent, node);
    case 'infix_id': {
      const infix = parent.parent;
      return infix?.type === 'infix' && application(infix) ? { kind: 'callee', call: infix } : none;
    }
    case 'infix':
      return inInfix(parent, node);
    case 'list':
    case 'tuple':
      return (
        matchedPart(inPattern(node), lower) ?? { kind: 'element', list: parent, position: positionIn(parent, node) }
      );
    case 'qualified': {
      const name = field(parent, 'id');
      return name && is(node, field(parent, 'module')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'case':
      return is(node, parent.firstNamedChild) ? { kind: 'subject', node: parent } : none;
    case 'match': {
      const owner = parent.parent;
      const nameNode = owner && field(owner, 'name');
      if (!owner || !is(node, field(parent, 'expression'))) return none;
      if (owner.type === 'bind' && nameNode) return { kind: 'initialiser', nameNode, member: false };
      return isFunction(owner) ? { kind: 'return', function: owner } : none;
    }
    case 'lambda':
      return is(node, field(parent, 'expression')) ? { kind: 'return', function: parent } : none;
    case 'field_update': {
      const key = field(parent, 'field');
      return key && parent.parent ? { kind: 'field', object: parent.parent, name: key.text, key } : none;
    }
    default:
      return none;
  }
}

function ofPattern(node: SyntaxNode, place: PatternPlace): Context {
  if (place.kind === 'clause' && place.subject) return { kind: 'case', node: place.form, subject: place.subject };
  if (place.kind !== 'parameter') return none;
  return { kind: 'parameter-pattern', node, function: place.function, position: place.position };
}

/** An argument, or the head: of a constructor's value they are its elements. */
function inApplication(parent: SyntaxNode, node: SyntaxNode): Context {
  const whole = wholeApplication(parent);
  if (is(node, field(parent, 'function'))) return { kind: 'callee', call: whole };
  return partOf(whole, node);
}

function partOf(whole: SyntaxNode, node: SyntaxNode): Context {
  const parts = application(whole);
  const position = parts ? parts.arguments.findIndex((argument) => argument.id === node.id) : -1;
  if (!parts || position < 0) return none;
  return lower(whole).kind === 'list'
    ? { kind: 'element', list: whole, position: position + 1 }
    : { kind: 'argument', call: whole, position };
}

function inInfix(infix: SyntaxNode, node: SyntaxNode): Context {
  const operator = field(infix, 'operator');
  if (operator && application(infix)) {
    if (!is(node, field(infix, 'left_operand'))) return partOf(wholeApplication(infix), node);
    return operator.type === 'infix_id' ? partOf(infix, node) : { kind: 'callee', call: wholeApplication(infix) };
  }
  const { before, after, chain } = besideOperand(infix, node);
  if (before && isMembership(before.operator)) return { kind: 'membership', node: chain, element: before.operand };
  if (after && isMembership(after.operator)) return { kind: 'sought', node: chain, collection: after.operand };
  const onRight = before && comparisons[before.operator.text];
  if (onRight) return { kind: 'comparison', node: infix, operator: onRight[0], other: before.operand };
  const onLeft = after && comparisons[after.operator.text];
  return onLeft ? { kind: 'comparison', node: infix, operator: onLeft[1], other: after.operand } : none;
}

/** What statements stand in: those at the top in the root itself, where the text was parsed in pieces. */
const holders: ReadonlySet<string> = new Set(['do', 'declarations', 'local_binds', 'haskell']);

/** The nearest statement that surrounds a node. */
export function enclosingStatement(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) if (holders.has(parent.type)) return at;
  return at;
}

/** Guards and tests that stand between a node and its function. */
export function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let from = node;
  for (let at = node.parent; at && !isFunction(at); from = at, at = at.parent) {
    const test = at.type === 'match' ? field(at, 'guards') : at.type === 'conditional' ? field(at, 'if') : undefined;
    if (test && test.id !== from.id) found.push(unwrap(test));
  }
  return found;
}
