import type { SyntaxNode } from '../../syntax/node';
import { isAskedToFail } from './askedFailures';
import { isHeldAgainstFailure } from './assertedFailures';
import { failingCallee } from '../names/expectations';
import { failingAround, failingBeside } from './failingTests';
import type { Resolver } from '../meaning/meaning';

/** A test's own helper that is given what must fail: `doTestInvalidCode(() => …)`. */
const failingHelper =
  /(?:^|\.)(?:do_?)?(?:test|check|assert|verify|expect)\w*(?:invalid|illegal|throw|fail|reject|refus|error)\w*$/iu;

/** Assertions that take what fails as it stands, where others take a function: macros, and calls with a block. */
const failingArgument =
  /(?:^|[.:])(?:assert_?(?:throws|raises?|fails)\w*|should_?throw\w*|intercept|throws|(?:assert|expect)\w*complet\w*exceptionally)$|^(?:\w+_)?(?:EXPECT|ASSERT|REQUIRE|CHECK|WARN)_(?:\w+_)?(?:THROWS?|EXCEPTION)\w*$/iu;

/** Calls that assert an error: `assert.Error(t, err)`, `require.ErrorContains(t, err, …)`, `assert.Contains(t, err, …)`. */
const assertsError = /(?:^|\.)(?:assert|require)\.(?:\w*error\w*|contains|not_?nil)$/iu;

/** What a test does where no error came: `t.Fatal("…")`, `t.Errorf(…)`. */
const failsTest = /\bt\.(?:fatal|error|fail)\w*\(/iu;

/** What is written behind a name to say which error it is: `assertFailsWith<IllegalArgumentException>`. */
const typeArguments = /\s*(?:<[^<>()]*>|\[[^[\]()]*\])$/u;

/** How far around a call an assertion is looked for that takes the call as it stands. */
const maximumDepth = 8;

/** Whether a test expects the call to fail: by where it stands, or by what becomes of its error. */
export function isExpectedToFail(resolver: Resolver, node: SyntaxNode): boolean {
  return (
    isHandedToAssertion(resolver, node) ||
    isErrorAsserted(resolver, node) ||
    failingBeside(resolver, node) ||
    failingAround(resolver, node) ||
    isAskedToFail(resolver, node) ||
    isHeldAgainstFailure(resolver, node)
  );
}

/** It stands in a block, a function or an object of a class without a name that is handed to an assertion. */
function isHandedToAssertion(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  for (const entered of language.enteredAround?.(node) ?? []) {
    const manager = language.lower(entered);
    if (manager.kind === 'call' && failingCallee.test(manager.callee.text)) return true;
  }
  const around = language.enclosingFunction(node);
  if (isInFailingCall(resolver, node, around)) return true;
  const object = around && language.enclosingClass(around);
  if (around && isFailing(nameBefore(around))) return true;
  return [around, object].some((given) => {
    const context = given && language.context(given);
    const call = context?.kind === 'argument' ? language.lower(context.call) : undefined;
    if (call?.kind !== 'call') return false;
    return isFailing(call.callee.text.replace(typeArguments, ''));
  });
}

/** `EXPECT_THROW(connection.close(1006), …)`, `intercept[…] { socket.close(1005) }` */
function isInFailingCall(resolver: Resolver, node: SyntaxNode, end: SyntaxNode | undefined): boolean {
  const { language } = resolver.file;
  let at = node.parent;
  for (let depth = 0; at !== null && at.id !== end?.id && depth < maximumDepth; depth += 1, at = at.parent) {
    const call = language.lower(at);
    if (call.kind === 'call' && failingArgument.test(call.callee.text.replace(typeArguments, ''))) return true;
  }
  return false;
}

function isFailing(callee: string): boolean {
  return failingCallee.test(callee) || failingHelper.test(callee);
}

/** What is called with type arguments and a block, which a grammar may take for two comparisons: `assertFailsWith<E> { … }`. */
function nameBefore({ parent, startIndex }: SyntaxNode): string {
  const length = parent?.parent ? startIndex - parent.startIndex : 0;
  if (!parent || length < 3 || length > 120) return '';
  const before = parent.text.slice(0, length).trimEnd();
  return before.endsWith('>') ? before.replace(typeArguments, '') : '';
}

/** `err := conn.Close(-1, "")` with `assert.Error(t, err)` or `if err == nil { t.Fatal(…) }` behind it, or without the name. */
function isErrorAsserted(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const { language } = file;
  const context = language.context(node);
  if (context.kind === 'argument' || context.kind === 'comparison') return assertsFailure(resolver, node);
  const nameNode =
    context.kind === 'initialiser' ? context.nameNode : context.kind === 'assignment' ? context.target : undefined;
  if (!nameNode) return false;
  const declaration = language.declares(nameNode)?.declaration ?? file.resolve(nameNode);
  if (!declaration) return false;
  const after = file.uses(declaration).filter(({ startIndex }) => startIndex > node.endIndex);
  const first = after[0];
  return first !== undefined && assertsFailure(resolver, first);
}

/** Whether the first use of an error says that there must be one: what stands behind it may be about another call. */
function assertsFailure(resolver: Resolver, use: SyntaxNode): boolean {
  const { language } = resolver.file;
  const context = language.context(use);
  if (context.kind === 'argument') {
    const call = language.lower(context.call);
    return call.kind === 'call' && assertsError.test(call.callee.text) && !/no_?error/iu.test(call.callee.text);
  }
  if (context.kind !== 'comparison' || context.operator !== '===') return false;
  if (language.lower(context.other).kind !== 'nothing') return false;
  return failsTest.test(language.enclosingStatement(context.node).text.slice(0, 300));
}
