import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { InPattern, PatternPlace } from '../patternPlaces';
import type { Step } from '../vocabulary';
import { atomName } from './literals';
import { isClause, operatorOf, positionIn } from './syntax';

const containers: ReadonlySet<string> = new Set([
  'tuple',
  'list',
  'pipe',
  'binary',
  'bin_element',
  'map_expr',
  'map_field',
  'record_expr',
  'record_field',
  'field_expr',
  'paren_expr',
  'match_expr',
  'macro_expr',
]);
const comparisons: ReadonlySet<string> = new Set(['==', '=:=', '/=', '=/=']);
/** Macros of EUnit whose first argument is a pattern. */
const matching: ReadonlySet<string> = new Set(['assertMatch', 'assertNotMatch']);

/** Where a node stands inside a pattern; `undefined` when it stands in an expression. */
export function inPattern(node: SyntaxNode): InPattern | undefined {
  const path: Step[] = [];
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) {
    const place = placeIn(parent, at);
    if (place) return { place, path, outer: at };
    if (!containers.has(parent.type)) return undefined;
    const step = stepInto(parent, at);
    if (step === 'none') return undefined;
    if (step) path.unshift(step);
  }
  return undefined;
}

/** The step from a container to the part in which a node stands; `none` for keys and sizes. */
function stepInto(container: SyntaxNode, part: SyntaxNode): Step | 'none' | undefined {
  switch (container.type) {
    case 'tuple':
    case 'list':
    case 'binary':
      return { index: positionIn(container, part) };
    case 'pipe':
      return field(container, 'rhs')?.id === part.id ? { rest: true } : undefined;
    case 'bin_element':
      return field(container, 'element')?.id === part.id ? undefined : 'none';
    case 'map_field':
    case 'record_field': {
      const key = field(container, 'key') ?? field(container, 'name');
      return key && key.id !== part.id ? { field: atomName(key.text) } : 'none';
    }
    default:
      return undefined;
  }
}

/** The pattern's place when `parent` is what gives a pattern its value. */
function placeIn(parent: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  switch (parent.type) {
    case 'expr_args':
      return inParameters(parent, node);
    case 'cr_clause':
      return field(parent, 'pat')?.id === node.id ? inClause(parent) : undefined;
    case 'catch_clause':
      return field(parent, 'pat')?.id === node.id ? { kind: 'caught', scope: parent } : undefined;
    case 'match_expr':
    case 'cond_match_expr':
      return inMatch(parent, node);
    case 'generator': {
      const value = field(parent, 'rhs');
      const scope = parent.parent?.parent?.parent;
      if (!value || !scope || field(parent, 'lhs')?.id !== node.id) return undefined;
      return { kind: 'match', value, each: true, scope, start: scope.startIndex };
    }
    case 'binary_op_expr':
      return comparisons.has(operatorOf(parent) ?? '') && containers.has(node.type) ? { kind: 'test' } : undefined;
    case 'macro_call_args': {
      const name = parent.parent && field(parent.parent, 'name')?.text;
      const isFirst = namedChildren(parent)[0]?.id === node.id;
      return isFirst && matching.has(name ?? '') ? { kind: 'test' } : undefined;
    }
    default:
      return undefined;
  }
}

function inParameters(list: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  const clause = list.parent;
  const owner = clause?.type === 'function_clause' || clause?.type === 'fun_clause' ? clause.parent : null;
  if (!clause || !owner) return undefined;
  return { kind: 'parameter', function: owner, position: positionIn(list, node), scope: clause };
}

function inClause(clause: SyntaxNode): PatternPlace | undefined {
  const form = clause.parent;
  if (!form) return undefined;
  const subject = form.type === 'case_expr' ? field(form, 'expr') : triedBy(form);
  return { kind: 'clause', form, scope: clause, ...(subject && { subject }) };
}

/** The expression whose value the clauses of `try … of` look at. */
function triedBy(form: SyntaxNode): SyntaxNode | undefined {
  return form.type === 'try_expr'
    ? namedChildren(form).findLast((child) => child.type !== 'try_after' && !isClause(child))
    : undefined;
}

function inMatch(match: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  // A match inside a pattern binds what the pattern around it is given.
  const around = inPattern(match);
  if (around && around.place.kind !== 'test') return undefined;
  const value = field(match, 'rhs');
  const scope = clauseAround(match);
  if (!value || !scope || field(match, 'lhs')?.id !== node.id) return undefined;
  return { kind: 'match', value, each: false, scope, start: match.startIndex };
}

/** The clause in which a node stands: what a name that is bound there holds in. */
function clauseAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (isClause(at) || at.type === 'pp_define' || at.parent === null) return at;
  return undefined;
}
