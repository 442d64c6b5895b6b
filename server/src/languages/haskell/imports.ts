import type { ImportedName } from '../language';

const imports =
  /^[ \t]*import[ \t]+(?:safe[ \t]+)?(qualified[ \t]+)?([A-Z][\w.']*)([ \t]+qualified)?(?:[ \t]+as[ \t]+([A-Z][\w.']*))?[ \t]*(hiding\b)?[ \t]*(\([^\n]*)?/gmu;

/** The modules that a text imports, once each. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(imports)].map((match) => match[2] ?? ''))];
}

/** Modules whose names are at hand unqualified: all of them, or the constructors of a type that is imported whole. */
export function openImports(text: string): string[] {
  return [...text.matchAll(imports)].flatMap(([, before, module = '', behind, , hiding, list]) => {
    if (before !== undefined || behind !== undefined) return [];
    return list === undefined || hiding !== undefined || list.includes('(..)') ? [module] : [];
  });
}

/** A constant of a module, by the alias that the text gives the module; nothing when it must be imported first. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  for (const [, , module = '', , alias] of text.matchAll(imports))
    if (modules.includes(module)) return { local: alias === undefined ? exported : `${alias}.${exported}`, edits: [] };
  return undefined;
}
