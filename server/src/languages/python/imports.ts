import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { ImportedName } from '../language';
import type { ScopedDeclaration } from '../vocabulary';
import { scopeOf, within } from './scopes';

const statements: ReadonlySet<string> = new Set(['import_statement', 'import_from_statement']);

/** What a name in an import introduces: `import websockets`, `from aiohttp import web as w`. */
export function declaresImport(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const parent = nameNode.parent;
  if (parent?.type !== 'dotted_name' && parent?.type !== 'aliased_import') return undefined;
  const statement = closest(parent, statements);
  if (!statement) return undefined;
  const scope = scopeOf(statement, nameNode.text);
  const imported = (module: string, exported: string) => within(scope, { kind: 'import', nameNode, module, exported });
  const source = field(statement, 'module_name');
  const isIn = (outer: SyntaxNode) => outer.startIndex <= nameNode.startIndex && nameNode.endIndex <= outer.endIndex;
  if (source && isIn(source)) return undefined;
  if (parent.type === 'aliased_import') {
    const name = field(parent, 'name');
    if (!name || field(parent, 'alias')?.id !== nameNode.id) return undefined;
    return source ? imported(modulePath(source.text), name.text) : imported(name.text, '*');
  }
  if (parent.parent?.type === 'aliased_import' || parent.firstNamedChild?.id !== nameNode.id) return undefined;
  return source ? imported(modulePath(source.text), nameNode.text) : imported(nameNode.text, '*');
}

/** A module as it is named to the layers above: `..chat.rooms` is `../chat/rooms`, a module of the project. */
function modulePath(text: string): string {
  const dots = /^\.+/u.exec(text)?.[0].length ?? 0;
  if (dots === 0) return text;
  const up = dots === 1 ? './' : '../'.repeat(dots - 1);
  return up + text.slice(dots).replaceAll('.', '/');
}

const importStatement =
  /^[^\S\n]*(?:from[^\S\n]+([.\w]+)[^\S\n]+import\b[^\S\n]*(\([^)]*\)|[^\n#]*)|import[^\S\n]+([^\n#]+))/gmu;

/** The modules that a text imports, and what might be modules among the names it imports, once each. */
export function importedModules(text: string): string[] {
  const found = new Set<string>();
  for (const [, source, names = '', listed] of text.matchAll(importStatement)) {
    for (const each of (listed ?? '').split(',')) {
      const name = /^\s*([\w.]+)/u.exec(each)?.[1];
      if (name !== undefined) found.add(name);
    }
    if (source === undefined) continue;
    const module = modulePath(source);
    found.add(module);
    if (module !== source) continue;
    for (const [name] of names.matchAll(/\b[a-z_]\w*\b/gu)) found.add(`${module}.${name}`);
  }
  return [...found];
}

/** The modules of which everything is imported: `from websockets import *`. */
export function openImports(text: string): string[] {
  return [...text.matchAll(/^[^\S\n]*from[^\S\n]+([\w.]+)[^\S\n]+import[^\S\n]+\*/gmu)].map((match) => match[1] ?? '');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

/**
 * How `exported` of one of the modules is written in a text: by the name that an import gives it already, through a
 * module that is imported, or by its own name with the edit that adds an import. Works on the text alone.
 */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const names = modules.filter((module) => !module.endsWith('/*'));
  const main = names[0];
  if (main === undefined) return undefined;
  const own = new RegExp(`^${escaped(exported)}(?:\\s+as\\s+(\\w+))?$`, 'u');
  for (const [, source, list] of text.matchAll(importStatement)) {
    if (source === undefined || !names.includes(source)) continue;
    for (const each of (list ?? '').replace(/[()]/gu, '').split(',')) {
      const match = own.exec(each.replace(/#[^\n]*/u, '').trim());
      if (match) return { local: match[1] ?? exported, edits: [] };
    }
  }
  const whole = new RegExp(
    `^import[^\\S\\n]+${escaped(main)}(?:[^\\S\\n]+as[^\\S\\n]+(\\w+))?[^\\S\\n]*(?:#|$)`,
    'mu',
  ).exec(text);
  if (whole) return { local: `${whole[1] ?? main}.${exported}`, edits: [] };
  return newImport(text, main, exported);
}

function newImport(text: string, module: string, exported: string): ImportedName | undefined {
  const last = [
    ...text.matchAll(/^(?:from[^\S\n]+[.\w]+[^\S\n]+import\b[^\S\n]*(?:\([^)]*\)|[^\n]*)|import[^\S\n][^\n]*)/gmu),
  ].at(-1);
  if (!last) return undefined;
  const at = last.index + last[0].trimEnd().length;
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\nfrom ${module} import ${exported}` }] };
}
