import { isLocalCode } from '../../../../shared/src/codes/reservedCodes';
import type { Language } from '../../languages/language';
import type { Call, Declaration, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf } from './constants';
import type { Resolver } from '../meaning/meaning';
import type { ConstantValue } from '../site';
import { isToldInstead } from './toldInstead';

const maximumUses = 24;

/** Functions that decide by what they are given: `isSendable(code)`, `assertCode(code)`. */
const decides =
  /(?:^|[._:>])_?(?:is|can|may|has|check|assert|ensure|require|valid|allow)[A-Z_]?\w*[?!]?$|valid|allowed|reserved|permitted|forbidden|sendable|legal/iu;

/**
 * Whether tests of a name or member may keep a value from a place where it is used: one that decides whether the place
 * is reached, or one that asks for this value, a range or a set elsewhere in the function or in another clause of it.
 * `declared` is what declares a name.
 */
export function mayBeTakenOut(
  resolver: Resolver,
  use: Extract<Expression, { kind: 'name' | 'member' }>,
  declared: Declaration | undefined,
  value: ConstantValue,
): boolean {
  const { language } = resolver.file;
  // What a clause binds is what the clauses before it have left: `case code do 1006 -> …; other -> close(other)`.
  if (language.context(use.node).kind === 'subject') return true;
  const around = language.conditionsAround(use.node);
  const others = use.kind === 'name' ? declared && resolver.file.uses(declared) : sameMembers(resolver, use);
  const isKept = (others ?? []).slice(0, maximumUses).some((other) => {
    if (other.id === use.node.id) return false;
    const decidesPlace = around.some((test) => test.startIndex <= other.startIndex && other.endIndex <= test.endIndex);
    if (decidesPlace) return isTested(resolver, other, value);
    return asksFor(resolver, other, value) || (isLocal(value) && isToldInstead(resolver, other, use.node));
  });
  return isKept || (declared?.kind === 'parameter' && isForOtherClause(resolver, declared, value));
}

/** Where else the function around an access reads the same member of the same object. */
function sameMembers({ file }: Resolver, use: Extract<Expression, { kind: 'member' }>): readonly SyntaxNode[] {
  const scope = file.language.enclosingFunction(use.node);
  const text = plain(use.node);
  return (scope ? file.occurrencesIn(use.name, scope) : []).flatMap((token) => {
    const access = file.language.memberAccess(token);
    return access && plain(access) === text ? [access] : [];
  });
}

/** `defp stop(pid, 1006)` beside `defp stop(pid, code)`: another clause may be the one that such a value is for. */
function isForOtherClause(
  resolver: Resolver,
  { function: functionNode, position }: Extract<Declaration, { kind: 'parameter' }>,
  value: ConstantValue,
): boolean {
  const { file } = resolver;
  const { language } = file;
  const facts = language.functionFacts(functionNode);
  const declared = facts?.nameNode && language.declares(facts.nameNode)?.declaration;
  if (!declared) return false;
  return file.clausesOf(declared).some((clause) => {
    if (clause.kind !== 'function' || clause.node.id === functionNode.id) return false;
    const parameters = language.functionFacts(clause.node)?.parameters ?? [];
    const same = parameters[position];
    if (!same || parameters.length !== facts.parameters.length) return false;
    if (!same.nameNode) return true;
    const named = language.declares(same.nameNode)?.declaration;
    return (
      named !== undefined &&
      file
        .uses(named)
        .slice(0, maximumUses)
        .some((use) => asksFor(resolver, use, value))
    );
  });
}

function plain(node: SyntaxNode): string {
  return node.text.replaceAll('?.', '.');
}

/** Whether a value is one that only local reports hold. */
function isLocal(value: ConstantValue): boolean {
  return value.kind === 'number' && isLocalCode(value.value);
}

function isNothing({ kind }: ConstantValue): boolean {
  return kind === 'nothing' || kind === 'absent';
}

/** Whether a condition looks at a value of this kind: that there is a code at all says nothing of which one it is. */
function isTested(resolver: Resolver, node: SyntaxNode, value: ConstantValue): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind !== 'comparison') return context.kind !== 'none' || isFalse(language, value);
  const other = language.lower(context.other).kind;
  return (other !== 'nothing' && other !== 'absent') || isNothing(value);
}

/** Whether a test beside the way asks for this very value, or for more than one. */
function asksFor(resolver: Resolver, node: SyntaxNode, value: ConstantValue, depth = 0): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  switch (context.kind) {
    case 'comparison': {
      if (context.operator !== '===' && context.operator !== '!==') return true;
      const other = constantOf(resolver, context.other)?.value;
      if (other) return other.kind === value.kind && (other.kind !== 'number' || other.value === numberOf(value));
      const { kind } = language.lower(context.other);
      return kind === 'nothing' || kind === 'absent' ? isNothing(value) : true;
    }
    case 'sought':
    case 'subject':
      return true;
    // `if (reserved[code]) return;`: what a table holds decides, where nothing else is done with it.
    case 'index':
      return isDecided(language, context.node);
    case 'argument': {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return false;
      return (
        decides.test(call.callee.text.slice(-60)) ||
        isLookUp(resolver, call) ||
        isAskedConverted(resolver, call.node, value) ||
        isAskedByFunction(resolver, call, context.position, value, depth)
      );
    }
    // `if (!code) return;`
    case 'none':
      return language.isNegated(node) && isFalse(language, value);
    default:
      return false;
  }
}

/** Whether the value of an expression is of use to a condition alone. */
function isDecided(language: Language, node: SyntaxNode): boolean {
  const { kind } = language.context(node);
  return kind === 'none' || kind === 'comparison';
}

/** `reserved.contains(code)`, `in_array($code, RESERVED)` */
function isLookUp({ file: { language } }: Resolver, call: Call): boolean {
  const { contains, containsFunctions } = language.collections;
  if (contains.has(call.callee.text) || containsFunctions?.has(call.callee.text) === true) return true;
  const callee = language.lower(call.callee);
  return callee.kind === 'member' && contains.has(callee.name) && isDecided(language, call.node);
}

/** Whether a condition that is this value does not hold. */
function isFalse(language: Language, value: ConstantValue): boolean {
  return isNothing(value) || (language.zeroIsFalse === true && numberOf(value) === 0);
}

/** `reserved(code)`: what a function of this file is given, it asks for this value, or for a range or set. */
function isAskedByFunction(
  resolver: Resolver,
  call: Call,
  position: number,
  value: ConstantValue,
  depth: number,
): boolean {
  const { file } = resolver;
  if (depth > 2) return false;
  return resolver.functionsCalledBy(call.callee).some((functionNode) => {
    const named = file.language.functionFacts(functionNode)?.parameters[position]?.nameNode;
    const declared = named && file.language.declares(named)?.declaration;
    if (declared?.kind !== 'parameter') return false;
    return file
      .uses(declared)
      .slice(0, maximumUses)
      .some((use) => asksFor(resolver, use, value, depth + 1));
  });
}

/** `let number = UInt16(code)`: the number is asked in place of the code. */
function isAskedConverted(resolver: Resolver, converted: SyntaxNode, value: ConstantValue): boolean {
  const { file } = resolver;
  const context = file.language.context(converted);
  const held = context.kind === 'initialiser' ? file.language.declares(context.nameNode)?.declaration : undefined;
  if (held?.kind !== 'variable' || held.path.length > 0) return false;
  return file
    .uses(held)
    .slice(0, maximumUses)
    .some((use) => file.language.context(use).kind === 'comparison' && asksFor(resolver, use, value));
}

function numberOf(value: ConstantValue): number | undefined {
  return value.kind === 'number' ? value.value : undefined;
}
