import { librariesFor, libraryOfModule } from '../../../../shared/src/libraries/lookup';
import type { Export, LibraryProfile } from '../../../../shared/src/libraries/profile';
import { privateConstant, privateEnum } from '../../../../shared/src/privateCodes';
import type { SourceFile } from '../sourceFile';
import type { Meaning } from './meaning';

/** What an imported name stands for: an export of a known library, constants of a private set, or something else. */
export function meaningOfImport(file: SourceFile, module: string, exported: string): Meaning | undefined {
  const library = libraryOfModule(file.language.id, module);
  const found = library && exportOf(library, module, exported);
  if (found) return { kind: 'export', library, export: found, certainty: 'certain' };
  const values = privateEnum(module, exported);
  if (values) return { kind: 'constants', values };
  const value = privateConstant(module, exported);
  if (value !== undefined) return { kind: 'number', value };
  if (/web_?socket|close_?event/iu.test(exported)) return namesake(file, exported);
  return library || isProjectModule(module) || /\bws\b|socket/iu.test(module) ? undefined : { kind: 'foreign' };
}

/** A package that is not known exports a name that only one platform has: it hands that platform's thing on. */
function namesake(file: SourceFile, name: string): Meaning | undefined {
  const owners = librariesFor(file.language.id).filter(
    (library) => library.globals && Object.hasOwn(library.globals, name),
  );
  const owner = owners.length === 1 ? owners[0] : undefined;
  const found = owner?.globals?.[name];
  return owner && found && { kind: 'export', library: owner, export: found, certainty: 'likely' };
}

function exportOf(library: LibraryProfile, module: string, name: string): Export | undefined {
  const ofModule = library.moduleExports?.[module];
  if (ofModule && Object.hasOwn(ofModule, name)) return ofModule[name];
  const own = library.exports[name];
  if (own) return own;
  if (name === 'default') return library.exports['*'];
  return name === '*' ? { kind: 'namespace', exports: library.exports } : undefined;
}

/** A module of the project itself may hold anything, WebSockets included. */
function isProjectModule(module: string): boolean {
  return /^[.~@#/$]?\.?\/|^[@~#]\//u.test(module) || /^\.{1,2}$/u.test(module);
}

/**
 * What a global name stands for in this file. Runtimes whose signs the file bears come before the browser, whose
 * names they share.
 */
export function meaningOfGlobal(file: SourceFile, name: string): Meaning | undefined {
  let general: Meaning | undefined;
  for (const library of librariesFor(file.language.id)) {
    const found = library.globals && Object.hasOwn(library.globals, name) ? library.globals[name] : undefined;
    if (!found) continue;
    const meaning: Meaning = { kind: 'export', library, export: found, certainty: 'certain' };
    if (library.signs === undefined) general ??= meaning;
    else if (bearsSign(file, library)) return meaning;
  }
  return general;
}

/** Whether the file imports the library or holds one of the words that give it away. */
export function bearsSign(file: SourceFile, library: LibraryProfile): boolean {
  const known = signs.get(file) ?? new Map<LibraryProfile, boolean>();
  signs.set(file, known);
  let bears = known.get(library);
  if (bears === undefined) known.set(library, (bears = looksForSign(file, library)));
  return bears;
}

const signs = new WeakMap<SourceFile, Map<LibraryProfile, boolean>>();

function looksForSign(file: SourceFile, library: LibraryProfile): boolean {
  if (library.signs?.some((sign) => file.text.includes(sign))) return true;
  return library.modules.some((module) => {
    const name = module.replace(/\/\*$/u, '');
    return file.text.includes(`'${name}`) || file.text.includes(`"${name}`);
  });
}
