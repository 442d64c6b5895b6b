import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one driver needs and how it is started, in `<language>/drivers.json`. Fields that are absent are the language's. */
export type DriverSettings = {
  /** The source, when it is not the driver's id with the language's extension. */
  readonly file?: string;
  /** Debian packages, beside those of the language. */
  readonly apt?: readonly string[];
  /** Python packages with their versions, installed for this driver alone and put on its path. */
  readonly pip?: readonly string[];
  /**
   * The library is in no registry that the command installs from. Whoever has it builds the driver by hand and puts it
   * where a build would (`{out}`); where there is no such program, the driver is not run.
   */
  readonly byHand?: boolean;
  /** Java archives; joined they stand for `{classpath}`. */
  readonly classpath?: readonly string[];
  /** Commands that are run once before, in order. */
  readonly build?: readonly (readonly string[])[];
  /** The program and its arguments. */
  readonly command?: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  /** Finds the error in what the driver wrote to its standard error before it died: a pattern with one group. */
  readonly crashText?: string;
  /** What was run beside the APIs of the profile: other settings and endpoints that its notes speak of. */
  readonly besides?: readonly string[];
  /** What was run over another layer than `fates` are of: rows (`close@hypercorn`) by the name of the API's layer. */
  readonly layers?: { readonly [row: string]: string };
  /** Codes that the version which was run did not report yet, and a later one that the profile speaks of does, by API. */
  readonly notYet?: { readonly [api: string]: readonly number[] };
  /** Codes that this side may not send and the other may, as the profile's note says and its table cannot, by API. */
  readonly bySide?: { readonly [api: string]: readonly number[] };
  /**
   * What was run in this program, for want of another way to start it or because it is a part that was run in another
   * version, and belongs to another profile. Where all rows do, the driver needs no profile of its own.
   */
  readonly elsewhere?: { readonly [name: string]: readonly [id: string, name: string] };
  /**
   * The library hands on what another library's socket reports. It was run over one such socket, and its profile speaks
   * of all: what it reports must be in the profile; what it does not need not be left out of it.
   */
  readonly overOthers?: boolean;
};

/** What the drivers of a language have in common. */
export type LanguageDrivers = DriverSettings & {
  /** The extension of the sources, with the dot. */
  readonly extension: string;
  /** By the id of the profile. */
  readonly drivers: { readonly [id: string]: DriverSettings };
};

/** One driver with its language's settings filled in. */
export type DriverEntry = DriverSettings & {
  readonly language: string;
  readonly id: string;
  readonly file: string;
  readonly apt: readonly string[];
  readonly build: readonly (readonly string[])[];
  readonly command: readonly string[];
};

/** Every driver there is, by language and then by id. `folder` is `test/conformance`. */
export function readDrivers(folder: string): readonly DriverEntry[] {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('drivers.json'))
    .map(({ name }) => name)
    .sort();
  return languages.flatMap((language) => {
    const common = JSON.parse(readFileSync(join(folder, language, 'drivers.json'), 'utf8')) as LanguageDrivers;
    const { extension, drivers, ...shared } = common;
    return Object.entries(drivers).map(([id, own]) => ({
      command: [],
      build: [],
      ...shared,
      ...own,
      language,
      id,
      file: join(folder, language, own.file ?? `${id}${extension}`),
      apt: [...(shared.apt ?? []), ...(own.apt ?? [])],
    }));
  });
}

/** Where the built program of a driver stands: `{out}`. */
export const builtProgram = (entry: DriverEntry, folder: string): string =>
  join(folder, '.cache', entry.language, entry.id);

/**
 * A command with its places filled: `{file}`, `{out}` (where a build may put its program), `{folder}`, `{classpath}`,
 * `{node}`.
 */
export function filledCommand(
  entry: DriverEntry,
  folder: string,
  command: readonly string[],
  node: string,
): readonly string[] {
  const places: { readonly [name: string]: string } = {
    file: entry.file,
    out: builtProgram(entry, folder),
    folder: folder.replace(/\/$/u, ''),
    classpath: (entry.classpath ?? []).join(':'),
    node,
  };
  return command.map((part) => part.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => places[name] ?? whole));
}
