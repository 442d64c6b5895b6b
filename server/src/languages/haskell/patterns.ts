import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { InPattern, PatternPlace } from '../patternPlaces';
import type { Step } from '../vocabulary';

const containers: ReadonlySet<string> = new Set([
  'apply',
  'parens',
  'literal',
  'list',
  'tuple',
  'as',
  'strict',
  'irrefutable',
  'infix',
  'signature',
  'view_pattern',
  'negation',
]);
const tests: ReadonlySet<string> = new Set(['==', '/=', '`shouldBe`', '`elem`', '@?=', '@=?']);

/** Where a node stands inside a pattern; `undefined` when it stands in an expression. */
export function inPattern(node: SyntaxNode): InPattern | undefined {
  const path: Step[] = [];
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) {
    const place = placeIn(parent, at);
    if (place) return { place, path, outer: at };
    if (!containers.has(parent.type)) return undefined;
    // Which part of a constructor's value a name takes is known by the tuple it stands in, not by steps.
    if (parent.type === 'apply') path.unshift({ rest: true });
    else if (parent.type === 'tuple' || parent.type === 'list') path.unshift({ index: positionIn(parent, at) });
  }
  return undefined;
}

const longestList = 100;

/** The position among the children; -1 in a list that is data. */
export function positionIn(list: SyntaxNode, part: SyntaxNode): number {
  return list.namedChildCount > longestList ? -1 : namedChildren(list).findIndex((child) => child.id === part.id);
}

function placeIn(parent: SyntaxNode, node: SyntaxNode): PatternPlace | undefined {
  const is = (name: string) => field(parent, name)?.id === node.id;
  switch (parent.type) {
    case 'patterns': {
      const owner = parent.parent;
      return owner?.type === 'function' || owner?.type === 'lambda'
        ? { kind: 'parameter', function: owner, position: positionIn(parent, node), scope: owner }
        : undefined;
    }
    case 'alternative':
      return is('pattern') ? inAlternative(parent) : undefined;
    case 'bind': {
      const value =
        field(parent, 'expression') ??
        (field(parent, 'match') && field(field(parent, 'match') ?? parent, 'expression'));
      const scope = blockAround(parent);
      return value && scope && is('pattern')
        ? { kind: 'match', value, each: false, scope, start: parent.startIndex }
        : undefined;
    }
    case 'infix':
      return tests.has(field(parent, 'operator')?.text ?? '') ? { kind: 'test' } : undefined;
    default:
      return undefined;
  }
}

function inAlternative(alternative: SyntaxNode): PatternPlace | undefined {
  const form = alternative.parent?.parent;
  if (form?.type === 'lambda_case') return { kind: 'parameter', function: form, position: 0, scope: alternative };
  const subject = form?.type === 'case' ? form.firstNamedChild : undefined;
  return form && subject ? { kind: 'clause', form, subject, scope: alternative } : undefined;
}

/** The `do`, `let` or clause in which a binding holds. */
export function blockAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'local_binds') {
      const owner = at.parent;
      if (!owner) return undefined;
      // `let` among the statements of a `do` holds in those that follow.
      return owner.type === 'let' ? (owner.parent ?? undefined) : owner;
    }
    if (at.type === 'do' || at.type === 'declarations' || at.type === 'haskell') return at;
    if (at.type === 'class_declarations' || at.type === 'instance_declarations' || at.type === 'list_comprehension')
      return at;
  }
  return undefined;
}
