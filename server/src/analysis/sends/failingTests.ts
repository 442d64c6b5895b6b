import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** A statement that says, behind a call, that the call should not have come back. */
const shouldNotBeReached =
  /^(?:(?:\w+(?:\.|::|->))*(?:fail|XCTFail)\s*\(|throw\s+(?:new\s+)?Assertion\w*Error\b|(?:return\s+)?done\s*\(\s*(?:new\s+)?Error\b)/iu;

/** What stands behind a block whose errors are caught. */
const catches = /^(?:catch|except|rescue|on)\b/u;

/** What looks at an error that was caught: `expect(error.message)`, `assertEquals("Code must be …", e.getMessage())`. */
const assertsSomething = /\b(?:expect|assert\w*|XCTAssert\w*)(?:\.\w+)?\s*\(/u;

/** A statement in front of a call that announces an error: `thrown.expect(…)`, `$this->expectException(…)`. */
const announcesError = /(?:^|[.>])expectException\w*\(|^(?:\w+\.)?(?:thrown|exception|expectedException)\.expect\w*\(/u;

/** What is written at a function whose failure is what its test asks for. */
const failingMark =
  /@Test\s*\([^)]*\bexpected\s*=|\[[^\]]*\bExpectedException\b|@(?:\w+\.)*(?:xfail|expectedFailure)\b|#\[should_panic\b/u;

/** Assertions that take a function by its name: `act.Should().ThrowAsync<E>()`, `expect(act).toThrow()`. */
const assertsThrow = /(?:\b|_)(?:to|assert|should|be)?_?(?:throws?|raises?|rejects)\w*(?:<[^<>]*>)?\s*\(/iu;

const longestStatement = 200;

/** Whether a statement beside the call says that it must fail: `socket.close(1005); fail();` before a `catch`. */
export function failingBeside(resolver: Resolver, node: SyntaxNode): boolean {
  const statement = resolver.file.language.enclosingStatement(node);
  // At the top of a file nothing is tried.
  if (!statement.parent?.parent) return false;
  const next = statement.nextNamedSibling;
  const isLast = next === null || shouldNotBeReached.test(start(next));
  const handler = isLast ? handlerBehind(next ?? statement) : undefined;
  if (handler && (next !== null || assertsSomething.test(start(handler)) || isKeptAndAsserted(handler))) return true;
  let before = statement.previousNamedSibling;
  for (let distance = 0; before !== null && distance < 3; distance += 1, before = before.previousNamedSibling) {
    if (announcesError.test(start(before))) return true;
  }
  return false;
}

/** `catch (error) { thrown = error; }`: the name under which an error is kept. */
const keepsError = /[{:)\n]\s*(?:this\.|self\.|[@$])?(\w{1,60})\s*=\s*\$?\w{1,60}\s*;?\s*(?:\}|$)/u;

/** Whether an error is kept under a name of which the statements behind the attempt assert something. */
function isKeptAndAsserted(handler: SyntaxNode): boolean {
  const name = keepsError.exec(start(handler))?.[1];
  let behind = name === undefined ? null : (handler.parent?.nextNamedSibling ?? null);
  for (let distance = 0; behind !== null && distance < 3; distance += 1, behind = behind.nextNamedSibling) {
    const text = start(behind);
    if (assertsSomething.test(text) && name !== undefined && text.includes(name)) return true;
  }
  return false;
}

/** What catches the errors of the block whose last statement is given. */
function handlerBehind(last: SyntaxNode): SyntaxNode | undefined {
  let at = last;
  for (let depth = 0; depth < 3 && at.parent?.parent; depth += 1) {
    const after = at.nextNamedSibling;
    if (after !== null) return catches.test(start(after)) ? after : undefined;
    at = at.parent;
  }
  return undefined;
}

/** Whether the function around the call is marked as one that must fail, or is handed by its name to an assertion. */
export function failingAround(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const around = file.language.enclosingFunction(node);
  if (!around) return false;
  if (failingMark.test(start(around)) || failingMark.test(headOf(around))) return true;
  const context = file.language.context(around);
  if (context.kind !== 'initialiser') return false;
  const declaration = file.language.declares(context.nameNode)?.declaration;
  if (!declaration) return false;
  return file
    .uses(declaration)
    .slice(0, 3)
    .some((use) => assertsThrow.test(start(file.language.enclosingStatement(use))));
}

/** What a node around a function says in front of it: decorators, attributes. */
function headOf({ parent, startIndex }: SyntaxNode): string {
  const length = parent?.parent ? startIndex - parent.startIndex : 0;
  return parent && length > 0 && length <= longestStatement ? parent.text.slice(0, length) : '';
}

function start(node: SyntaxNode): string {
  return node.text.slice(0, longestStatement);
}
