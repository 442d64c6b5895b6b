import type { SyntaxNode } from '../syntax/node';
import type { Context, Expression, Step } from './vocabulary';

/** Where a pattern stands: what its parts are taken from, and in which part of the text its names hold. */
export type PatternPlace =
  | { readonly kind: 'parameter'; readonly function: SyntaxNode; readonly position: number; readonly scope: SyntaxNode }
  /** A clause of `case`, `receive`, `rescue` and their kin; the subject where there is one. */
  | { readonly kind: 'clause'; readonly form: SyntaxNode; readonly subject?: SyntaxNode; readonly scope: SyntaxNode }
  | { readonly kind: 'caught'; readonly scope: SyntaxNode }
  /** `pattern = value`, `pattern <- value`; `each` where the value's elements are matched one by one. */
  | {
      readonly kind: 'match';
      readonly value: SyntaxNode;
      readonly each: boolean;
      readonly scope: SyntaxNode;
      readonly start: number;
    }
  /** Compared, or the pattern of a test: it binds nothing that is looked into. */
  | { readonly kind: 'test' };

/** A pattern's place, the way from it to the node that was asked for, and the whole pattern. */
export type InPattern = { readonly place: PatternPlace; readonly path: readonly Step[]; readonly outer: SyntaxNode };

/** `case {opcode, code} do {:close, 1000} -> …`: each part of a tuple is matched against its own subject. */
export function matchedPart(
  found: InPattern | undefined,
  lower: (node: SyntaxNode) => Expression,
): Context | undefined {
  if (found?.place.kind !== 'clause' || !found.place.subject || found.path.length !== 1) return undefined;
  const [step] = found.path;
  const subjects = lower(found.place.subject);
  const subject = step && 'index' in step && subjects.kind === 'list' ? subjects.elements[step.index] : undefined;
  return subject && { kind: 'case', node: found.place.form, subject };
}
