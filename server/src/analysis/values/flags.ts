import type { Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { sideOf } from '../sends/branchTruth';
import { leavingTests } from '../sends/leavingTests';
import { argumentIn } from './origins';

type Parameter = Extract<Declaration, { kind: 'parameter' }>;
type Use = Extract<Expression, { kind: 'name' | 'member' }>;

const maximumConditions = 8;

/**
 * Whether a place in a function is not reached by a call that gives the function `true` or `false` beside the value:
 * `close(1006, true)` of `function close(code, abrupt) { if (abrupt) ws.terminate(); else ws.close(code); }`.
 */
export function isClosedOff(resolver: Resolver, use: Use, callNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  const parameter = parameterRead(resolver, use);
  const call = language.lower(callNode);
  if (!parameter || call.kind !== 'call') return false;
  if (!resolver.functionsCalledBy(call.callee).some(({ id }) => id === parameter.function.id)) return false;
  const given = (condition: SyntaxNode) => flagGiven(resolver, condition, parameter, call, 0);
  const around = language.conditionsAround(use.node).slice(0, maximumConditions);
  const isLeftOut = around.some((condition) => {
    const flag = given(condition);
    const side = flag === undefined ? undefined : sideOf(resolver, condition, use.node);
    return side !== undefined && side !== flag;
  });
  return isLeftOut || leavingTests(resolver, use.node, (condition) => given(condition) === true).length > 0;
}

/** The parameter that a use reads: `code`, or `options` of `options.code`. */
function parameterRead({ file }: Resolver, use: Use): Parameter | undefined {
  const read = use.kind === 'name' ? use : file.language.lower(use.object);
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  return declaration?.kind === 'parameter' && !declaration.rest ? declaration : undefined;
}

/** What a condition that is a flag among the parameters comes to in a call; `undefined` for any other. */
function flagGiven(
  resolver: Resolver,
  condition: SyntaxNode,
  beside: Parameter,
  call: Extract<Expression, { kind: 'call' }>,
  depth: number,
): boolean | undefined {
  const { file } = resolver;
  const { language } = file;
  const test = language.lower(condition);
  const inner = test.node.lastNamedChild;
  if (inner && depth < 2 && test.node.namedChildCount === 1 && language.isNegated(inner)) {
    const held = flagGiven(resolver, inner, beside, call, depth + 1);
    return held === undefined ? undefined : !held;
  }
  const read = test.kind === 'member' ? language.lower(test.object) : test;
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.function.id !== beside.function.id) return undefined;
  const [step, ...rest] = declaration.path;
  const field = test.kind === 'member' ? test.name : step && 'field' in step ? step.field : undefined;
  if (rest.length > 0 || (step && field === undefined)) return undefined;
  const argument = argumentIn(resolver, declaration, call);
  const value = argument ?? (declaration.path.length === 0 ? declaration.fallback : undefined);
  if (!value) return undefined;
  const told = language.lower(value);
  const flag =
    field === undefined
      ? told
      : told.kind === 'object'
        ? told.fields.flatMap((entry) => (entry.name === field ? [language.lower(entry.value)] : []))[0]
        : undefined;
  return flag?.kind === 'boolean' ? flag.value : undefined;
}
