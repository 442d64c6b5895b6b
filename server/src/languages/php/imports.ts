import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ImportedName } from '../language';
import type { ScopedDeclaration } from '../vocabulary';

const useStatements = /^[^\S\n]*use\s+(?:function\s+|const\s+)?([\w\\]+)(?:\s*\{([^{}]*)\})?(?:\s+as\s+\w+)?\s*;/gmu;
const qualifiedNames = /(?<![\w$])\\?((?:\w+\\)+)\w+/gu;

/** The namespaces whose names a text uses, by `use` or where they stand, once each; and the names themselves. */
export function importedModules(text: string): string[] {
  const found = new Set<string>();
  const add = (path: string) => {
    const plain = path.replace(/^\\|\\$/gu, '');
    found.add(plain);
    const end = plain.lastIndexOf('\\');
    if (end > 0) found.add(plain.slice(0, end));
  };
  for (const [, path = '', group] of text.matchAll(useStatements)) {
    if (group === undefined) add(path);
    else for (const name of group.split(',')) add(path + (/[\w\\]+/u.exec(name)?.[0] ?? ''));
  }
  for (const match of text.matchAll(qualifiedNames)) found.add((match[1] ?? '').slice(0, -1));
  return [...found];
}

const namespaces: ReadonlySet<string> = new Set(['namespace_definition']);

/** The name of the file's own namespace. */
function ownNamespace(node: SyntaxNode): string | undefined {
  const root = closest(node, new Set(['program']));
  const statement = root?.childrenOfType(namespaces)[0];
  return statement && field(statement, 'name')?.text;
}

/** `use Ratchet\Client\WebSocket as Socket;`: the name under which it is at hand. */
export function imported(nameNode: SyntaxNode): ScopedDeclaration | undefined {
  const clause = closest(nameNode, new Set(['namespace_use_clause']));
  const root = clause && closest(clause, new Set(['program']));
  if (!clause || !root || nameNode.type !== 'name') return undefined;
  const alias = field(clause, 'alias');
  const written = namedChildren(clause).find(({ id }) => id !== alias?.id);
  const last = written?.type === 'qualified_name' ? written.lastNamedChild : written;
  if (!written || !last || (alias ?? last).id !== nameNode.id) return undefined;
  const group = clause.parent?.type === 'namespace_use_group' ? clause.parent.parent : undefined;
  const prefix = group ? namedChildren(group).find(({ type }) => type === 'namespace_name')?.text : undefined;
  const path = [...(prefix === undefined ? [] : [prefix]), written.text.replace(/^\\/u, '')].join('\\');
  const end = path.lastIndexOf('\\');
  const module = end < 0 ? '' : path.slice(0, end);
  const own = ownNamespace(clause)?.split('\\')[0];
  // The project's own namespace reads like a relative path.
  const isOwn = own !== undefined && path.split('\\')[0] === own;
  return {
    declaration: { kind: 'import', nameNode, module: isOwn ? `./${module}` : module, exported: path.slice(end + 1) },
    start: root.startIndex,
    end: root.endIndex,
  };
}

/** How a class of one of these namespaces is written in a text, with the `use` that is missing. Works on the text alone. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const uses = [...text.matchAll(useStatements)];
  for (const [, path = '', group] of uses) {
    const whole = text.slice(text.indexOf(path)).slice(0, path.length + 60);
    const isNamed = modules.some((module) => path.replace(/^\\/u, '') === `${module}\\${exported}`);
    if (isNamed) return { local: /^[\w\\]+\s+as\s+(\w+)/u.exec(whole)?.[1] ?? exported, edits: [] };
    const inGroup =
      modules.some((module) => path === `${module}\\`) && group?.split(',').some((name) => name.trim() === exported);
    if (inGroup === true) return { local: exported, edits: [] };
  }
  const module = modules.find((name) => !name.endsWith('/*'));
  if (module === undefined) return undefined;
  const last = uses.at(-1);
  if (!last) return { local: `\\${module}\\${exported}`, edits: [] };
  const at = last.index + last[0].length;
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\nuse ${module}\\${exported};` }] };
}
