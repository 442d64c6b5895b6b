import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { isTestedBeside } from './guards';
import { numbersOf, testedArm } from './testedArms';

/** What is left of an argument that a function hands back: the numbers that the result is not any more. */
export type LeftByCall = { readonly argument: SyntaxNode; readonly without: readonly number[] };

/**
 * What a function of this file leaves of what it is given, where it does nothing but give something else for some
 * numbers: `function safe(code) { if (code === 1006) return 1011; return code; }`.
 */
export function leftByCall(resolver: Resolver, call: Call): LeftByCall | undefined {
  const { file } = resolver;
  const functions = resolver.functionsCalledBy(call.callee);
  const [only] = functions;
  if (!only || functions.length !== 1 || call.arguments.some(({ keyword, spread }) => spread ?? keyword))
    return undefined;
  const tested = testedResult(resolver, file.language.functionFacts(only)?.returns() ?? []);
  const handedBack = tested && file.language.lower(tested.arm);
  const parameter = handedBack?.kind === 'name' ? file.resolve(handedBack.node) : undefined;
  if (!tested || parameter?.kind !== 'parameter' || parameter.function.id !== only.id) return undefined;
  if (parameter.path.length > 0 || parameter.rest || assignedValues(resolver, parameter).length > 0) return undefined;
  const argument = call.arguments[parameter.position]?.node;
  if (!argument || isTestedBeside(resolver, tested.arm, tested.condition)) return undefined;
  return { argument, without: tested.without };
}

type TestedResult = { readonly arm: SyntaxNode; readonly condition: SyntaxNode; readonly without: readonly number[] };

/** The result that is what the function tests: the arm of a conditional, or what is returned behind an `if` that returns. */
function testedResult(resolver: Resolver, results: readonly SyntaxNode[]): TestedResult | undefined {
  const { language } = resolver.file;
  const [first, last] = results;
  if (!first || results.length > 2) return undefined;
  if (!last) {
    const choice = language.lower(first);
    return choice.kind === 'choice' ? testedArm(resolver, choice) : undefined;
  }
  const [condition, ...others] = language.conditionsAround(first);
  const isBehind = first.endIndex < last.startIndex && language.conditionsAround(last).length === 0;
  if (!condition || others.length > 0 || !isBehind) return undefined;
  const without = numbersOf(resolver, condition, last, '===');
  return without && { arm: last, condition, without };
}
