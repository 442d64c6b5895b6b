import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { codeOfType } from '../receives/receivedCodes';
import type { ReceivedCode } from '../site';
import { isReport, isToldOfClose } from './guards';

const furthest = 6;

/**
 * The received code in a value that a handler of closes is told, where nothing else is done with it but that it is
 * reported: `status` of `afterConnectionClosed(session, status) { other.close(status); }`.
 */
export function forwardedCarrier(resolver: Resolver, expression: Expression): ReceivedCode | undefined {
  const { file } = resolver;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return undefined;
  const received = codeOfType(resolver.meaningOf(expression.node));
  if (!received || !isToldOfClose(resolver, declaration)) return undefined;
  if (resolver.callsOf(declaration.function).length > 0 || assignedValues(resolver, declaration).length > 0)
    return undefined;
  const others = file.uses(declaration).filter((use) => use.id !== expression.node.id);
  return others.every((use) => isReported(resolver, use)) ? received : undefined;
}

/** Whether an expression stands in a call that only reports it. */
function isReported({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  let at: SyntaxNode | null = node.parent;
  for (let depth = 0; at && depth < furthest; at = at.parent, depth += 1) {
    const call = language.lower(at);
    if (call.kind === 'call' && isReport(call)) return true;
  }
  return false;
}
