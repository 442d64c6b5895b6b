import { privateCodeSets } from './sets';
import type { PrivateCode, PrivateCodeSet } from './privateCodeSet';
import type { Text } from '../locale';

/** What one set says of a code: a row of its own, or a rule over a range, or both. */
export type PrivateMeaning = {
  readonly set: PrivateCodeSet;
  readonly code: PrivateCode | undefined;
  readonly rule: Text | undefined;
};

/** What a file shows of the sets that it uses. */
export type PrivateSetSigns = {
  /** Specifiers or module paths of its imports. */
  readonly modules: readonly string[];
  readonly text: string;
};

/** A value for each module pattern; `name/*` and `name.*` match anything deeper. */
type ByModule<Value> = { readonly exact: Map<string, Value[]>; readonly deeper: Map<string, Value[]> };

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function byModule<Value>(rows: Iterable<readonly [modules: readonly string[], value: Value]>): ByModule<Value> {
  const exact = new Map<string, Value[]>();
  const deeper = new Map<string, Value[]>();
  for (const [modules, value] of rows) {
    for (const module of modules) {
      const stem = /^(.*?)(?:\/|\.|::)\*$/u.exec(module)?.[1];
      if (stem === undefined) addTo(exact, module, value);
      else addTo(deeper, stem, value);
    }
  }
  return { exact, deeper };
}

/** The values of the entry that fits a specifier best: the exact one, else the deepest folder. */
function valuesFor<Value>(table: ByModule<Value>, specifier: string): readonly Value[] {
  const exact = table.exact.get(specifier);
  if (exact !== undefined) return exact;
  for (let end = specifier.length - 1; end > 0; end--) {
    const separator = specifier[end];
    if (separator !== '/' && separator !== '.' && separator !== ':') continue;
    const values = table.deeper.get(specifier.slice(0, end).replace(/:$/u, ''));
    if (values !== undefined) return values;
  }
  return [];
}

type Index = {
  readonly byModule: ByModule<PrivateCodeSet>;
  readonly exports: ByModule<NonNullable<PrivateCodeSet['exports']>[number]>;
  readonly constants: ByModule<NonNullable<PrivateCodeSet['constants']>[number]>;
  readonly byId: ReadonlyMap<string, PrivateCodeSet>;
  /** One expression for all signs in texts, and the sets of each sign. */
  readonly signs: RegExp;
  readonly bySign: ReadonlyMap<string, readonly PrivateCodeSet[]>;
  readonly codes: ReadonlyMap<PrivateCodeSet, ReadonlyMap<number, PrivateCode>>;
};

let built: Index | undefined;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

function build(): Index {
  const bySign = new Map<string, PrivateCodeSet[]>();
  const hosts: string[] = [];
  const subprotocols: string[] = [];
  const names: string[] = [];
  for (const set of privateCodeSets) {
    for (const host of set.detect.hosts ?? []) hosts.push(host);
    for (const subprotocol of set.detect.subprotocols ?? []) subprotocols.push(subprotocol);
    for (const name of set.detect.names ?? []) names.push(name);
    const { hosts: own = [], subprotocols: ownProtocols = [], names: ownNames = [] } = set.detect;
    for (const sign of [...own, ...ownProtocols, ...ownNames]) addTo(bySign, sign, set);
  }
  const any = (words: readonly string[]) => words.map(escaped).join('|');
  const signs = new RegExp(
    [
      `(?<![\\w.-])(${any(hosts.filter((host) => !host.startsWith('.')))})(?![\\w-])`,
      `(?<=[\\w-])(${any(hosts.filter((host) => host.startsWith('.')))})(?![\\w-])`,
      `(?<=["'\`])(${any(subprotocols)})(?=["'\`])`,
      `(?<![\\w$])(${any(names)})(?![\\w$])`,
    ].join('|'),
    'gu',
  );
  return {
    byModule: byModule(privateCodeSets.map((set) => [set.detect.modules ?? [], set])),
    exports: byModule(privateCodeSets.flatMap((set) => (set.exports ?? []).map((row) => [row.modules, row] as const))),
    constants: byModule(
      privateCodeSets.flatMap((set) => (set.constants ?? []).map((row) => [row.modules, row] as const)),
    ),
    byId: new Map(privateCodeSets.map((set) => [set.id, set])),
    signs,
    bySign,
    codes: new Map(privateCodeSets.map((set) => [set, new Map(set.codes.map((row) => [row.code, row]))])),
  };
}

function index(): Index {
  built ??= build();
  return built;
}

/** The set with this id; `undefined` when there is none. */
export function privateSetById(id: string): PrivateCodeSet | undefined {
  return index().byId.get(id);
}

/** The sets that a file identifies by what it imports or by hosts, subprotocols and names in its text; mostly none. */
export function privateSetsFor(file: PrivateSetSigns): readonly PrivateCodeSet[] {
  const { byModule: modules, signs, bySign } = index();
  const found = new Set<PrivateCodeSet>();
  for (const module of file.modules) for (const set of valuesFor(modules, module)) found.add(set);
  for (const match of file.text.matchAll(signs)) {
    for (const set of bySign.get(match[0]) ?? []) found.add(set);
  }
  return [...found];
}

/** All that the sets say of a code, in the order of the sets; empty when none speaks of it. */
export function privateMeanings(sets: readonly PrivateCodeSet[], code: number): readonly PrivateMeaning[] {
  const { codes } = index();
  return sets.flatMap((set) => {
    const row = codes.get(set)?.get(code);
    const rule = set.ranges?.find(({ from, to }) => code >= from && code <= to)?.rule;
    return row === undefined && rule === undefined ? [] : [{ set, code: row, rule }];
  });
}

/**
 * What a code means among the sets of a file. `undefined` when no set speaks of it, and also when several name it: then
 * nobody can tell which one is meant.
 */
export function privateMeaning(sets: readonly PrivateCodeSet[], code: number): PrivateMeaning | undefined {
  const meanings = privateMeanings(sets, code);
  const named = meanings.filter((meaning) => meaning.code !== undefined);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return meanings.length === 1 ? meanings[0] : undefined;
}

/** The values of an enum or constant object that a module exports under a name; `undefined` when it is not known. */
export function privateEnum(module: string, name: string): { readonly [member: string]: number } | undefined {
  return valuesFor(index().exports, module).find((row) => row.name === name)?.values;
}

/** The value of a single constant that a module exports under a name; `undefined` when it is not known. */
export function privateConstant(module: string, name: string): number | undefined {
  return valuesFor(index().constants, module).find((row) => row.name === name)?.value;
}
