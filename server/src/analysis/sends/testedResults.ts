import { standardCodes } from '../../../../shared/src/codes/reservedCodes';
import type { Call, Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { argumentIn } from '../values/origins';
import { reachesWith } from './branchTruth';
import { isTestedBeside } from './guards';
import { testedArm } from './testedArms';

type Parameter = Extract<Declaration, { kind: 'parameter' }>;

/** What is left of an argument that a function hands back: the numbers that the result need not be. */
export type LeftByCall = { readonly argument: SyntaxNode; readonly without: readonly number[] };

const mostResults = 6;

/**
 * What a function of this file leaves of what it is given, where it does nothing but give something else for some
 * numbers: `function safe(code) { if (code === 1006) return 1011; return code; }`.
 */
export function leftByCall(resolver: Resolver, call: Call): LeftByCall | undefined {
  const { file } = resolver;
  const functions = resolver.functionsCalledBy(call.callee);
  const [only] = functions;
  if (!only || functions.length !== 1) return undefined;
  const results = file.language.functionFacts(only)?.returns() ?? [];
  const left = results.length === 1 ? leftByArm(resolver, results) : leftByReturns(resolver, results);
  const { parameter, without } = left ?? {};
  if (!without || parameter?.function.id !== only.id) return undefined;
  const argument = argumentIn(resolver, parameter, call);
  return argument && { argument, without };
}

type LeftOfParameter = { readonly parameter: Parameter; readonly without: readonly number[] };

/** `return code === 1006 ? 1011 : code`, or the parameter as it came. */
function leftByArm(resolver: Resolver, [result]: readonly SyntaxNode[]): LeftOfParameter | undefined {
  const same = result && parameterAt(resolver, result);
  if (same) return isTestedBeside(resolver, result) ? undefined : { parameter: same, without: [] };
  const choice = result && resolver.file.language.lower(result);
  const tested = choice?.kind === 'choice' ? testedArm(resolver, choice) : undefined;
  const parameter = tested && parameterAt(resolver, tested.arm);
  if (!parameter || isTestedBeside(resolver, tested.arm, tested.condition)) return undefined;
  return { parameter, without: tested.without };
}

/** `if (code === 1006) return 1011; return code;`: results one after the other, each behind conditions that ask for numbers. */
function leftByReturns(resolver: Resolver, results: readonly SyntaxNode[]): LeftOfParameter | undefined {
  if (results.length < 2 || results.length > mostResults) return undefined;
  const { language } = resolver.file;
  const steps = results.map((result) => ({ result, around: language.conditionsAround(result) }));
  const conditions = steps.flatMap(({ around }) => around);
  const areInOrder = results.every((result, at) => at === 0 || (results[at - 1]?.endIndex ?? 0) < result.startIndex);
  const handsBack = results.map((result) => parameterAt(resolver, result));
  const parameter = handsBack.find(Boolean);
  const read = results[handsBack.indexOf(parameter)];
  if (!areInOrder || !parameter || !read) return undefined;
  if (isTestedBeside(resolver, read, ...conditions)) return undefined;
  const isHandedBack = (code: number): boolean => {
    for (const [at, { result, around }] of steps.entries()) {
      const reached = around.map((condition) => reachesWith(resolver, condition, result, read, code));
      if (reached.includes(false)) continue;
      return !reached.includes(undefined) && handsBack[at] !== undefined;
    }
    return false;
  };
  const without = standardCodes.filter((code) => !isHandedBack(code));
  return without.length < standardCodes.length ? { parameter, without } : undefined;
}

/** The parameter that an expression is, as long as nothing else is assigned to it. */
function parameterAt(resolver: Resolver, node: SyntaxNode): Parameter | undefined {
  const { file } = resolver;
  const read = file.language.lower(node);
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0 || declaration.rest) return undefined;
  return assignedValues(resolver, declaration).length > 0 ? undefined : declaration;
}
