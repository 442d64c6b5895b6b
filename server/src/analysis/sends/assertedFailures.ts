import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

/** Assertions that take what must fail as it stands, by how they begin: `?assertError(…)`, `(thrown? E …)`, `dies_ok { … }`. */
const takesFailure =
  /^(?:\?assert(?:Error|Exception|Exit|Throw)\s*\(|\(\s*thrown(?:-with-msg)?\?\s|(?:\w+\.)*expectError\s*\(|assert\.(?:has\.|has_|is\.)?errors?\s*\(|(?:\w+[.:])?assert_?Error\w*\s*\(|(?:throws|dies)_ok\s*\{|exception\s*\{|(?:ok\s*\(?\s*)?!\s*eval\s*\{)/u;

/** Assertions and matches that begin with the shape of a failure: `?assertMatch({error, _}, …)`, `assert {:error, _} = …`. */
const beginsWithFailure =
  /^(?:\?assert(?:Match|Equal)\s*\(\s*\{\s*(?:error|'EXIT')\b|(?:assert\s*\(?\s*(?:match\?\s*\(\s*)?)?\{\s*:?error\b[^{}]*\}\s*(?:,|={1,2})|(?:\w+::)*assert\w*!\s*\(\s*(?:matches!\s*\(\s*)?Err\s*\()/u;

/** An assertion that may end with the shape of a failure: `assert_eq!(…, Err(…))`, `assert!(matches!(…, Err(…)))`. */
const takesResult = /^(?:\w+::)*(?:debug_)?assert\w*!\s*\(/u;
const endsWithFailure = /^[^;]*,\s*(?:(?:\w+::)*(?:Ok|Some|Ready)\s*\(\s*)*Err\s*\(/u;

/** What takes the error out of a result, which is none unless it failed, and what an assertion asks of it. */
const takesError = /^[\s)}\]]*\.\s*(?:await\s*\.\s*)?(?:unwrap_err|expect_err)\b/u;
const asksForError = /^[\s)}\]]*\.\s*(?:await\s*\.\s*)?is_err\b/u;

const maximumDepth = 14;
/** What is longer is no assertion. */
const longest = 600;

/** Whether a test holds what a call gives against the shape of a failure, there and then or by the name that it gets. */
export function isHeldAgainstFailure(resolver: Resolver, node: SyntaxNode): boolean {
  if (isHeld(node)) return true;
  const { file } = resolver;
  const statement = file.language.enclosingStatement(node);
  for (let at: SyntaxNode | null = node; at !== null && at.id !== statement.id; at = at.parent) {
    const context = file.language.context(at);
    if (context.kind !== 'initialiser') continue;
    const declaration = file.language.declares(context.nameNode)?.declaration ?? file.resolve(context.nameNode);
    const first = declaration && file.uses(declaration).find((use) => use.startIndex > node.endIndex);
    return first !== undefined && isHeld(first);
  }
  return false;
}

/** Whether one of the expressions around a node is an assertion that wants a failure. */
function isHeld(node: SyntaxNode): boolean {
  let at: SyntaxNode = node;
  let isAskedForError = false;
  for (let depth = 0; at.parent?.parent && depth < maximumDepth; depth += 1) {
    const around: SyntaxNode = at.parent;
    if (around.endIndex - around.startIndex > longest) return false;
    const { text, startIndex } = around;
    // What begins with another statement is a list of them.
    const first = around.firstNamedChild;
    const isFirst = first !== null && first.endIndex <= at.startIndex && isAssertion(first.text);
    if (isFirst) return false;
    const behind = text.slice(at.endIndex - startIndex);
    if (takesError.test(behind) || wantsFailure(text)) return true;
    isAskedForError ||= asksForError.test(behind);
    const rest = text.slice(node.endIndex - startIndex);
    if (takesResult.test(text) && (isAskedForError || endsWithFailure.test(rest))) return true;
    at = around;
  }
  return false;
}

function isAssertion(text: string): boolean {
  return takesResult.test(text) || wantsFailure(text);
}

function wantsFailure(text: string): boolean {
  return takesFailure.test(text) || beginsWithFailure.test(text);
}
