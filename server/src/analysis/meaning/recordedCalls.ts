import type { SyntaxNode } from '../../syntax/node';
import { handlerParameters } from './handlers';
import type { Meaning, Resolver } from './meaning';

const longest = 100;
const maximumUses = 12;

/** `onClose.mock.calls[0]` beside `socket.on('close', onClose)`: what a listener is told that a test records. */
export function recordedCall(resolver: Resolver, node: SyntaxNode): Meaning | undefined {
  const { file } = resolver;
  const { recordedCalls } = file.language;
  if (!recordedCalls || node.endIndex - node.startIndex > longest || !file.matches(recordedCalls.sign))
    return undefined;
  const name = recordedCalls.one.exec(node.text)?.[1];
  const double = name === undefined ? undefined : file.language.lower(partNamed(node, name));
  const declaration = double?.kind === 'name' ? file.resolve(double.node) : undefined;
  if (!declaration) return undefined;
  for (const use of file.uses(declaration).slice(0, maximumUses)) {
    const handler = handlerParameters(resolver, use);
    if (handler) return { kind: 'parameters', handler };
  }
  return undefined;
}

/** The part of an expression that it begins with. */
function partNamed(node: SyntaxNode, text: string): SyntaxNode {
  return node.descendantForIndex(node.startIndex, node.startIndex + text.length);
}
