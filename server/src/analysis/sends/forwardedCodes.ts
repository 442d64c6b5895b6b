import { libraryById } from '../../../../shared/src/libraries/lookup';
import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { toldName } from '../names/closeNames';
import { isGuarded } from './guards';
import { handlerParameters } from '../meaning/handlers';
import { isOfMadeValue } from '../values/madeValues';
import { typeFacts } from '../meaning/meaning';
import type { Meaning, Resolver } from '../meaning/meaning';
import { meaningOfTypeNode } from '../meaning/types';
import type { ReceivedCode } from '../site';

/**
 * Whether a code is read from a value of which only the type is known, where the type carries codes both ways: the
 * parameter of a method that no library calls, a name in a pattern. Such a value may well be about to be sent.
 */
function isOnlyTyped(resolver: Resolver, expression: Expression, depth: number): boolean {
  if (depth > 6) return false;
  const { file } = resolver;
  const inner = (node: SyntaxNode) => isOnlyTyped(resolver, file.language.lower(node), depth + 1);
  if (expression.kind === 'call') return inner(expression.callee);
  if (expression.kind === 'member') return inner(expression.object);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind === 'variable')
    return declaration.initialiser
      ? inner(declaration.initialiser)
      : declaration.constant && declaration.type !== undefined;
  if (declaration?.kind !== 'parameter' || !declaration.type) return false;
  const meaning = meaningOfTypeNode(resolver, declaration.type);
  const facts = meaning?.kind === 'instance' ? typeFacts(meaning.library, meaning.type, libraryById)?.facts : undefined;
  if (facts?.received === undefined) return false;
  const { nameNode, decorators = [] } = file.language.functionFacts(declaration.function) ?? {};
  const isTold = (nameNode && toldName.test(nameNode.text)) || decorators.some((name) => /close/iu.test(name));
  return !isTold && handlerParameters(resolver, declaration.function) === undefined;
}

/** The received code that an expression hands on with nothing between to take the reserved codes out. */
export function forwardedIn(resolver: Resolver, node: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const expression = file.language.lower(node);
  if (expression.kind === 'choice')
    return expression.condition
      ? undefined
      : expression.branches.map((branch) => forwardedIn(resolver, branch)).find(Boolean);
  const meaning: Meaning | undefined = resolver.meaningOf(node);
  if (meaning?.kind !== 'received' || isOnlyTyped(resolver, expression, 0)) return undefined;
  if (isOfMadeValue(resolver, expression)) return undefined;
  // A tuple in a message may be an order to close as well as the report of a close.
  if (file.language.tags && meaning.received.certainty !== 'certain') return undefined;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const isPassedByFile = declaration?.kind === 'parameter' && resolver.callsOf(declaration.function).length > 0;
  return isPassedByFile || isGuarded(resolver, node) ? undefined : meaning.received;
}
