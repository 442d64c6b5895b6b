import { scanFor, type Scan } from './versions/scans';
import { lastPartOf, librariesFor } from '../../../shared/src/libraries/lookup';
import type { Condition, Export, LibraryProfile } from '../../../shared/src/libraries/profile';
import type { Language } from '../languages/language';
import { escaped, withoutWildcard } from './patterns';

/** Names of methods that close, in the manners of several languages. */
export const closingNames = /^(?:send_?)?close(?:(?:_?output)?_?async)?$/iu;

/** Names that projects give to functions of their own that close a connection with a code, in the manners of several languages. */
export const ownCloserNames: readonly string[] = [
  'close',
  'Close',
  'closeAsync',
  'CloseAsync',
  'closeWith',
  'closeSession',
  'CloseSession',
  'close_session',
  'closeConnection',
  'CloseConnection',
  'close_connection',
  'closeSocket',
  'close_socket',
  'closeWebSocket',
  'close_websocket',
  'closeWithCode',
  'close_with_code',
  'sendClose',
  'SendClose',
  'send_close',
  'writeClose',
  'WriteClose',
  'write_close',
  'disconnect',
  'Disconnect',
  'disconnectAsync',
  'DisconnectAsync',
  'shutdown',
  'Shutdown',
];

/** What a file must hold for a receiver of unknown origin to be taken for a WebSocket. */
export const speaks =
  /[Ww]eb[-_.]?[Ss]ocket|WEB_?SOCKET|["']ws["']|\bwss?:\/\/|[Ss]ock[Jj][Ss]|(?:\bws\w{0,2}|W[sS])\.close\(\s{0,9}(?:code\s?=\s?)?(?:10[01]\d|[34]\d{3})\b/u;

/** The calls that send a code in some library of a language: their names, and what a file must hold for them. */
export type SendNames = {
  /** Matches the names, as words of their own. Global; it starts anew each time it is asked for. */
  readonly pattern: RegExp;
  /** Finds them. */
  readonly scan: Scan;
  /**
   * Matches a text that shows one of the libraries that have a send of this name: a module, a global, a telling word.
   * No call of this name can be proved to send in any other text.
   */
  readonly signOf: (name: string) => RegExp;
  /**
   * What must stand in an argument for a call of this name to close, where each library that has it makes a condition;
   * `undefined` where one does not.
   */
  readonly conditionsOf: (name: string) => readonly Condition[] | undefined;
};

const byLanguage = new Map<string, SendNames>();

/** The names of all calls that send a code in some library of a language. */
export function sendNames(language: Language): SendNames {
  let names = byLanguage.get(language.id);
  if (!names) byLanguage.set(language.id, (names = namesOf(language)));
  names.pattern.lastIndex = 0;
  return names;
}

function namesOf(language: Language): SendNames {
  const owners = new Map<string, Set<LibraryProfile>>();
  const all = librariesFor(language.id);
  for (const library of all)
    for (const name of namesIn(library)) {
      const found = owners.get(name) ?? new Set();
      owners.set(name, found);
      for (const each of all) if (each === library || isBasedOn(each, library, all)) found.add(each);
    }
  const conditions = conditionsIn(all);
  const variants = language.scan.closingVariants ?? [];
  // The longer first: `close` is not to be found in `close!`.
  const words = [...new Set([...variants, ...ownCloserNames, ...owners.keys()])].toSorted(
    (a, b) => b.length - a.length,
  );
  const signs = new Map<string, RegExp>();
  const pattern = words.length === 0 ? /(?!)/gu : new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'gu');
  return {
    pattern,
    scan: scanFor(pattern),
    signOf(name) {
      const known = signs.get(name);
      if (known) return known;
      const shown = [...(owners.get(name) ?? [])].flatMap((library) => signsOf(library, language));
      const likely = variants.includes(name) ? [''] : isCloser(name) ? [speaks.source, speaksOfCloses] : [];
      const listed = [...new Set([...likely, ...shown])];
      const made = listed.length === 0 ? /(?!)/u : new RegExp(listed.join('|'), 'u');
      signs.set(name, made);
      return made;
    },
    conditionsOf: (name) => (variants.includes(name) || isCloser(name) ? undefined : conditions.get(name)),
  };
}

/** By the names of members, the conditions under which they close; names that close without one are left out. */
function conditionsIn(libraries: readonly LibraryProfile[]): ReadonlyMap<string, readonly Condition[]> {
  const found = new Map<string, Condition[]>();
  const others = new Set<string>();
  for (const library of libraries) {
    const exported = new Set<string>();
    for (const exports of [library.exports, ...Object.values(library.moduleExports ?? {}), library.globals ?? {}])
      addSendingExports(exports, exported);
    for (const name of exported) others.add(name);
    for (const { members } of Object.values(library.types))
      for (const [name, member] of Object.entries(members)) {
        const send = 'send' in member ? member.send : undefined;
        const when = library.sends.find(({ id }) => id === send)?.when;
        if (when) found.set(name, [...(found.get(name) ?? []), when]);
        else if (send !== undefined) others.add(name);
      }
  }
  for (const name of others) found.delete(name);
  return found;
}

/** Types of close codes, of which a constant may be handed to what closes. */
const speaksOfCloses = '[Cc]lose_?(?:[Cc]ode|[Ss]tatus|[Rr]eason)';

function isCloser(name: string): boolean {
  return closingNames.test(name) || ownCloserNames.includes(name);
}

function namesIn(library: LibraryProfile): Set<string> {
  const names = new Set<string>();
  for (const facts of Object.values(library.types))
    for (const [name, member] of Object.entries(facts.members))
      if (member.kind === 'send' || (member.kind === 'received' && member.send !== undefined)) names.add(name);
  for (const added of library.addedMembers ?? []) if (added.member.kind === 'send') names.add(added.name);
  for (const exports of [library.exports, ...Object.values(library.moduleExports ?? {}), library.globals ?? {}])
    addSendingExports(exports, names);
  return names;
}

function addSendingExports(exports: { readonly [name: string]: Export }, names: Set<string>): void {
  for (const [name, exported] of Object.entries(exports)) {
    if ((exported.kind === 'function' || exported.kind === 'type') && exported.send !== undefined)
      names.add(lastPartOf(name));
    if (exported.kind === 'namespace' || exported.kind === 'type') addSendingExports(exported.exports ?? {}, names);
  }
}

function isBasedOn(library: LibraryProfile, base: LibraryProfile, all: readonly LibraryProfile[]): boolean {
  if (library.basedOn === undefined) return false;
  if (library.basedOn === base.id) return true;
  const next = all.find(({ id }) => id === library.basedOn);
  return next !== undefined && isBasedOn(next, base, all);
}

/** Expressions of which one matches every text in which a library can be recognised. */
function signsOf(library: LibraryProfile, language: Language): readonly string[] {
  const { modules, signs, telling, globals, userMethods, markedParameters, messages, tuples } = library;
  const words = [
    ...(signs ?? []),
    ...(telling ?? []),
    ...Object.keys(globals ?? {}).map(lastPartOf),
    ...(userMethods ?? []).flatMap(({ name = '', extends: bases, decorator }) => bases ?? decorator ?? [name]),
    ...(markedParameters ?? []).map(({ decorator }) => decorator),
    ...(messages ?? []).map(({ is }) => is),
    ...(tuples ?? []).map(({ tag }) => tag),
  ];
  return [...modules.map((module) => signOfModule(module, language)), ...words.map(escaped)];
}

/** Imports that are no strings may name a module in parts (`use tungstenite::{protocol::{frame}}`): by its longest word. */
function signOfModule(module: string, language: Language): string {
  if (importsByString(language)) return `["'\`](?:[a-z]{3}:)?${escaped(withoutWildcard(module))}["'\`/@]`;
  const parts = module.match(/\w+/gu) ?? [module];
  return escaped(parts.reduce((longest, part) => (part.length > longest.length ? part : longest)));
}

/** Whether a language names the modules that it imports by strings. */
export function importsByString(language: Language): boolean {
  return language.pathSeparator === undefined && !language.openImports;
}
