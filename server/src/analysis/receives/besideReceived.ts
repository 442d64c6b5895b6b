import { isLocalCode } from '../../../../shared/src/codes/reservedCodes';
import type { Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import { callWithDefault } from '../meaning/defaultCalls';
import type { Resolver } from '../meaning/meaning';
import type { FoundComparison } from '../drafts';
import type { ReceivedCode } from '../site';
import { sentIfClosedWith } from './closedWith';
import { found } from './foundComparison';
import { receivedCode, type CodeParameters } from './receivedCodes';

/** What is a received code says so, or what it is read from: any number may stand beside a number. */
const speaksOfCodes = /code|stat|clos|reason|disconnect|frame/iu;

const noParameters: CodeParameters = new Set<number>();
const maximumParents = 4;

/** What stands in for a received code that is missing, or that is another: `event.code ?? 1006`, `event.code.orElse(1005)`. */
export function besideReceived(resolver: Resolver, token: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const standingIn = (node: SyntaxNode, received: ReceivedCode) =>
    sentIfClosedWith(resolver, token, node, found(resolver, node, 'other', received));
  let at = token;
  let held: SyntaxNode | undefined;
  let received: ReceivedCode | undefined;
  for (let depth = 0; depth < maximumParents && at.parent; depth += 1) {
    at = at.parent;
    // What has more parts is a list, and reading it would cost its whole length.
    const expression = at.namedChildCount > 4 ? undefined : language.lower(at);
    // `(CloseCode)1000` is the number.
    if (expression?.kind === 'number' || expression?.kind === 'cast') continue;
    // `code.unwrap_or(1000)`: a list of one argument stands between.
    if (expression?.kind === 'other' && at.namedChildCount === 1) continue;
    if (expression?.kind !== 'choice') break;
    held = expression.node;
    received ??= receivedAmong(resolver, expression.branches, token, 0);
  }
  if (held && received) return standingIn(held, received);
  const context = language.context(token);
  if (context.kind === 'argument') {
    // `(deref closed 1000 nil)`: how long is waited.
    if (language.takenFrom?.(context.call)) return undefined;
    const isDefault = context.position > 0 || callWithDefault(language, token) !== undefined;
    const read = isDefault ? receivedBeside(resolver, context.call, token) : undefined;
    return read && standingIn(context.call, read);
  }
  const target = assignedTarget(resolver, context);
  if (target) {
    const before = receivedBefore(resolver, target, token);
    // Of what is a code by its name alone, another code may be made to be sent on.
    const value = language.lower(token);
    const isTold = value.kind === 'number' && isLocalCode(value.value);
    if (before?.certainty !== 'certain' && !isTold) return undefined;
    return before && sentIfClosedWith(resolver, token, token, found(resolver, target, 'other', before));
  }
  if (context.kind !== 'initialiser' || context.member) return undefined;
  // A local variable that is given a received code later.
  const declaration = language.declares(context.nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || declaration.topLevel || declaration.constant) return undefined;
  const later = receivedAmong(resolver, assignedValues(resolver, declaration), token, 1);
  return later && sentIfClosedWith(resolver, token, token, found(resolver, context.nameNode, 'other', later));
}

/** What is given a value, and was before: also where a language introduces a name by every assignment to it. */
function assignedTarget({ file }: Resolver, context: Context): SyntaxNode | undefined {
  if (context.kind === 'assignment') return context.target;
  if (context.kind !== 'initialiser' || context.member) return undefined;
  const first = file.resolve(context.nameNode);
  return first && first.nameNode.id !== context.nameNode.id ? context.nameNode : undefined;
}

/** `let code = event.code; if (!code) code = 1005`: what a variable or parameter held that is given a number instead. */
function receivedBefore(resolver: Resolver, targetNode: SyntaxNode, token: SyntaxNode): ReceivedCode | undefined {
  const target = resolver.file.language.lower(targetNode);
  const declaration = target.kind === 'name' ? resolver.file.resolve(target.node) : undefined;
  // One that is taken apart, or told, is what it is as a whole.
  if (declaration?.kind === 'parameter' || (declaration?.kind === 'variable' && declaration.path.length > 0))
    return receivedCode(resolver, targetNode, noParameters);
  if (declaration?.kind !== 'variable' || declaration.topLevel) return undefined;
  const { initialiser } = declaration;
  return receivedAmong(
    resolver,
    [...(initialiser ? [initialiser] : []), ...assignedValues(resolver, declaration)],
    token,
    1,
  );
}

/** The received code among some values, or among the arms of one: `code === 1005 ? 1000 : code === 1006 ? 1011 : code`. */
function receivedAmong(
  resolver: Resolver,
  nodes: readonly SyntaxNode[],
  token: SyntaxNode,
  depth: number,
): ReceivedCode | undefined {
  for (const node of nodes) {
    const own = receivedBeside(resolver, node, token);
    if (own) return own;
    const arms = depth > 0 ? undefined : resolver.file.language.lower(node);
    const inner = arms?.kind === 'choice' ? receivedAmong(resolver, arms.branches, token, depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function receivedBeside(resolver: Resolver, node: SyntaxNode, token: SyntaxNode): ReceivedCode | undefined {
  if (node.id === token.id || !speaksOfCodes.test(node.text.slice(0, 300))) return undefined;
  return receivedCode(resolver, node, noParameters);
}
