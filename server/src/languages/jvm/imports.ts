import type { ImportedName } from '../language';

const importLine = /^[^\S\n]*import[^\S\n]+(?:static[^\S\n]+)?([\w.`]+)((?:\.|)[*_{][^;\n]*)?/gmu;
/** What stands before the name of the package that a file belongs to, as the source of an expression. */
export const ownModuleLine = '^[^\\S\\n]*package[^\\S\\n]+';
const packageLine = new RegExp(`${ownModuleLine}([\\w.\`]+)`, 'mu');

type ImportLine = { readonly path: string; readonly open: boolean; readonly names: readonly string[] };

/** The imports of a text; `names` are those in Scala's braces. */
function importLines(text: string): ImportLine[] {
  return [...text.matchAll(importLine)].map((match) => {
    const path = (match[1] ?? '').replaceAll('`', '').replace(/\.$/u, '');
    const rest = match[2] ?? '';
    const list = /\{([^}]*)\}/u.exec(rest)?.[1] ?? '';
    const names = list.split(',').map((part) => part.trim().split(/\s|=>/u)[0] ?? '');
    const open = /^\.?[*_]/u.test(rest) || names.some((name) => name === '_' || name === '*') || path.endsWith('._');
    return { path: path.replace(/\._$/u, ''), open, names: names.filter((name) => /^\w{2,}$/u.test(name)) };
  });
}

/** What a text imports, by whole paths: `java.net.http.WebSocket`, `jakarta.websocket` for everything in it. */
export function importedModules(text: string): string[] {
  return [
    ...new Set(
      importLines(text).flatMap(({ path, names }) =>
        names.length === 0 ? [path] : names.map((name) => `${path}.${name}`),
      ),
    ),
  ];
}

/** The packages and types whose members are at hand by their bare names: those that are opened, and the text's own package. */
export function openImports(text: string): string[] {
  const own = packageLine.exec(text)?.[1];
  const opened = importLines(text).flatMap(({ path, open }) => (open ? [path] : []));
  return own === undefined ? opened : [...opened, own];
}

/**
 * How a type of one of these packages is written in a text, with the edit that imports it when it is not yet; works on
 * the text alone. `end` is what closes an import.
 */
export function importName(
  text: string,
  modules: readonly string[],
  exported: string,
  end: string,
): ImportedName | undefined {
  const lines = importLines(text);
  const owners = modules.filter((module) => lines.some(({ path }) => path === module || path.startsWith(`${module}.`)));
  const atHand = lines.some(({ path, open, names }) =>
    owners.some(
      (module) => path === `${module}.${exported}` || (path === module && (open || names.includes(exported))),
    ),
  );
  if (atHand || openImports(text).some((module) => modules.includes(module))) return { local: exported, edits: [] };
  const last = [...text.matchAll(/^[^\S\n]*import[^\n]*$/gmu)].at(-1);
  // Of several packages only one that the file imports from is known to be there.
  const module = owners[0] ?? (modules.length === 1 ? modules[0] : undefined);
  if (!last || module === undefined) return undefined;
  const at = last.index + last[0].trimEnd().length;
  return {
    local: exported,
    edits: [{ span: { start: at, end: at }, newText: `\nimport ${module}.${exported}${end}` }],
  };
}
