import type { ImportedName } from '../language';

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|(?:\b|__)require\s*\(\s*)["']([^"'\n]+)["']/gu;

/** The modules that a text imports, requires or re-exports, once each. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(specifier)].map((match) => match[1] ?? ''))];
}

/** `ws` of `npm:ws@8`, `@oak/oak` of `jsr:@oak/oak@^17`; other specifiers without their version. */
export function moduleOf(specifier: string): string {
  return specifier.replace(/^(?:npm|jsr):\/?/u, '').replace(/(?<=\w)@[\^~=<>]{0,2}[\w.*+-]+/u, '');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

/**
 * How `exported` of one of the modules is written in a text: by the name that an import gives it already, or by its own
 * name with the edit that adds it to an import of the module, or a new import. Works on the text alone.
 */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const names = modules.filter((module) => !module.endsWith('/*'));
  const from = names.map(escaped).join('|');
  if (from === '') return undefined;
  const braces = new RegExp(
    `import\\s+(?:[\\w$]+\\s*,\\s*)?\\{([^}]*)\\}\\s*from\\s*["'](?:${from})["']|(?:const|let|var)\\s*\\{([^}]*)\\}\\s*=\\s*require\\(\\s*["'](?:${from})["']\\s*\\)`,
    'gu',
  );
  let open: { at: number; list: string } | undefined;
  for (const match of text.matchAll(braces)) {
    if (/^import\s+type\b/u.test(match[0])) continue;
    const list = match[1] ?? match[2] ?? '';
    const alias = new RegExp(`(?:^|,)\\s*${escaped(exported)}(?:\\s+as\\s+|\\s*:\\s*)([\\w$]+)\\s*(?:,|$)`, 'u').exec(
      list,
    );
    if (alias?.[1] !== undefined) return { local: alias[1], edits: [] };
    if (new RegExp(`(?:^|,)\\s*${escaped(exported)}\\s*(?:,|$)`, 'u').test(list)) return { local: exported, edits: [] };
    open ??= { at: match.index + match[0].indexOf('{') + 1 + list.trimEnd().length, list };
  }
  if (open) {
    const separator = open.list.trim() === '' ? ' ' : open.list.trimEnd().endsWith(',') ? ' ' : ', ';
    return { local: exported, edits: [{ span: { start: open.at, end: open.at }, newText: `${separator}${exported}` }] };
  }
  return newImport(text, names[0], exported);
}

function newImport(text: string, module: string | undefined, exported: string): ImportedName | undefined {
  if (module === undefined) return undefined;
  const imports = [...text.matchAll(/^import\b[^;'"]*["'][^'"]*["'];?[^\S\n]*$/gmu)];
  const requires = [...text.matchAll(/^(?:const|let|var)\b[^;\n]*require\([^)]*\)[^\n]*$/gmu)];
  const last = imports.at(-1) ?? requires.at(-1);
  if (!last) return undefined;
  const quote = last[0].includes('"') ? '"' : "'";
  const end = last[0].trimEnd().endsWith(';') ? ';' : '';
  const line =
    imports.length > 0
      ? `import { ${exported} } from ${quote}${module}${quote}${end}`
      : `const { ${exported} } = require(${quote}${module}${quote})${end}`;
  const at = last.index + last[0].length;
  return { local: exported, edits: [{ span: { start: at, end: at }, newText: `\n${line}` }] };
}
