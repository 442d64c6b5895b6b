import { languageFor } from '../../server/src/languages';
import type { Language } from '../../server/src/languages/language';
import type { SyntaxNode } from '../../server/src/syntax/node';
import { createSyntaxRuntime } from '../../server/src/syntax/runtime';
import { testHost } from './testEngine';

const runtime = createSyntaxRuntime({ ...testHost, parseBudget: 10_000 });

/** Parses a text and hands the root of its tree to `look`. Throws where there is no adapter or no tree. */
export async function parsed<T>(
  languageId: string,
  text: string,
  look: (root: SyntaxNode, language: Language) => T,
): Promise<T> {
  const language = languageFor(languageId);
  if (language === undefined) throw new Error(`There is no adapter for ${languageId}.`);
  const grammar = language.grammarFor(languageId, text);
  await runtime.ready(grammar);
  const tree = runtime.parse(grammar, text, language.regionsOf?.(languageId, text), language);
  if (tree === undefined) throw new Error('The text cannot be parsed.');
  try {
    return look(tree.rootNode, language);
  } finally {
    tree.delete();
  }
}
