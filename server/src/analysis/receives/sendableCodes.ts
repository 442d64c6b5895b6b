import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, spanOf } from '../values/constants';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { isPlausible } from '../sends/ownClosers';
import { isCheckedAsCode } from './codeChecks';
import { likelyCodeReceived, receivedCode, type CodeParameters } from './receivedCodes';

/** Names of functions that make of a code one that may be sent: `sanitizeCloseCode`, `safe_close_code`, `toWireStatus`. */
const makesSendable =
  /(?:sanit|safe|sendable|valid|clean|clamp|normali[sz]|allow|legal|coerce|wire|outgoing|forward|propagat|relay).*(?:code|status)/iu;

const noParameters: CodeParameters = new Set<number>();

/**
 * A code that a function gives in place of one that must not be sent: `1011` of `return isReserved(code) ? 1011 : code`.
 * By its name it makes a code that may be sent, and it hands on what it checks as a code.
 */
export function replacesCode(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const { language } = file;
  const context = language.context(token);
  if (context.kind !== 'return') return undefined;
  const facts = language.functionFacts(context.function);
  if (!facts?.nameNode || !makesSendable.test(facts.nameNode.text)) return undefined;
  const code = constantOf(resolver, token)?.value;
  if (code?.kind !== 'number' || !isPlausible(code.value) || isReservedCode(code.value)) return undefined;
  if (!handsOnCode(resolver, facts.returns())) return undefined;
  return { span: spanOf(token), operator: 'other', received: likelyCodeReceived, isSent: true };
}

/** Whether one of the results is a name that is checked as a code, or the arm of one that is. */
function handsOnCode(resolver: Resolver, results: readonly SyntaxNode[], depth = 0): boolean {
  const { file } = resolver;
  return results.slice(0, 12).some((result) => {
    const expression = file.language.lower(result);
    if (expression.kind === 'choice' && depth < 3) return handsOnCode(resolver, expression.branches, depth + 1);
    const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
    if (!declaration) return false;
    return isCheckedAsCode(resolver, declaration) || receivedCode(resolver, result, noParameters) !== undefined;
  });
}
