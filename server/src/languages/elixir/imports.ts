import type { ImportedName } from '../language';

const named =
  /^[ \t]*(?:alias|import|require|use)[ \t]+([A-Z][\w.]*)(?:\.\{([^}]*)\})?|^[ \t]*@behaviour[ \t]+(:?[A-Za-z][\w.]*)|(?<![\w:])(:[a-z]\w*)\./gmu;
const qualified = /(?<![\w.])([A-Z]\w*(?:\.[A-Z]\w*)*)(?=\.[a-z_])/gu;

/** The modules that a text uses: by `alias`, `use`, `@behaviour`, and by the calls that name one. */
export function importedModules(text: string): string[] {
  const found = new Set<string>();
  for (const [, module, members, behaviour, erlang] of text.matchAll(named)) {
    if (module !== undefined && members === undefined) found.add(module);
    for (const member of members?.split(',') ?? []) found.add(`${module ?? ''}.${member.trim()}`);
    if (behaviour !== undefined) found.add(behaviour);
    if (erlang !== undefined) found.add(erlang);
  }
  for (const [, module] of text.matchAll(qualified)) if (module !== undefined) found.add(module);
  return [...found];
}

/** Every module can be written by its full name, and so can what it defines; nothing needs to be imported. */
export function importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined {
  const module = modules[0];
  return module === undefined || text === '' ? undefined : { local: `${module}.${exported}`, edits: [] };
}
