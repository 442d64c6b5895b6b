import type { ImportedName } from '../language';

const importLine = /^[^\S\n]*(?:import|export)[^\S\n]+["']([^"'\n]+)["']([^;\n]*);?/gmu;

/** The libraries that a text imports, once each. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(importLine)].map((match) => match[1] ?? ''))];
}

/** Those whose names are at hand without a prefix. */
export function openImports(text: string): string[] {
  return [...text.matchAll(importLine)].flatMap((match) => (/\bas\s+\w/u.test(match[2] ?? '') ? [] : [match[1] ?? '']));
}

/** An export goes by its own name, behind the prefix that its library is imported with; else an import is added. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const imports = [...text.matchAll(importLine)];
  for (const match of imports) {
    if (!modules.includes(match[1] ?? '')) continue;
    const prefix = /\bas\s+(\w+)/u.exec(match[2] ?? '')?.[1];
    return { local: prefix === undefined ? exported : `${prefix}.${exported}`, edits: [] };
  }
  const last = imports.at(-1);
  const module = modules[0];
  if (!last || module === undefined) return undefined;
  const at = last.index + last[0].length;
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\nimport '${module}';` }] };
}
