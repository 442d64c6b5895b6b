import type { Call, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Calls of test libraries that set two values beside each other. */
export const assertion =
  /(?:^|\.)(?:to\w+|equals?\w*|isEqualTo|strictEqual|deepEqual|deepStrictEqual|is(?:_deeply)?|same|not\w+|(?:xct)?assert\w*|should\w*|must\w*|be(?:_?(?:equal|same)\w*)?|that|eq|eql|expect\w*|is_?not_?\w+|is_?(?:same|equal)\w*|(?:fatal|error)f)$|^(?:(?:\w+_)?(?:assert|verify|check|require|expect)_(?:\w+_)?(?:cmp|eq|error)\w*|Q(?:TRY_)?(?:COMPARE|VERIFY)\w*)$/iu;

/** Assertions of tests on what a function was called with. */
export const calledWith =
  /^(?:to_?have_?been_?(?:last_?|nth_?)?called_?with|to_?be_?called_?with|(?:last_?|nth_?)?called_?(?:once_?)?with(?:_?(?:exactly|match))?|assert_?(?:(?:any|has)_?(?:call|await)s?|(?:called|awaited)(?:_?once)?_?with))$/iu;

/** Calls of test libraries that name a method of which a test then says what it is called with: `receive(:close).with(1000)`. */
export const namesMethod = /^(?:(?:should_?)?(?:have_?)?receive[d]?|method)$/iu;

/** Calls of test libraries that say what another call gives: `when(socket.closeCode()).thenReturn(1006)`. */
export const stub =
  /(?:^|\.)(?:(?:then|will|and|do)?_?returns?(?:_?async|_?once)?|mock(?:return|resolved)value(?:once)?|resolves)$/iu;

/** Calls of test libraries that wait for an error. */
export const failingCallee =
  /(?:^|\.)(?:expect\w*|[Tt]hrows\w*|Throw(?:Async)?|rejects|doesNotThrow|assertThrows\w*|assertThat\w*ThrownBy|isThrownBy|assert_?[Rr]aises?\w*|assertFails\w*|should\w*Throw\w*|catchThrowable\w*|XCTAssertThrows\w*|intercept|fail\w*|raises|must_raise)$|^(?:EXPECT|ASSERT|REQUIRE|CHECK)_(?:ANY_)?THROWS?\w*$/u;

/** Links of a chain of assertions behind which it is about the same: `assertThat(code).as("code").isNotNull().isEqualTo(1000)`. */
const sameSubject =
  /^(?:as|described_?as|with_?(?:fail_?)?message|overriding_?error_?message|is_?not_?(?:null|empty))$/iu;

/** What `expect(…)` was given, in `expect(…).not.toBe(1000)`, or what `should` is read from: `code.should.equal(1000)`. */
export function assertedBy(resolver: Resolver, callee: Expression): SyntaxNode[] {
  const { language } = resolver.file;
  let at = callee;
  for (let depth = 0; depth < 8; depth += 1) {
    const link = at.kind === 'call' ? language.lower(at.callee) : at;
    if (link.kind !== 'member' || (at.kind === 'call' && !sameSubject.test(link.name))) break;
    if (link.name === 'should') return [link.object];
    at = language.lower(link.object);
  }
  if (at.kind !== 'call') return [];
  // `when(() => socket.closeCode)`
  if (at.arguments.length > 0)
    return at.arguments.flatMap(({ node }) =>
      language.lower(node).kind === 'function' ? (language.functionFacts(node)?.returns() ?? []) : [node],
    );
  // `code.Should().Be(1000)`
  const asserting = language.lower(at.callee);
  return asserting.kind === 'member' && assertion.test(asserting.name) ? [asserting.object] : [];
}

/** Whether a call holds something against what it is given, or makes a part of what is: `isEqualTo(Frame.close(code))`. */
export function isAsserted(resolver: Resolver, call: Call, depth = 0): boolean {
  if (assertion.test(call.callee.text)) return true;
  if (depth > 3) return false;
  const { language } = resolver.file;
  const own = language.context(call.node);
  // `CloseCode::Normal.into()`
  const around = own.kind === 'object' ? language.context(own.member) : own;
  const outer =
    own.kind === 'object' && around.kind === 'callee'
      ? language.context(around.call)
      : around.kind === 'argument'
        ? around
        : undefined;
  const made = outer?.kind === 'argument' ? language.lower(outer.call) : undefined;
  return made?.kind === 'call' && isAsserted(resolver, made, depth + 1);
}
