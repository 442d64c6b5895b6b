import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { InPattern, PatternPlace } from '../patternPlaces';
import type { Step } from '../vocabulary';
import { callAround, headOf, formName, isFunctionForm, isMatching, operatorOf } from './forms';
import { atomName, keywordName } from './literals';

/** Where a node stands inside a pattern, and what a part of it is where there is none: `code \\ 1000`. */
export type InElixirPattern = InPattern & { readonly fallback?: SyntaxNode };

const containers: ReadonlySet<string> = new Set([
  'tuple',
  'list',
  'bitstring',
  'map',
  'map_content',
  'keywords',
  'pair',
]);
const comparisons: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', 'in']);

/** Where a node stands inside a pattern; `undefined` when it stands in an expression. */
export function inPattern(node: SyntaxNode): InElixirPattern | undefined {
  const path: Step[] = [];
  let fallback: SyntaxNode | undefined;
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) {
    const place = placeIn(parent, at);
    if (place) return { place, path, outer: at, ...(fallback && { fallback }) };
    if (containers.has(parent.type)) {
      const step = stepInto(parent, at);
      if (step === 'none') return undefined;
      if (step) path.unshift(step);
      continue;
    }
    const operator = operatorOf(parent);
    if (operator === '\\\\') {
      if (field(parent, 'left')?.id !== at.id) return undefined;
      fallback = field(parent, 'right');
    } else if (operator === '=>') {
      const key = field(parent, 'left');
      if (!key || key.id === at.id) return undefined;
      path.unshift({ field: key.type === 'atom' ? atomName(key.text) : key.text.replace(/^"(.*)"$/su, '$1') });
    } else if (operator === '::') {
      if (field(parent, 'left')?.id !== at.id) return undefined;
    } else if (operator === '|') path.unshift({ rest: true });
    else if (operator !== '=' && operator !== '-' && operator !== '..' && parent.type !== 'block') return undefined;
  }
  return undefined;
}

/** The step from a container to the part in which a node stands; `none` for keys. */
function stepInto(container: SyntaxNode, part: SyntaxNode): Step | 'none' | undefined {
  switch (container.type) {
    case 'pair': {
      const key = field(container, 'key');
      return key && key.id !== part.id ? { field: keywordName(key.text) } : 'none';
    }
    case 'tuple':
    case 'list':
    case 'bitstring':
      return part.type === 'keywords' ? undefined : { index: positionIn(container, part) };
    default:
      return undefined;
  }
}

/** Lists longer than this are data. */
const longestList = 100;

/** The position among the children; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, part: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex((child) => child.id === part.id);
}

/** The pattern's place when `parent` is what gives a pattern its value. */
function placeIn(parent: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  if (parent.type === 'arguments') return inArguments(parent, node);
  const operator = operatorOf(parent);
  if (operator === undefined) return undefined;
  if (comparisons.has(operator)) return containers.has(node.type) ? { kind: 'test' } : undefined;
  if (operator !== '=' && operator !== '<-') return undefined;
  const value = field(parent, 'right');
  if (!value || field(parent, 'left')?.id !== node.id) return undefined;
  if (operator === '=') {
    // A match inside a pattern binds what the pattern around it is given.
    const around = inPattern(parent);
    if (around && around.place.kind !== 'test') return undefined;
    const scope = blockAround(parent);
    return scope && { kind: 'match', value, each: false, scope, start: parent.startIndex };
  }
  const form = callOf(parent);
  return form && { kind: 'match', value, each: formName(form) === 'for', scope: form, start: form.startIndex };
}

function callOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.parent?.type === 'arguments' ? callAround(node.parent) : undefined;
}

function inArguments(list: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  const call = callAround(list);
  if (call) {
    const def = functionOfHead(call);
    if (def) return { kind: 'parameter', function: def, position: positionIn(list, node), scope: def };
    return isMatching(call) && list.firstNamedChild?.id === node.id ? { kind: 'test' } : undefined;
  }
  const left = list.parent && operatorOf(list.parent) === 'when' ? list.parent : list;
  const clause =
    left.parent?.type === 'stab_clause' && field(left.parent, 'left')?.id === left.id ? left.parent : undefined;
  return clause && inClause(clause, list, node);
}

/** The `def` of which a call is the head: `name(a, b)`. */
export function functionOfHead(call: SyntaxNode): SyntaxNode | undefined {
  const guarded = call.parent && operatorOf(call.parent) === 'when' ? call.parent : call;
  const def = callOf(guarded);
  return def && isFunctionForm(def) && headOf(def)?.id === call.id ? def : undefined;
}

function inClause(clause: SyntaxNode, list: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  const owner = clause.parent;
  if (owner?.type === 'anonymous_function')
    return { kind: 'parameter', function: owner, position: positionIn(list, node), scope: clause };
  if (owner?.type === 'rescue_block' || owner?.type === 'catch_block') return { kind: 'caught', scope: clause };
  const block = owner?.type === 'else_block' ? owner.parent : owner;
  const form = block?.type === 'do_block' ? callAround(block) : undefined;
  if (!form) return undefined;
  const name = formName(form);
  if (name === 'case' && owner?.type === 'do_block') {
    const subject = caseSubject(form);
    return { kind: 'clause', form, scope: clause, ...(subject && { subject }) };
  }
  const matches =
    (name === 'receive' && owner?.type === 'do_block') || (name === 'with' && owner?.type === 'else_block');
  return matches ? { kind: 'clause', form, scope: clause } : undefined;
}

/** What a `case` looks at; handed in by a pipe it may be. */
function caseSubject(form: SyntaxNode): SyntaxNode | undefined {
  const list = namedChildren(form).find((child) => child.type === 'arguments');
  const first = list?.firstNamedChild ?? undefined;
  if (first) return first;
  const pipe = form.parent && operatorOf(form.parent) === '|>' ? form.parent : undefined;
  return pipe && field(pipe, 'left');
}

const blocks: ReadonlySet<string> = new Set([
  'do_block',
  'else_block',
  'rescue_block',
  'catch_block',
  'after_block',
  'body',
  'block',
  'source',
]);

/** The block of statements in which a node stands. */
export function blockAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (blocks.has(at.type)) return at;
  return undefined;
}
