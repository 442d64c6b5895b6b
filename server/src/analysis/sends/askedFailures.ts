import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Behind an expression or a block, what asks that it fails: `-> { … }.should raise_error`, `promise.should.be.rejected`. */
const askedBehind =
  /^[\s)}\]]*\.\s*(?:should(?:\s*\(\s*|\s+|\.)(?:eventually\.)?(?:be\.)?(?:raise|throw|reject)\w*|must_(?:raise|throw)\w*|(?:to|is)_?(?:Be_?)?(?:Rejected|Throw)\w*|rejects\b)/u;

/** In front of it: `an [IllegalArgumentException] should be thrownBy { … }`. */
const askedBefore = /\bthrownBy\s*[({]?\s*$/u;

/** What became of an attempt, kept as a value: `Try(…).isFailure`, `runCatching { … }.exceptionOrNull()`. */
const failureBehind = /^[\s)}\]]*\.\s*(?:is_?Failure|isLeft|exceptionOrNull|failed|is_err)\b/u;

/** What makes a value of a failure or hands it on, where an assertion stands around. */
const attempt = /(?:^|\.)(?:then|Try|runCatching|attempt|catching|resolve)$/u;

/** Words of tests that hold something against something. */
const asserts = /\b(?:assert|should|must|expect|check|require|verify|XCTAssert)/iu;

/** Assertions that take what is rejected as it stands: `assert.rejects(promise)`, `expect(promise).rejects.toThrow()`. */
const takesRejected = /(?:^|\.)(?:rejects|isRejected|assertRejects)$/u;

const maximumDepth = 12;
/** What is longer is no assertion. */
const longest = 600;

/** Whether the expression around a call is asked whether it failed, in what its test says before or behind it. */
export function isAskedToFail(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const around = partsAround(node);
  const { text, startIndex } = around.at(-1) ?? node;
  let at = node;
  let isTried = false;
  for (const parent of around) {
    const behind = text.slice(at.endIndex - startIndex, at.endIndex - startIndex + 60);
    if (askedBehind.test(behind) || askedBefore.test(text.slice(0, at.startIndex - startIndex))) return true;
    at = parent;
    const call = language.lower(parent);
    if (call.kind === 'call') {
      const callee = call.callee.text.slice(-80);
      if (isTried && takesRejected.test(callee)) return true;
      if (attempt.test(callee)) {
        isTried = true;
        if (isAskedByName(resolver, parent)) return true;
      }
    }
    const result = text.slice(at.endIndex - startIndex);
    if (isTried && failureBehind.test(result) && isAsserted(resolver, parent)) return true;
  }
  return false;
}

/** What lies around a node, the nearest first, as far as it may be one assertion. */
function partsAround(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let at = node.parent; at !== null && parts.length < maximumDepth; at = at.parent) {
    if (at.endIndex - at.startIndex > longest) break;
    parts.push(at);
  }
  return parts;
}

function isAsserted({ file }: Resolver, node: SyntaxNode): boolean {
  return asserts.test(file.language.enclosingStatement(node).text.slice(0, longest));
}

/** `val result = runCatching { … }`, of which an assertion asks later: `assertTrue(result.isFailure)`. */
function isAskedByName(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const context = file.language.context(node);
  const declaration =
    context.kind === 'initialiser' ? file.language.declares(context.nameNode)?.declaration : undefined;
  if (!declaration) return false;
  return file
    .uses(declaration)
    .slice(0, 3)
    .some((use) => {
      const statement = file.language.enclosingStatement(use);
      const behind = statement.text.slice(use.endIndex - statement.startIndex, longest);
      return askedBehind.test(behind) || (failureBehind.test(behind) && isAsserted(resolver, use));
    });
}
