import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageFor, languageIdFor } from '../../server/src/languages';
import type { Language } from '../../server/src/languages/language';
import type { MemberPlaces } from '../../server/src/languages/scanRules';
import type { SyntaxNode } from '../../server/src/syntax/node';
import { sectionsOf } from '../harness/markdown';
import { parsed } from '../harness/parse';
import { languageIdOf } from '../harness/runSection';

type Program = { readonly languageId: string; readonly text: string };

const root = new URL('../../', import.meta.url);

/** Programs to be read by language: the examples, and all blocks of code in the fixtures. */
const programs = new Map<string, Program[]>();
for (const program of [...examples(new URL('examples/', root)), ...fixtures()]) {
  const known = programs.get(program.languageId);
  if (known) known.push(program);
  else programs.set(program.languageId, [program]);
}

function examples(folder: URL): Program[] {
  return readdirSync(folder).flatMap((name): Program[] => {
    const file = new URL(name, folder);
    if (statSync(file).isDirectory()) return examples(new URL(`${name}/`, folder));
    const languageId = languageIdFor(name);
    return languageId === undefined ? [] : [{ languageId, text: readFileSync(file, 'utf8') }];
  });
}

function fixtures(): Program[] {
  const folders = ['languages', 'libraries', 'rules'].map((name) => new URL(`test/${name}/`, root));
  return folders
    .flatMap((folder) => readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [new URL(name, folder)] : [])))
    .flatMap((file) => sectionsOf(readFileSync(file, 'utf8')).flatMap(({ fences }) => fences))
    .map((fence) => ({ languageId: languageIdOf(fence), text: fence.text }))
    .filter(({ languageId }) => languageFor(languageId) !== undefined);
}

/** The tokens of a node that are names or numbers, in order. */
function tokensIn(node: SyntaxNode, treeRoot: SyntaxNode, language: Language): SyntaxNode[] {
  return Array.from(node.text.matchAll(/[\w$]+/gu)).flatMap(({ index, 0: word }) => {
    const start = node.startIndex + index;
    const token = language.tokenAt(treeRoot, start);
    return token?.startIndex === start && token.endIndex === start + word.length ? [token] : [];
  });
}

/** Whether a name is introduced for more than the statement in which it stands. */
function isForFile(nameNode: SyntaxNode, statement: SyntaxNode, language: Language): boolean {
  const found = language.declares(nameNode);
  if (!found) return false;
  const { startIndex, endIndex } = statement.parent ?? statement;
  const isAnywhere = found.start <= startIndex && endIndex <= found.end;
  return isAnywhere || found.start < statement.startIndex || found.end > statement.endIndex;
}

describe.each([...programs])('%s', (_, texts) => {
  test('statements tell the names that a search finds them to introduce', async () => {
    const wrong: string[] = [];
    for (const { languageId, text } of texts)
      await parsed(languageId, text, (treeRoot, language) => {
        for (const statement of treeRoot.children) {
          const told = statement.isExtra ? undefined : language.introduces?.(statement);
          if (!told) continue;
          const searched = tokensIn(statement, treeRoot, language).filter((name) =>
            isForFile(name, statement, language),
          );
          const declared = told.filter((name) => language.declares(name));
          const [one, other] = [searched, declared].map((names) => names.map((name) => name.text).join(' '));
          if (one !== other) wrong.push(`${statement.text}\nintroduces: ${one}\ntold: ${other}`);
        }
      });
    expect(wrong).toEqual([]);
  });

  test('what the text tells of members, the tree does not deny', async () => {
    const wrong: string[] = [];
    for (const { languageId, text } of texts)
      await parsed(languageId, text, (treeRoot, language) => {
        const { memberPlaces } = language.scan;
        if (!memberPlaces) return;
        for (const token of treeRoot.children.flatMap((statement) => tokensIn(statement, treeRoot, language)))
          for (const way of waysOf(token, language))
            if (!stands(memberPlaces[way], text, token)) wrong.push(`${text}\n${token.text} is ${way}`);
      });
    expect(wrong).toEqual([]);
  });
});

function waysOf(token: SyntaxNode, language: Language): (keyof MemberPlaces)[] {
  const how = language.declaresMember(token)?.how;
  const given = how === undefined ? [] : [how === 'assigned' ? ('assigned' as const) : ('declared' as const)];
  return language.memberAccess(token) ? [...given, 'accessed'] : given;
}

function stands([before, behind]: MemberPlaces['accessed'], text: string, { startIndex, endIndex }: SyntaxNode) {
  before.lastIndex = startIndex;
  behind.lastIndex = endIndex;
  return before.test(text) && behind.test(text);
}
