import type { ImportedName } from '../language';

const importLine =
  /^[^\S\n]*(?:@\w+(?:\([^)\n]*\))?[^\S\n]+)*(?:(?:public|internal|private|fileprivate|package)[^\S\n]+)?import[^\S\n]+(?:(?:class|struct|enum|protocol|func|var|let|typealias|actor)[^\S\n]+)?(\w+)[^\n]*$/gmu;

/** The modules that a text imports, once each. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(importLine)].map((match) => match[1] ?? ''))];
}

/** An export goes by its own name once its module is imported; otherwise an import is added behind the others. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const imported = new Set(importedModules(text));
  const module = modules[0];
  if (modules.some((name) => imported.has(name))) return { local: exported, edits: [] };
  const last = [...text.matchAll(importLine)].at(-1);
  if (module === undefined || !last) return undefined;
  const at = last.index + last[0].length;
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\nimport ${module}` }] };
}
