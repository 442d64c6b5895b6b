import type { ImportedName } from '../language';

const behaviour = /^-[ \t]*behaviou?r[ \t]*\(?[ \t]*([a-z]\w*)/gmu;
const qualified = /(?<![\w:@?'])([a-z]\w*):(?=[a-z]\w*\()/gu;

/** The modules that a text uses: the behaviours that it follows, and those that its calls name. */
export function importedModules(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of [behaviour, qualified])
    for (const [, module] of text.matchAll(pattern)) if (module !== undefined) found.add(module);
  return [...found];
}

/** What a module exports is written with the module's name; nothing needs to be imported. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const module = modules[0];
  return module === undefined || text === '' ? undefined : { local: `${module}:${exported}`, edits: [] };
}
