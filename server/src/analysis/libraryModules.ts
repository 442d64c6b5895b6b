import { librariesFor } from '../../../shared/src/libraries/lookup';
import type { Language } from '../languages/language';
import { withoutWildcard } from './patterns';

const namesByLanguage = new Map<string, readonly string[]>();

/** The modules that the libraries of a language are known by. */
function moduleNames({ id }: Language): readonly string[] {
  let names = namesByLanguage.get(id);
  if (!names) {
    names = [...new Set(librariesFor(id).flatMap((library) => library.modules.map(withoutWildcard)))];
    namesByLanguage.set(id, names);
  }
  return names;
}

/**
 * The modules of libraries that a text imports, by itself or something inside one: `java.net.http` for
 * `java.net.http.WebSocket`. What is imported of a module, its statement tells.
 */
export function libraryModulesIn(language: Language, text: string): readonly string[] {
  const imported = [...language.importedModules(text), ...(language.openImports?.(text) ?? [])];
  if (imported.length === 0) return [];
  const modules = language.moduleOf ? imported.map((each) => language.moduleOf?.(each) ?? each) : imported;
  return moduleNames(language).filter((name) => modules.some((module) => isWithin(module, name)));
}

function isWithin(module: string, name: string): boolean {
  return module === name || (module.startsWith(name) && /^(?:[./\\]|::)/u.test(module.slice(name.length)));
}
