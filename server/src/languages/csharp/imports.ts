import type { ImportedName } from '../language';

const directive = /^[^\S\n]*(?:global\s+)?using\s+(static\s+)?(?:(\w+)\s*=\s*)?(?:global::)?([\w.]+)\s*;/gmu;
/** What stands before the name of the namespace that a file belongs to, as the source of an expression. */
export const ownModuleLine = '^[^\\S\\n]*namespace\\s+';
const namespace = new RegExp(`${ownModuleLine}([\\w.]+)`, 'gmu');

/** The namespaces that a text names in `using` directives, and the types behind `using static` and aliases. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(directive)].map((match) => match[3] ?? ''))];
}

/** Namespaces whose types are at hand: those of `using`, and the text's own with those around it. */
export function openImports(text: string): string[] {
  const open = [...text.matchAll(directive)].flatMap((match) => (match[2] === undefined ? (match[3] ?? '') : []));
  const own = [...text.matchAll(namespace)].flatMap((match) => withOuter(match[1] ?? ''));
  return [...new Set([...open, ...own])];
}

/** `A.B.C`, `A.B`, `A`. */
function withOuter(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** How a type of one of the namespaces is written: by its own name, with the `using` that is missing. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const module = modules.find((name) => !name.endsWith('/*'));
  if (module === undefined) return undefined;
  const directives = [...text.matchAll(directive)];
  const alias = directives.find((match) => match[2] !== undefined && match[3] === `${module}.${exported}`);
  if (alias?.[2] !== undefined) return { local: alias[2], edits: [] };
  const open = openImports(text);
  if (modules.some((name) => open.includes(name))) return { local: exported, edits: [] };
  const last = directives.at(-1);
  if (!last) return undefined;
  const at = last.index + last[0].length;
  const indent = /^[^\S\n]*/u.exec(last[0])?.[0] ?? '';
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\n${indent}using ${module};` }] };
}
