import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Context } from '../vocabulary';
import { callAround, doBlock, formName, isBranching, isFunctionForm, isModule, operatorOf } from './forms';
import { keywordName } from './literals';
import { isFieldRead, lower, wholeCall } from './lower';
import { inPattern, positionIn } from './patterns';
import { climbingTo, is, none } from '../places';
import { comparing } from '../comparisons';
import { matchedPart } from '../patternPlaces';

const comparisons = comparing(['==', '==='], ['!=', '!==']);

/** Where the value of an expression goes, or what the pattern that it belongs to is matched against. */
export function context(start: SyntaxNode): Context {
  return climbingTo(start, climb, contextIn);
}

/** The node whose value is, or may be, that of `node`: parentheses, signs, and the forms whose result it is. */
function climb(parent: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  if (parent.type === 'block') return is(node, parent.lastNamedChild ?? undefined) ? parent : undefined;
  if (parent.type === 'call' && isFieldRead(parent)) return parent;
  if (parent.type === 'body') return is(node, namedChildren(parent).at(-1)) ? branchAround(parent.parent) : undefined;
  if (parent.type === 'do_block' || parent.type === 'else_block' || parent.type === 'rescue_block')
    return isResult(parent, node) ? branchingForm(parent) : undefined;
  if (parent.type === 'pair') return inKeywordBody(parent, node);
  switch (operatorOf(parent)) {
    case '-':
    case '+':
      return parent.type === 'unary_operator' ? parent : undefined;
    case '@':
      return parent.type === 'unary_operator' && node.type === 'identifier' ? parent : undefined;
    case '||':
    case 'or':
      return parent;
    case '&&':
    case 'and':
      return is(node, field(parent, 'right')) ? parent : undefined;
    case '::':
      return is(node, field(parent, 'left')) ? parent : undefined;
    case '|>':
      return is(node, field(parent, 'right')) && node.type === 'call' ? parent : undefined;
    default:
      return undefined;
  }
}

function isResult(block: SyntaxNode, node: SyntaxNode): boolean {
  const statements = namedChildren(block).filter((child) => !child.type.endsWith('_block'));
  return is(node, statements.at(-1)) && node.type !== 'stab_clause';
}

/** The branching form that a clause belongs to. */
function branchAround(clause: SyntaxNode | null): SyntaxNode | undefined {
  return clause?.parent && clause.parent.type !== 'anonymous_function' ? branchingForm(clause.parent) : undefined;
}

function branchingForm(block: SyntaxNode): SyntaxNode | undefined {
  const outer = block.type === 'do_block' ? block : block.parent;
  const form = outer && callAround(outer);
  return form && isBranching(form) ? form : undefined;
}

/** `if x, do: 1000, else: 1001`. */
function inKeywordBody(pair: SyntaxNode, node: SyntaxNode): SyntaxNode | undefined {
  const key = field(pair, 'key')?.text.trim();
  const list = pair.parent?.parent;
  const form = list?.type === 'arguments' ? callAround(list) : undefined;
  if (!form || !isBranching(form) || !is(node, field(pair, 'value'))) return undefined;
  return key === 'do:' || key === 'else:' ? form : undefined;
}

function contextIn(parent: SyntaxNode, node: SyntaxNode): Context {
  switch (parent.type) {
    case 'arguments':
      return inArguments(parent, node);
    case 'pair':
      return inPair(parent, node);
    case 'tuple':
    case 'list':
    case 'bitstring':
      if (node.type === 'keywords') return none;
      return (
        matchedPart(inPattern(node), lower) ?? { kind: 'element', list: parent, position: positionIn(parent, node) }
      );
    case 'dot': {
      const name = field(parent, 'right');
      return name && is(node, field(parent, 'left')) ? { kind: 'object', member: parent, name: name.text } : none;
    }
    case 'access_call':
      return inAccess(parent, node);
    case 'call':
      return is(node, field(parent, 'target')) ? { kind: 'callee', call: wholeCall(parent) } : none;
    case 'binary_operator':
      return inOperator(parent, node);
    case 'body':
    case 'do_block':
      return returned(parent, node);
    default:
      return none;
  }
}

function inAccess(access: SyntaxNode, node: SyntaxNode): Context {
  const object = field(access, 'target');
  const index = field(access, 'key');
  if (!object || !index) return none;
  const read = lower(access);
  if (read.kind === 'member') return is(node, object) ? { kind: 'object', member: access, name: read.name } : none;
  return is(node, index) ? { kind: 'index', object, node: access } : { kind: 'indexed', index, node: access };
}

/** The last expression of a function. */
function returned(block: SyntaxNode, node: SyntaxNode): Context {
  if (block.type === 'body') {
    const owner = block.parent?.parent;
    const last = is(node, namedChildren(block).at(-1));
    return last && owner?.type === 'anonymous_function' ? { kind: 'return', function: owner } : none;
  }
  const def = callAround(block);
  return def && isFunctionForm(def) && isResult(block, node) ? { kind: 'return', function: def } : none;
}

function inArguments(list: SyntaxNode, node: SyntaxNode): Context {
  const pattern = inPattern(node);
  if (pattern?.outer.id === node.id) return ofPattern(node, pattern);
  const call = callAround(list);
  if (!call || isFunctionForm(call) || isModule(call)) return none;
  const name = formName(call);
  if (name === 'case') return { kind: 'subject', node: call };
  if (isBranching(call)) return none;
  const sign = call.parent;
  if (sign && operatorOf(sign) === '@') {
    const nameNode = field(call, 'target');
    return nameNode && list.namedChildCount === 1 ? { kind: 'initialiser', nameNode, member: false } : none;
  }
  const piped = wholeCall(call).id === call.id ? 0 : 1;
  return { kind: 'argument', call: wholeCall(call), position: positionIn(list, node) + piped };
}

/** A whole pattern: the label of a clause, a parameter that must have this very value. */
function ofPattern(node: SyntaxNode, { place }: NonNullable<ReturnType<typeof inPattern>>): Context {
  switch (place.kind) {
    case 'clause':
      return place.subject ? { kind: 'case', node: place.form, subject: place.subject } : none;
    case 'parameter':
      return { kind: 'parameter-pattern', node, function: place.function, position: place.position };
    default:
      return none;
  }
}

function inPair(pair: SyntaxNode, node: SyntaxNode): Context {
  const key = field(pair, 'key');
  const keywords = pair.parent;
  if (!key || !keywords || !is(node, field(pair, 'value'))) return none;
  const list = keywords.parent;
  const call = list?.type === 'arguments' ? callAround(list) : undefined;
  const isDo = key.text.trim() === 'do:';
  if (call && isFunctionForm(call)) return isDo ? { kind: 'return', function: call } : none;
  return { kind: 'field', object: objectAround(keywords), name: keywordName(key.text), key };
}

/** The map or list that entries belong to; bare keywords stand for themselves. */
function objectAround(entries: SyntaxNode): SyntaxNode {
  let at = entries;
  while (at.parent && (at.parent.type === 'map_content' || operatorOf(at.parent) === '|')) at = at.parent;
  const outer = at.parent;
  if (outer?.type === 'map') return outer;
  return outer?.type === 'list' && outer.namedChildCount === 1 ? outer : entries;
}

function inOperator(parent: SyntaxNode, node: SyntaxNode): Context {
  const operator = operatorOf(parent) ?? '';
  const left = field(parent, 'left');
  const right = field(parent, 'right');
  if (!left || !right) return none;
  const onRight = is(node, right);
  const compared = comparisons[operator];
  if (compared)
    return { kind: 'comparison', node: parent, operator: compared[onRight ? 0 : 1], other: onRight ? left : right };
  switch (operator) {
    case 'in':
    case 'not in':
      return onRight
        ? { kind: 'membership', node: parent, element: left }
        : { kind: 'sought', node: parent, collection: right };
    case '..':
      return inRange(parent, onRight);
    case '=>':
      return inMapEntry(parent, onRight, left, right);
    case '=':
      return onRight && left.type === 'identifier' ? { kind: 'initialiser', nameNode: left, member: false } : none;
    case '|>':
      return right.type === 'call' && !onRight
        ? formName(right) === 'case'
          ? { kind: 'subject', node: right }
          : { kind: 'argument', call: parent, position: 0 }
        : none;
    default:
      return none;
  }
}

/** An end of `4000..4009`, which something is tested to be in. */
function inRange(range: SyntaxNode, isEnd: boolean): Context {
  const around = context(range);
  const operator = isEnd ? '<=' : '>=';
  if (around.kind === 'membership') return { kind: 'comparison', node: around.node, operator, other: around.element };
  return none;
}

function inMapEntry(entry: SyntaxNode, isValue: boolean, key: SyntaxNode, value: SyntaxNode): Context {
  const object = objectAround(entry);
  if (object.id === entry.id) return none;
  if (!isValue) return { kind: 'key', object, value };
  const read = lower(key);
  const name = read.kind === 'string' ? read.value : key.type === 'atom' ? key.text.replace(/^:/u, '') : undefined;
  return { kind: 'field', object, name, key };
}

/** The nearest statement that surrounds a node. */
export function enclosingStatement(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent)
    if (parent.type === 'do_block' || parent.type === 'source' || parent.type === 'body' || isFunctionForm(parent))
      return at;
  return at;
}

/** Tests that stand between a node and its function: of `if` and `case`, and guards. */
export function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let from = node;
  for (let at = node.parent; at; from = at, at = at.parent) {
    if (at.type === 'stab_clause') {
      const left = field(at, 'left');
      if (left && !is(from, left)) found.push(left);
    } else if (isBranching(at)) {
      const test = namedChildren(at).find((child) => child.type === 'arguments')?.firstNamedChild;
      if (test && test.type !== 'keywords' && doBlock(at)?.id === from.id) found.push(test);
    } else if (isFunctionForm(at) || at.type === 'anonymous_function') break;
  }
  return found;
}
