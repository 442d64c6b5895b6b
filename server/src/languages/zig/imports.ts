import type { ImportedName } from '../language';

const imported = /@import\(\s*"([^"\n]+)"\s*\)/gu;
const bound = /(?:const|var)\s+(\w+)\s*=\s*@import\(\s*"([^"\n]+)"\s*\)\s*;/gu;

/** The modules that a text imports. */
export function importedModules(text: string): string[] {
  return [...text.matchAll(imported)].flatMap(([, module]) => module ?? []);
}

/** How an export is written: through the constant that holds its module, which is declared above all else when there is none. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  for (const [, local, module] of text.matchAll(bound))
    if (local !== undefined && module !== undefined && modules.includes(module))
      return { local: `${local}.${exported}`, edits: [] };
  const module = modules[0];
  if (module === undefined) return undefined;
  const newText = `const ${module} = @import("${module}");\n`;
  return { local: `${module}.${exported}`, edits: [{ span: { start: 0, end: 0 }, newText }] };
}
