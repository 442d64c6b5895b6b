import { languageFor } from '../../server/src/languages';
import type { SyntaxNode } from '../../server/src/syntax/node';
import { createSyntaxRuntime } from '../../server/src/syntax/runtime';
import { testHost } from './testEngine';

const runtime = createSyntaxRuntime({ ...testHost, parseBudget: 10_000 });

/** How many places of a text its grammar does not understand. */
export async function parseErrors(languageId: string, text: string): Promise<number> {
  const language = languageFor(languageId);
  if (language === undefined) throw new Error(`There is no adapter for ${languageId}.`);
  const grammar = language.grammarFor(languageId, text);
  await runtime.ready(grammar);
  const tree = runtime.parse(grammar, text, language.regionsOf?.(languageId, text));
  if (tree === undefined) throw new Error('The text cannot be parsed.');
  const count = countErrors(tree.rootNode);
  tree.delete();
  return count;
}

function countErrors(node: SyntaxNode): number {
  if (!node.hasError) return 0;
  const own = node.type === 'ERROR' || node.isMissing ? 1 : 0;
  return node.children.reduce((sum, child) => sum + countErrors(child), own);
}
