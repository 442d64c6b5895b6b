import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { SyntaxNode } from '../../syntax/node';
import { codeName, otherThings } from '../names/closeNames';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import { otherConnections } from '../sends/closers';
import { constantOf } from '../values/constants';
import type { FoundComparison } from '../drafts';
import { likelyCodeReceived } from './receivedCodes';

/** Names of what closes with a code, and does nothing else with it. */
const closesWith = /^_?(?:(?:do|force|send|write)_?)?close(?:_?(?:async|frame|socket|connection|with(?:_?code)?))?$/iu;

const maximumUses = 12;

/**
 * What stands in for a received code, as what it is where something closes with that code: `1000` of
 * `upstream.close(code ?? 1000, reason)` is sent, whatever `upstream` may be. Codes that must not be sent stay reports.
 */
export function sentIfClosedWith(
  resolver: Resolver,
  token: SyntaxNode,
  held: SyntaxNode,
  comparison: FoundComparison,
): FoundComparison {
  const code = constantOf(resolver, token)?.value;
  if (code?.kind !== 'number' || isReservedCode(code.value) || !isClosedWith(resolver, held, 0)) return comparison;
  return { ...comparison, received: likelyCodeReceived, isSent: true };
}

/** Whether an expression, or the local variable that holds it, is the code which something closes with. */
function isClosedWith(resolver: Resolver, node: SyntaxNode, depth: number): boolean {
  const { language } = resolver.file;
  const context = language.context(node);
  if (context.kind === 'argument') return isCodeOfClose(resolver, context.call, context.position);
  if (context.kind !== 'initialiser' || context.member || depth > 0) return false;
  const declaration = language.declares(context.nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || declaration.topLevel) return false;
  const uses = resolver.file.uses(declaration).slice(0, maximumUses);
  return uses.some((use) => isClosedWith(resolver, use, depth + 1));
}

function isCodeOfClose(resolver: Resolver, callNode: SyntaxNode, position: number): boolean {
  const { language } = resolver.file;
  const call = language.lower(callNode);
  if (call.kind !== 'call' || !closesWith.test(lastNameOf(resolver, call.callee) ?? '')) return false;
  const keyword = call.arguments[position]?.keyword;
  if (keyword === undefined ? position !== 0 : keyword !== 'code' && !codeName.test(keyword)) return false;
  const callee = language.lower(call.callee);
  const receiver = callee.kind === 'member' ? lastNameOf(resolver, callee.object) : undefined;
  return receiver === undefined || !(otherThings.test(receiver) || otherConnections.test(receiver));
}
