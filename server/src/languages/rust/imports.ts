import { field, type SyntaxNode } from '../../syntax/node';
import type { ImportedName } from '../language';

/** What a name token in a `use` introduces: the module it is taken from, and its name there. */
export type WrittenImport = { readonly module: string; readonly exported: string };

const lists: ReadonlySet<string> = new Set(['use_list', 'scoped_use_list', 'use_declaration', 'use_as_clause']);

/** The import that a name token introduces; `undefined` for tokens of a path, and outside of `use`. */
export function importedBy(nameNode: SyntaxNode): WrittenImport | undefined {
  const leaf = leafOf(nameNode);
  if (!leaf) return undefined;
  const path = `${prefixOf(leaf.node)}${leaf.path}`;
  const cut = path.lastIndexOf('::');
  return cut < 0 ? { module: path, exported: '*' } : { module: path.slice(0, cut), exported: path.slice(cut + 2) };
}

/** The leaf of the tree of a `use` that ends in this name, and the path that it writes. */
function leafOf(nameNode: SyntaxNode): { node: SyntaxNode; path: string } | undefined {
  const parent = nameNode.parent;
  if (!parent) return undefined;
  if (parent.type === 'use_as_clause') {
    const path = field(parent, 'path');
    return path && field(parent, 'alias')?.id === nameNode.id ? { node: parent, path: plain(path.text) } : undefined;
  }
  // `ws::{self, Message}` introduces `ws` too.
  const outer = parent.type === 'scoped_identifier' && field(parent, 'name')?.id === nameNode.id ? parent : nameNode;
  const holder = outer.parent;
  if (holder?.type === 'scoped_use_list' && field(holder, 'path')?.id === outer.id) {
    const list = field(holder, 'list');
    const hasSelf = list?.namedChildren.some((child) => child.type === 'self') === true;
    return hasSelf ? { node: holder, path: plain(outer.text) } : undefined;
  }
  if (!holder || !lists.has(holder.type) || holder.type === 'use_as_clause') return undefined;
  return { node: outer, path: plain(outer.text) };
}

/** The paths of the lists around a leaf, from the outside in. */
function prefixOf(leaf: SyntaxNode): string {
  let prefix = '';
  for (let at = leaf.parent; at && lists.has(at.type); at = at.parent) {
    const path = at.type === 'scoped_use_list' ? field(at, 'path') : undefined;
    if (path) prefix = `${plain(path.text)}::${prefix}`;
  }
  return prefix;
}

function plain(path: string): string {
  return path.replace(/\s+/gu, '').replace(/^::/u, '');
}

const uses = /^[ \t]*(?:pub(?:\([^)]*\))?\s+)?use\s+([^;]{1,4000});/gmu;

/** One path that a text uses, with its alias; `*` where a module is opened. */
type UsedPath = { readonly path: string; readonly alias: string | undefined };

/** The paths of a `use` declaration, its lists taken apart. */
function pathsOf(written: string, prefix: string, depth: number, found: UsedPath[]): void {
  for (const part of partsOf(written)) {
    const list = /^([\w:\s]*?)(?:::)?\s*\{([\s\S]*)\}$/u.exec(part);
    if (list && depth < 8) {
      pathsOf(list[2] ?? '', joined(prefix, plain(list[1] ?? '')), depth + 1, found);
      continue;
    }
    const [name = '', alias] = part.split(/\s+as\s+/u);
    const path = name.trim() === 'self' ? prefix : joined(prefix, plain(name));
    if (path !== '') found.push({ path, alias: alias?.trim() });
  }
}

function joined(prefix: string, path: string): string {
  return prefix === '' || path === '' ? prefix + path : `${prefix}::${path}`;
}

/** The parts of a list, split at the commas that stand in no inner list. */
function partsOf(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at += 1) {
    const sign = list.charAt(at);
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if ((sign === ',' && depth === 0) || at === list.length) {
      const part = list.slice(start, at).trim();
      if (part !== '') parts.push(part);
      start = at + 1;
    }
  }
  return parts;
}

function usedPaths(text: string): UsedPath[] {
  const found: UsedPath[] = [];
  for (const match of text.matchAll(uses)) pathsOf(match[1] ?? '', '', 0, found);
  return found;
}

/** The paths that a text uses, once each: whole, and the modules that they are taken from. */
export function importedModules(text: string): string[] {
  return [...new Set(usedPaths(text).flatMap(({ path }) => [path, path.replace(/::[^:]*$/u, '')]))];
}

/** The modules and enums whose names are all at hand: `use CloseCode::*`. */
export function openImports(text: string): string[] {
  return usedPaths(text).flatMap(({ path }) => (path.endsWith('::*') ? [path.slice(0, -3)] : []));
}

/** How a type or module of a crate is written where the text already has it; nothing is imported anew. */
export function importName(text: string, _modules: readonly string[], exported: string): ImportedName | undefined {
  const used = usedPaths(text).find(({ path }) => path === exported || path.endsWith(`::${exported}`));
  if (used) return used.alias === '_' ? undefined : { local: used.alias ?? exported, edits: [] };
  const written = new RegExp(`\\b((?:\\w+::)+)${exported}::`, 'u').exec(text);
  return written ? { local: `${written[1] ?? ''}${exported}`, edits: [] } : undefined;
}
