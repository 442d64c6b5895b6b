import type { SyntaxNode } from '../../server/src/syntax/node';
import { parsed } from './parse';

/** How many places of a text its grammar does not understand. */
export function parseErrors(languageId: string, text: string): Promise<number> {
  return parsed(languageId, text, countErrors);
}

function countErrors(node: SyntaxNode): number {
  if (!node.hasError) return 0;
  const own = node.type === 'ERROR' || node.isMissing ? 1 : 0;
  return node.children.reduce((sum, child) => sum + countErrors(child), own);
}
