import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ImportedName } from '../language';
import type { Declaration } from '../vocabulary';
import { readString } from './literals';

const block = /^import\b[ \t]*(?:\(([^)]*)\)|((?:[\w.]+[ \t]+)?(?:"[^"\n]*"|`[^`\n]*`)))/gmu;
const line = /(?:([\w.]+)[ \t]+)?["`]([^"`\n]+)["`]/gu;

/** One import as it is written: `name` is the alias, `.` or `_`. */
type WrittenImport = { readonly name: string | undefined; readonly path: string };

function writtenImports(text: string): WrittenImport[] {
  return [...text.matchAll(block)].flatMap((match) =>
    [...(match[1] ?? match[2] ?? '').matchAll(line)].map((each) => ({ name: each[1], path: each[2] ?? '' })),
  );
}

/** The import paths of a text, once each. */
export function importedModules(text: string): string[] {
  return [...new Set(writtenImports(text).map(({ path }) => path))];
}

/** Packages whose exports are at hand without a name: `import . "path"`. */
export function openImports(text: string): string[] {
  return writtenImports(text).flatMap(({ name, path }) => (name === '.' ? [path] : []));
}

/** The name of the package at a path, as convention has it: the last part that is no version. */
export function packageName(path: string): string {
  const parts = path.split('/');
  let last = parts.pop() ?? '';
  if (/^v\d+$/u.test(last)) last = parts.pop() ?? last;
  return last.replace(/\.v\d+$/u, '').replace(/^go-|[-.]go$/gu, '');
}

/** An import without an alias: the name that it introduces is only a part of its path. */
export function declaresWithin(statement: SyntaxNode, name: string): Declaration | undefined {
  if (statement.type !== 'import_declaration') return undefined;
  const list = statement.firstNamedChild;
  const specs = list?.type === 'import_spec_list' ? namedChildren(list) : list ? [list] : [];
  for (const spec of specs) {
    const path = field(spec, 'path');
    if (!path || field(spec, 'name')) continue;
    const module = readString(path.text);
    if (packageName(module) === name) return { kind: 'import', nameNode: path, module, exported: '*' };
  }
  return undefined;
}

/** How an export of a package is written: behind the package's name or alias; with the import when it is missing. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const names = modules.filter((module) => !module.endsWith('/*'));
  const present = writtenImports(text).find(({ path }) => names.includes(path));
  if (present) {
    if (present.name === '_') return undefined;
    const local = present.name === '.' ? exported : `${present.name ?? packageName(present.path)}.${exported}`;
    return { local, edits: [] };
  }
  const module = names[0];
  const open = /^import\s*\(/mu.exec(text);
  if (module === undefined || !open) return undefined;
  const at = open.index + open[0].length;
  return {
    local: `${packageName(module)}.${exported}`,
    edits: [{ span: { start: at, end: at }, newText: `\n\t"${module}"` }],
  };
}
