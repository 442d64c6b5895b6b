import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Step } from '../vocabulary';
import { functionKinds } from './functions';

/** A place in a pattern: the outermost pattern around it, and the way from the matched value to it. */
export type PlaceInPattern = { readonly outer: SyntaxNode; readonly path: readonly Step[] };

const through: ReadonlySet<string> = new Set([
  'or_pattern',
  'range_pattern',
  'ref_pattern',
  'mut_pattern',
  'reference_pattern',
  'captured_pattern',
]);

/** Climbs from a token of a pattern to the outermost pattern; `undefined` where the token only names a type or field. */
export function outOfPattern(start: SyntaxNode): PlaceInPattern | undefined {
  const path: Step[] = [];
  let at = start;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'tuple_struct_pattern') {
      const variant = field(parent, 'type');
      if (!variant || variant.id === at.id) return undefined;
      path.unshift({ variant, part: positionAmong(parent, at, variant) });
    } else if (parent.type === 'tuple_pattern' || parent.type === 'slice_pattern') {
      path.unshift({ index: positionAmong(parent, at, undefined) });
    } else if (parent.type === 'field_pattern') {
      const name = field(parent, 'name');
      const isName = name?.id === at.id;
      if (!name || (isName && at.type !== 'shorthand_field_identifier')) return undefined;
      path.unshift({ field: name.text });
    } else if (parent.type === 'struct_pattern') {
      const type = field(parent, 'type');
      if (!type || type.id === at.id) return undefined;
      path.unshift({ as: type });
    } else if (!through.has(parent.type)) break;
    at = parent;
  }
  return { outer: at, path };
}

/** The position among the parts of a pattern; `..` stands for one. */
function positionAmong(pattern: SyntaxNode, part: SyntaxNode, besides: SyntaxNode | undefined): number {
  return pattern.namedChildren
    .filter((child) => !child.isExtra && child.id !== besides?.id)
    .findIndex((child) => child.id === part.id);
}

/** What a pattern is matched with, and the node in which the names that it binds hold. */
export type Matched = { readonly value: SyntaxNode; readonly scope: SyntaxNode; readonly each: boolean };

/** What the pattern is matched with: of `match`, `if let`, `while let`, `let`, `for`; `undefined` for parameters. */
export function matchedBy(outer: SyntaxNode): Matched | undefined {
  const parent = outer.parent;
  switch (parent?.type) {
    case 'match_pattern': {
      const arm = parent.parent;
      const statement = arm?.parent?.parent;
      const value = statement?.type === 'match_expression' ? field(statement, 'value') : undefined;
      return arm && value && !isGuard(parent, outer) ? { value, scope: arm, each: false } : undefined;
    }
    case 'let_condition': {
      const value = field(parent, 'value');
      const scope = closest(parent, conditional);
      return value && scope && field(parent, 'pattern')?.id === outer.id ? { value, scope, each: false } : undefined;
    }
    case 'for_expression': {
      const value = field(parent, 'value');
      return value && field(parent, 'pattern')?.id === outer.id ? { value, scope: parent, each: true } : undefined;
    }
    default:
      return undefined;
  }
}

const conditional: ReadonlySet<string> = new Set(['if_expression', 'while_expression', 'match_arm', ...functionKinds]);

function isGuard(pattern: SyntaxNode, node: SyntaxNode): boolean {
  const guard = field(pattern, 'condition');
  return guard !== undefined && guard.startIndex <= node.startIndex && node.endIndex <= guard.endIndex;
}

/** What `matches!` or `assert_matches!` matches, the call that it reads like, and the way from the value to a part of the pattern. */
export type MatchedByMacro = {
  readonly value: SyntaxNode;
  readonly call: SyntaxNode;
  readonly path: readonly Step[];
};

/**
 * `matches!(code, 1000 | 1001)`, `matches!(m, Message::Close(Some(CloseFrame { code: 1001, .. })))`: these read like
 * calls, and their patterns like expressions. `undefined` outside of such a pattern.
 */
export function matchedByMacro(start: SyntaxNode): MatchedByMacro | undefined {
  const path: Step[] = [];
  let at = start;
  for (let parent = at.parent; parent; parent = at.parent) {
    switch (parent.type) {
      case 'arguments': {
        const call = parent.parent;
        const callee = call && field(call, 'function');
        if (!call || !callee) return undefined;
        const parts = namedChildren(parent);
        if (/^(?:debug_)?(?:assert_)?matches$/u.test(callee.text)) {
          const [value, pattern] = parts;
          return value && pattern?.id === at.id ? { value, call, path } : undefined;
        }
        if (!/(?:^|::)[A-Z]\w*$/u.test(callee.text)) return undefined;
        const part = parts.findIndex(({ id }) => id === at.id);
        if (!/^(?:Some|Ok)$/u.test(callee.text)) path.unshift({ variant: callee, part });
        at = call;
        continue;
      }
      case 'binary_expression':
        if (field(parent, 'operator')?.text !== '|') return undefined;
        break;
      case 'field_initializer': {
        const name = field(parent, 'field');
        if (!name || name.id === at.id) return undefined;
        path.unshift({ field: name.text });
        break;
      }
      case 'struct_expression': {
        const type = field(parent, 'name');
        if (!type || type.id === at.id) return undefined;
        path.unshift({ as: type });
        break;
      }
      case 'field_initializer_list':
        break;
      default:
        return undefined;
    }
    at = parent;
  }
  return undefined;
}
