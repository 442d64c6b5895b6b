import type { SyntaxNode } from '../../syntax/node';
import type { FoundComparison } from '../drafts';
import { assignedValues } from '../meaning/declarations';
import { callWithDefault } from '../meaning/defaultCalls';
import type { Resolver } from '../meaning/meaning';
import { found } from './foundComparison';
import { receivedCode, type CodeParameters } from './receivedCodes';

/** What is a received code says so, or what it is read from: any number may stand beside a number. */
const speaksOfCodes = /code|stat|clos|reason|disconnect|frame/iu;

const noParameters: CodeParameters = new Set<number>();

/** What stands in for a received code that is missing: `event.code ?? 1006`, `event.code.orElse(1005)`. */
export function besideReceived(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const isReceived = (node: SyntaxNode) => {
    if (node.id === token.id || !speaksOfCodes.test(node.text.slice(0, 300))) return undefined;
    return receivedCode(resolver, node, noParameters);
  };
  let at = token;
  for (let depth = 0; depth < 4 && at.parent; depth += 1) {
    at = at.parent;
    // What has more parts is a list, and reading it would cost its whole length.
    const expression = at.namedChildCount > 4 ? undefined : language.lower(at);
    // `(CloseCode)1000` is the number.
    if (expression?.kind === 'number' || expression?.kind === 'cast') continue;
    // `code.unwrap_or(1000)`: a list of one argument stands between.
    if (expression?.kind === 'other' && at.namedChildCount === 1) continue;
    if (expression?.kind !== 'choice') break;
    const received = expression.branches.map(isReceived).find(Boolean);
    if (received) return found(resolver, expression.node, 'other', received);
  }
  const context = language.context(token);
  if (context.kind === 'argument') {
    const isDefault = context.position > 0 || callWithDefault(language, token) !== undefined;
    const received = isDefault ? isReceived(context.call) : undefined;
    return received && found(resolver, context.call, 'other', received);
  }
  if (context.kind !== 'initialiser' || context.member) return undefined;
  // A local variable that is given a received code later.
  const declaration = language.declares(context.nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || declaration.topLevel || declaration.constant) return undefined;
  const received = assignedValues(resolver, declaration).map(isReceived).find(Boolean);
  return received && found(resolver, context.nameNode, 'other', received);
}
