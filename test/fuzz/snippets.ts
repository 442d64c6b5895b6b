import { readdirSync, readFileSync } from 'node:fs';
import { sectionsOf } from '../harness/markdown';
import { readMarkers } from '../harness/markers';
import { languageIdOf } from '../harness/runSection';
import { testEngine } from '../harness/testEngine';

export type Snippet = { readonly languageId: string; readonly text: string };

/** The programs of the corpus. */
export function corpusPrograms(): readonly Snippet[] {
  const directory = new URL('../corpus/programs/', import.meta.url);
  return readdirSync(directory).map((name) => {
    const languageId = testEngine().languageIdFor(name);
    if (languageId === undefined) throw new Error(`No language is known for ${name}.`);
    return { languageId, text: readFileSync(new URL(name, directory), 'utf8') };
  });
}

/** The example programs of all languages. */
export function examplePrograms(): readonly Snippet[] {
  const directory = new URL('../../examples/', import.meta.url);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const languageId = testEngine().languageIdFor(name);
    return languageId === undefined ? [] : [{ languageId, text: readFileSync(new URL(name, directory), 'utf8') }];
  });
}

/** The code of every case under `test/rules` and `test/libraries`, and the programs of the corpus. */
export function allSnippets(): readonly Snippet[] {
  const cases = ['rules', 'libraries'].flatMap((folder) => {
    const directory = new URL(`../${folder}/`, import.meta.url);
    return readdirSync(directory)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => sectionsOf(readFileSync(new URL(name, directory), 'utf8')))
      .flatMap(({ fences }) => fences)
      .map((fence) => ({ languageId: languageIdOf(fence), text: readMarkers(fence.text).text }));
  });
  return [...cases, ...corpusPrograms()];
}
