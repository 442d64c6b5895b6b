import type { FailureSyntax } from '../../languages/language';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';

const maximumDepth = 14;
/** What is longer is no assertion. */
const longest = 600;

/** Whether a test holds what a call gives against the shape of a failure, there and then or by the name that it gets. */
export function isHeldAgainstFailure(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const { failures } = file.language;
  if (!failures) return false;
  if (isHeld(failures, node)) return true;
  const statement = file.language.enclosingStatement(node);
  for (let at: SyntaxNode | null = node; at !== null && at.id !== statement.id; at = at.parent) {
    const context = file.language.context(at);
    if (context.kind !== 'initialiser') continue;
    const declaration = file.language.declares(context.nameNode)?.declaration ?? file.resolve(context.nameNode);
    const first = declaration && file.uses(declaration).find((use) => use.startIndex > node.endIndex);
    return first !== undefined && isHeld(failures, first);
  }
  return false;
}

/** Whether one of the expressions around a node is an assertion that wants a failure. */
function isHeld({ wanted, results }: FailureSyntax, node: SyntaxNode): boolean {
  const isAssertion = (text: string) => results?.assertion.test(text) === true || wanted.test(text);
  let at: SyntaxNode = node;
  let isAskedForError = false;
  for (let depth = 0; at.parent?.parent && depth < maximumDepth; depth += 1) {
    const around: SyntaxNode = at.parent;
    if (around.endIndex - around.startIndex > longest) return false;
    const { text, startIndex } = around;
    // What begins with another statement is a list of them.
    const first = around.firstNamedChild;
    if (first !== null && first.endIndex <= at.startIndex && isAssertion(first.text)) return false;
    if (wanted.test(text)) return true;
    if (results) {
      const behind = text.slice(at.endIndex - startIndex);
      if (results.taken.test(behind)) return true;
      isAskedForError ||= results.asked.test(behind);
      const rest = text.slice(node.endIndex - startIndex);
      if (results.assertion.test(text) && (isAskedForError || results.failure.test(rest))) return true;
    }
    at = around;
  }
  return false;
}
