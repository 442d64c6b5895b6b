import { libraries } from './index';
import type { LibraryProfile, ReceiveApi, SendApi } from './profile';

/** The profiles of one language, with the maps that lookups need. */
type LanguageLibraries = {
  readonly profiles: readonly LibraryProfile[];
  readonly byModule: ReadonlyMap<string, readonly LibraryProfile[]>;
  /** Keys are the specifiers before `/*`, `::*` or `.*`. */
  readonly byFolder: ReadonlyMap<string, readonly LibraryProfile[]>;
};

const byLanguage = new Map<string, LanguageLibraries>();

function languageLibraries(language: string): LanguageLibraries {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;

  const profiles = libraries.filter((profile) => profile.languages.includes(language));
  const byModule = new Map<string, LibraryProfile[]>();
  const byFolder = new Map<string, LibraryProfile[]>();
  for (const profile of profiles) {
    for (const specifier of profile.modules) {
      const folder = /^(.*?)(?:\/|::|\.)\*$/u.exec(specifier)?.[1];
      const named = folder === undefined ? byModule : byFolder;
      named.set(folder ?? specifier, [profile, ...(named.get(folder ?? specifier) ?? [])]);
    }
  }
  const made = { profiles, byModule, byFolder };
  byLanguage.set(language, made);
  return made;
}

/** The profiles of the libraries that a language uses; empty for an unknown language. */
export function librariesFor(language: string): readonly LibraryProfile[] {
  return languageLibraries(language).profiles;
}

/**
 * The library that an import specifier or module path names. The longest match wins: an exact entry, then the nearest
 * folder (`name/*`). Where libraries share it, `shows` says whether a sign of one stands in the file. `undefined` when
 * no library is known by it.
 */
export function libraryOfModule(
  language: string,
  specifier: string,
  shows: (sign: string) => boolean,
): LibraryProfile | undefined {
  const { byModule, byFolder } = languageLibraries(language);
  const believed = (profiles: readonly LibraryProfile[] | undefined) =>
    profiles?.find(({ moduleSigns }) => moduleSigns === undefined || moduleSigns.some(shows));
  const exact = believed(byModule.get(specifier));
  if (exact !== undefined) return exact;
  for (let end = specifier.length - 1; end > 0; end -= 1) {
    const separator = specifier.charAt(end);
    if (separator !== '/' && separator !== '.' && separator !== ':') continue;
    const folder = believed(byFolder.get(specifier.slice(0, end).replace(/:$/u, '')));
    if (folder !== undefined) return folder;
  }
  return undefined;
}

const profilesById = new Map<string, LibraryProfile>();

/** The profile with this id; `undefined` when there is none. */
export function libraryById(id: string): LibraryProfile | undefined {
  if (profilesById.size === 0) for (const profile of libraries) profilesById.set(profile.id, profile);
  return profilesById.get(id);
}

const sendsOf = new WeakMap<LibraryProfile, ReadonlyMap<string, SendApi>>();
const receivesOf = new WeakMap<LibraryProfile, ReadonlyMap<string, ReceiveApi>>();

/** The send API of a profile, or of the profile it is based on, by id; `undefined` when there is none. */
export function sendApi(profile: LibraryProfile, id: string): SendApi | undefined {
  let apis = sendsOf.get(profile);
  if (apis === undefined) {
    apis = new Map(profile.sends.map((api) => [api.id, api]));
    sendsOf.set(profile, apis);
  }
  const own = apis.get(id);
  if (own !== undefined || profile.basedOn === undefined) return own;
  const base = libraryById(profile.basedOn);
  return base && sendApi(base, id);
}

/** The receive API of a profile, or of the profile it is based on, by id; `undefined` when there is none. */
export function receiveApi(profile: LibraryProfile, id: string): ReceiveApi | undefined {
  let apis = receivesOf.get(profile);
  if (apis === undefined) {
    apis = new Map(profile.receives.map((api) => [api.id, api]));
    receivesOf.set(profile, apis);
  }
  const own = apis.get(id);
  if (own !== undefined || profile.basedOn === undefined) return own;
  const base = libraryById(profile.basedOn);
  return base && receiveApi(base, id);
}

/** The last name of a constant's path as it is written in any language: `GoingAway` of `CloseStatus.GoingAway`. */
export function lastPartOf(path: string): string {
  return /[\w$]+$/u.exec(path)?.[0] ?? path;
}
