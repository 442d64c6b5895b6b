import { standardCodes } from '../../../../shared/src/codes/reservedCodes';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { reachesWith } from './branchTruth';
import { isGivenOnTheWay, isTestedBeside, mentions, scopeOf } from './guards';
import { leavingTests } from './leavingTests';
import { truthFor } from './testedNumbers';

/**
 * The numbers that tests take out of a code on its way to a place where it is handed on, where nothing else asks for it:
 * 1005 of `if (code !== 1005) other.close(code)` and of `if (code === 1005) return; other.close(code)`. `undefined`
 * where no code is let through for sure.
 */
export function takenOutByTests(resolver: Resolver, code: SyntaxNode): readonly number[] | undefined {
  const around = conditionsAround(resolver, code).filter((condition) => mentions(resolver, condition, code));
  const leaving = leavingTests(resolver, code);
  if (around.length + leaving.length === 0 || isGivenOnTheWay(resolver, code)) return undefined;
  if (isTestedBeside(resolver, code, ...around, ...leaving)) return undefined;
  const isLetThrough = (number: number) =>
    around.every((test) => reachesWith(resolver, test, code, code, number) === true) &&
    leaving.every((test) => truthFor(resolver, test, code, number) === false);
  const without = standardCodes.filter((number) => !isLetThrough(number));
  return without.length < standardCodes.length ? without : undefined;
}

/** The conditions around a code, and around the functions that it stands in, up to where it is at hand. */
function conditionsAround(resolver: Resolver, code: SyntaxNode): readonly SyntaxNode[] {
  const { language } = resolver.file;
  const scope = scopeOf(resolver, code);
  const found: SyntaxNode[] = [];
  for (let at: SyntaxNode | undefined = code; at && at.id !== scope.id; at = language.enclosingFunction(at))
    found.push(...language.conditionsAround(at));
  return found;
}
