import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { toldName } from './closeNames';
import { lastNameOf } from './likeness';
import type { Resolver } from '../meaning/meaning';

/** What is asked after, or given an answer, as the object: `verify(ws).close(…)`, `ws.Received().CloseAsync(…)`. */
const asksObject = /^(?:verify|when(?:ever)?|given|received(?:_?with\w+)?|did_?not_?receive\w*)$/iu;
/** As the argument: `verify(ws.close(…))`, `EXPECT_CALL(ws, close(…))`. */
const asksArgument = /^(?:verify(?:_?never)?|when(?:ever)?|given|expect_call)$/iu;
/** By a function that makes it: `verify { ws.close(…) }`, `mock.Verify(ws => ws.Close(…))`. */
const asksFunction = /^(?:(?:co)?(?:verify|every)(?:_?(?:all|order|sequence|count|once|never))?)$/iu;
/** By a function of whatever object: `A.CallTo(() => ws.CloseAsync(…))`. */
const asksAnyFunction = /^call_?to$/iu;
const asksOfParameter = /^(?:verify\w{0,12}|setup(?:_?sequence)?)$/iu;

/**
 * Whether a call is not made where it stands, but asked after, or given an answer, in a test: `verify(ws).close(1000)`,
 * `verify { ws.close(1000) }`, `mock.Verify(ws => ws.Close(1000))`, `EXPECT_CALL(ws, close(1000))`.
 */
export function isVerified(
  resolver: Resolver,
  call: { readonly node: SyntaxNode; readonly callee: SyntaxNode },
): boolean {
  const { language } = resolver.file;
  if (verifiedSubject(resolver, call.callee) !== undefined) return true;
  if (asksArgument.test(nameAround(resolver, call.node) ?? '')) return true;
  const around = language.enclosingFunction(call.node);
  const name = around && nameAround(resolver, around);
  if (!around || name === undefined) return false;
  const parameters = language.functionFacts(around)?.parameters ?? [];
  // A function that takes something is a callback like any other, unless what it takes is what is asked.
  if (parameters.length === 0)
    return asksAnyFunction.test(name) || (asksFunction.test(name) && !isMethodAround(resolver, around));
  const callee = language.lower(call.callee);
  const object = callee.kind === 'member' ? callee.object.text : undefined;
  return asksOfParameter.test(name) && object !== undefined && object === parameters[0]?.nameNode?.text;
}

/** The name of the call that an expression is an argument of. */
function nameAround(resolver: Resolver, node: SyntaxNode): string | undefined {
  const { language } = resolver.file;
  const context = language.context(node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' ? lastNameOf(resolver, outer.callee) : undefined;
}

/** Whether the call that a function is handed to is a method's of something else: `sockets.every(() => …)`. */
function isMethodAround(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  return outer?.kind === 'call' && language.lower(outer.callee).kind === 'member';
}

/** What is asked in `verify(ws, times(1)).close(…)`; `undefined` where nothing is. */
export function verifiedSubject(resolver: Resolver, calleeNode: SyntaxNode): SyntaxNode | undefined {
  const { language } = resolver.file;
  const callee = language.lower(calleeNode);
  if (callee.kind === 'name') return subjectOfExpectation(resolver, calleeNode);
  const asked = callee.kind === 'member' ? language.lower(callee.object) : undefined;
  if (asked?.kind !== 'call' || !asksObject.test(lastNameOf(resolver, asked.callee) ?? '')) return undefined;
  const inner = language.lower(asked.callee);
  return asked.arguments[0]?.node ?? (inner.kind === 'member' ? inner.object : undefined);
}

/** `EXPECT_CALL(ws, close(1000))`: the object stands before the call. */
function subjectOfExpectation(resolver: Resolver, calleeNode: SyntaxNode): SyntaxNode | undefined {
  const { language } = resolver.file;
  const own = language.context(calleeNode);
  const context = own.kind === 'callee' ? language.context(own.call) : undefined;
  const outer = context?.kind === 'argument' && context.position === 1 ? language.lower(context.call) : undefined;
  if (outer?.kind !== 'call' || !/^expect_call$/iu.test(lastNameOf(resolver, outer.callee) ?? '')) return undefined;
  return outer.arguments[0]?.node;
}

/** Matchers of test libraries that stand for the one value they are given: `eq(1000)`. */
const valueMatcher = /^(?:eq|ref_?eq|equals?|equal_?to|same|is|is_?equal_?to)$/iu;

/** The expression for which a value stands in a call that is asked after: itself, or the matcher around it. */
export function outOfMatcher(resolver: Resolver, node: SyntaxNode): SyntaxNode {
  const { language } = resolver.file;
  const context = language.context(node);
  const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || call.arguments.length !== 1) return node;
  return valueMatcher.test(lastNameOf(resolver, call.callee) ?? '') ? call.node : node;
}

/** Whether a call is a matcher that stands for its value in a call which a test asks after: `verify(ws).close(eq(code))`. */
export function isMatcherInVerified(resolver: Resolver, call: Call): boolean {
  const { language } = resolver.file;
  if (call.arguments.length !== 1 || !valueMatcher.test(lastNameOf(resolver, call.callee) ?? '')) return false;
  const context = language.context(call.node);
  const outer = context.kind === 'argument' ? language.lower(context.call) : undefined;
  // What a handler was told has come in.
  if (outer?.kind !== 'call' || toldName.test(lastNameOf(resolver, outer.callee) ?? '')) return false;
  return isVerified(resolver, outer);
}

/** What an argument of a call which a test asks after stands for: the value in the matcher, or itself. */
export function insideMatcher(resolver: Resolver, node: SyntaxNode): SyntaxNode {
  const matcher = resolver.file.language.lower(node);
  const value = matcher.kind === 'call' ? matcher.arguments[0]?.node : undefined;
  return matcher.kind === 'call' && value && isMatcherInVerified(resolver, matcher) ? value : node;
}
