import type { ImportedName } from '../language';

const used = /^[ \t]*(?:use|require)[ \t]+([A-Za-z_][\w:]*)/gmu;
const extended = /^[ \t]*(?:use[ \t]+(?:parent|base|Mojo::Base)\b|extends\b)[^;'"\n]*['"]([A-Za-z_][\w:]*)['"]/gmu;

/** The modules that a text uses, and those whose packages it extends. */
export function importedModules(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of [used, extended])
    for (const [, module] of text.matchAll(pattern)) if (module !== undefined) found.add(module);
  return [...found];
}

/** The modules whose exports are at hand by their names alone. */
export function openImports(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(used), ([, module = '']) => module))];
}

/** What is used is at hand under its own name. */
export function importName(_text: string, _modules: readonly string[], exported: string): ImportedName | undefined {
  return { local: exported, edits: [] };
}
