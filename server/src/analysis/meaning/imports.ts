import { librariesFor, libraryOfModule } from '../../../../shared/src/libraries/lookup';
import type { Export, LibraryProfile } from '../../../../shared/src/libraries/profile';
import { privateConstant, privateEnum } from '../../../../shared/src/privateCodes';
import { escaped, withoutWildcard } from '../patterns';
import type { SourceFile } from '../versions/sourceFile';
import type { Certainty } from '../site';
import type { Meaning } from './meaning';
import { isReplaced } from './replacedGlobals';

/** What an imported name stands for: an export of a known library, constants of a private set, or something else. */
export function meaningOfImport(file: SourceFile, specifier: string, exported: string): Meaning | undefined {
  // A path of the project's own may be the library's: a library is a project too.
  const isOwnPath = file.language.pathSeparator !== undefined && specifier.startsWith('./');
  const module = isOwnPath ? specifier.slice(2) : specifier;
  const origin = originOf(file, module);
  const library = origin?.library;
  const found = origin && exportAt(origin, exported);
  if (library && found) return { kind: 'export', library, export: found, certainty: 'certain' };
  const inner = moduleWithin(file, module, exported);
  if (inner) return inner;
  if (!library && exported === '*') {
    const copy = tellingLibrary(file, module);
    if (copy) return copy;
  }
  const values = privateEnum(module, exported);
  if (values) return { kind: 'constants', values };
  const value = privateConstant(module, exported);
  if (value !== undefined) return { kind: 'number', value };
  if (/web_?socket|close_?event/iu.test(exported))
    return namesake(file, exported, isOwnPath || isProjectModule(module) ? 'possible' : 'likely');
  return library || isOwnPath || isProjectModule(module) || /\bws\b|socket/iu.test(module)
    ? undefined
    : { kind: 'foreign' };
}

/** A module of a library, and the way from its exports to what an import names: `CloseReason.CloseCodes` of a package. */
type Origin = { readonly library: LibraryProfile; readonly module: string; readonly path: readonly string[] };

/** The library's module that an import names, or the nearest one above it: languages import nested types by their whole path. */
function originOf(file: SourceFile, specifier: string): Origin | undefined {
  const path: string[] = [];
  let module = specifier;
  for (let depth = 0; depth < 6; depth += 1) {
    const library = libraryNamed(file, module);
    if (library) return { library, module, path };
    const last = /(?:\.|::|\\)(\w+)$/u.exec(module);
    if (last?.[1] === undefined) return undefined;
    path.unshift(last[1]);
    module = module.slice(0, last.index);
  }
  return undefined;
}

function libraryNamed(file: SourceFile, module: string): LibraryProfile | undefined {
  const named = file.language.moduleOf?.(module) ?? module;
  return libraryOfModule(file.language.id, named, (sign) => file.includes(sign));
}

function exportAt({ library, module, path }: Origin, name: string): Export | undefined {
  const [first = name, ...rest]: readonly string[] = [...path, name];
  const found = rest.reduce<Export | undefined>(
    (outer, part) => outer && (part === '*' ? outer : nestedExport(outer, part)),
    exportOf(library, module, first),
  );
  // Where all that lies under a library counts as its module, the last part may be a type: `use …::CloseCode::*`.
  const outer = found ? undefined : library.exports[lastPart(module) ?? ''];
  return found ?? (outer && nestedExport(outer, name));
}

/** An export that another export holds: a member of a namespace, a static or nested type, one constant of an enum. */
export function nestedExport(outer: Export, name: string): Export | undefined {
  if (outer.kind === 'namespace')
    return Object.hasOwn(outer.exports, name)
      ? outer.exports[name]
      : outer.exports['default'] && name === 'default'
        ? outer.exports['default']
        : undefined;
  if (outer.kind === 'type' && outer.exports)
    return Object.hasOwn(outer.exports, name) ? outer.exports[name] : undefined;
  if (outer.kind === 'constants' && Object.hasOwn(outer.values, name))
    return { kind: 'constant', value: outer.values[name] ?? Number.NaN };
  return undefined;
}

const openOrigins = new WeakMap<SourceFile, readonly Origin[]>();

/** An export of a library's module that the file has opened (`import x.*`). */
function meaningOfOpenImport(file: SourceFile, name: string): Meaning | undefined {
  let origins = openOrigins.get(file);
  if (!origins) {
    origins = file.openModules.flatMap((module) => originOf(file, module) ?? []);
    openOrigins.set(file, origins);
  }
  for (const origin of origins) {
    const found = exportAt(origin, name);
    if (found) return { kind: 'export', library: origin.library, export: found, certainty: 'certain' };
  }
  return undefined;
}

/**
 * What a name stands for that is written with its module: `java.net.http.WebSocket`, `\\Ratchet\\Client\\connect`, or a
 * global of that path, `Faye::WebSocket`; `undefined` for any other path.
 */
export function meaningOfQualifiedName(file: SourceFile, written: string): Meaning | undefined {
  const separator = file.language.pathSeparator;
  const isPath = /^[A-Za-z]\w*(?:(?:\.|::)\w+)+$/u.test(written);
  if (!isPath && (separator === undefined || !written.includes(separator) || !/^[\w:\\]{1,120}$/u.test(written)))
    return undefined;
  const path = separator !== undefined && written.startsWith(separator) ? written.slice(separator.length) : written;
  const [, module = '', name] = /^(.*?)(?:\.|::|\\)(\w+)$/u.exec(path) ?? [];
  const origin = originOf(file, module);
  const found = origin && name !== undefined && exportAt(origin, name);
  if (origin && found) return { kind: 'export', library: origin.library, export: found, certainty: 'certain' };
  if (separator === undefined) return undefined;
  const whole = globalOf(file, path);
  if (whole) return whole;
  const end = path.lastIndexOf(separator);
  const outer = end > 0 ? globalOf(file, path.slice(0, end)) : undefined;
  const inner = outer?.kind === 'export' ? nestedExport(outer.export, path.slice(end + separator.length)) : undefined;
  return outer?.kind === 'export' && inner ? { ...outer, export: inner } : undefined;
}

/** `use Ratchet\\Client;`: what is imported is itself a module with exports. */
function moduleWithin(file: SourceFile, module: string, exported: string): Meaning | undefined {
  const separator = file.language.pathSeparator;
  if (separator === undefined || exported === '*') return undefined;
  const path = module === '' ? exported : `${module}${separator}${exported}`;
  const library = libraryNamed(file, path);
  const found = library && exportOf(library, path, '*');
  return found && { kind: 'export', library, export: found, certainty: 'certain' };
}

/**
 * What a name inside a library's namespaces stands for where they were opened out of sight, in a header of the project:
 * `close` of `close::status::normal`. Only for paths, and in files that bear the library's sign.
 */
export function meaningOfOpenedName(file: SourceFile, name: string): Meaning | undefined {
  for (const library of librariesFor(file.language.id)) {
    const found = bearsSign(file, library) ? namespaceWith(library.exports, name, 0) : undefined;
    if (found) return { kind: 'export', library, export: found, certainty: 'likely' };
  }
  return undefined;
}

function namespaceWith(exports: { readonly [name: string]: Export }, name: string, depth: number): Export | undefined {
  const own = Object.hasOwn(exports, name) ? exports[name] : undefined;
  if (own?.kind === 'namespace' || own?.kind === 'constants') return own;
  if (depth > 3) return undefined;
  for (const inner of Object.values(exports)) {
    const found = inner.kind === 'namespace' ? namespaceWith(inner.exports, name, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * A package that is not known exports a name that only one platform has: it hands that platform's thing on. A module of
 * the project may as well hold a class of its own.
 */
function namesake(file: SourceFile, name: string, certainty: Certainty): Meaning | undefined {
  const owners = librariesFor(file.language.id).filter(
    (library) => library.globals && Object.hasOwn(library.globals, name),
  );
  const owner = owners.length === 1 ? owners[0] : undefined;
  const found = owner?.globals?.[name];
  return owner && found && { kind: 'export', library: owner, export: found, certainty };
}

/** A package that is not known and is named like a library, whose telling names the file takes from it, is a copy. */
function tellingLibrary(file: SourceFile, module: string): Meaning | undefined {
  const last = lastPart(module);
  const library = librariesFor(file.language.id).find(
    (each) =>
      each.telling !== undefined &&
      each.modules.some((known) => lastPart(known) === last) &&
      each.telling.some((name) => file.includes(name)),
  );
  return (
    library && { kind: 'export', library, export: { kind: 'namespace', exports: library.exports }, certainty: 'likely' }
  );
}

/** A name of another file of the same package, which is a copy of a library: telling names, and its constants beside them. */
function meaningOfCopiedName(file: SourceFile, name: string): Meaning | undefined {
  for (const library of librariesFor(file.language.id)) {
    if (library.telling === undefined || importsLibrary(file, library)) continue;
    const found = Object.hasOwn(library.exports, name) ? library.exports[name] : undefined;
    const told = library.telling.includes(name) || (found?.kind === 'constant' && bearsSign(file, library));
    if (found && told) return { kind: 'export', library, export: found, certainty: 'likely' };
  }
  return undefined;
}

function lastPart(module: string): string | undefined {
  return module.split(/\/|::|\./u).at(-1);
}

function exportOf(library: LibraryProfile, module: string, name: string): Export | undefined {
  const ofModule = library.moduleExports?.[module];
  if (ofModule && Object.hasOwn(ofModule, name)) return ofModule[name];
  const own = library.exports[name];
  if (own) return own;
  if (name === 'default') return library.exports['*'];
  return name === '*' ? { kind: 'namespace', exports: { ...library.exports, ...ofModule } } : undefined;
}

/**
 * Whether a specifier names a module of the project, by a relative path or in the ways that bundlers and Rust write
 * such: it may hold anything, WebSockets included.
 */
export function isProjectModule(module: string): boolean {
  if (/^(?:crate|super|self)(?:::|$)/u.test(module)) return true;
  return /^[.~@#/$]?\.?\/|^[@~#]\//u.test(module) || /^\.{1,2}$/u.test(module);
}

/**
 * What a global name stands for in this file. Runtimes whose signs the file bears come before the browser, whose
 * names they share.
 */
export function meaningOfGlobal(file: SourceFile, name: string): Meaning | undefined {
  const opened = meaningOfOpenImport(file, name);
  if (opened) return opened;
  const separator = file.language.pathSeparator;
  const isPath = separator !== undefined && name.includes(separator);
  return globalOf(file, name) ?? (isPath ? meaningOfQualifiedName(file, name) : undefined);
}

function globalOf(file: SourceFile, name: string): Meaning | undefined {
  if (file.language.sharesNames === true) {
    const copied = meaningOfCopiedName(file, name);
    if (copied) return copied;
  }
  let general: Meaning | undefined;
  for (const library of librariesFor(file.language.id)) {
    const found = library.globals && Object.hasOwn(library.globals, name) ? library.globals[name] : undefined;
    if (!found) continue;
    if (isReplaced(file, name)) return undefined;
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
  const shows = (words: readonly string[] | undefined) => words?.some((word) => file.includes(word)) === true;
  return shows(library.signs) || shows(library.telling) || importsLibrary(file, library);
}

/** Whether the text imports one of a library's modules, or something inside one. */
export function importsLibrary(file: SourceFile, library: LibraryProfile): boolean {
  if (library.moduleSigns?.some((sign) => file.includes(sign)) === false) return false;
  const quoted = [...file.found(quotedModules(file.language.id))];
  return library.modules.some((known) => {
    const name = withoutWildcard(known);
    return (
      // A plain word in quotes may be anything (`url.indexOf('ws')`): it takes an import.
      (!/^\w+$/u.test(name) && quoted.some((path) => path === name || path.startsWith(`${name}/`))) ||
      // Written out where it is used: `java.net.http.WebSocket`.
      (/\w\.\w+\.\w/u.test(name) && file.includes(`${name}.`)) ||
      file.libraryModules.includes(name)
    );
  });
}

const quotedByLanguage = new Map<string, RegExp>();

/** Matches quoted paths that begin with a language's modules, whole: `"ws` begins every `"wss://…"` too. */
function quotedModules(languageId: string): RegExp {
  let pattern = quotedByLanguage.get(languageId);
  if (!pattern) {
    const names = librariesFor(languageId).flatMap((library) => library.modules.map(withoutWildcard));
    pattern =
      names.length === 0
        ? /(?!)/gu
        : new RegExp(`['"]((?:${names.map(escaped).join('|')})(?=['"/])[^'"]{0,100})`, 'gu');
    quotedByLanguage.set(languageId, pattern);
  }
  return pattern;
}
