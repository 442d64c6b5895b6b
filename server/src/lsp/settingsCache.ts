import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Locale } from '../../../shared/src/locale';
import { settingsSection } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/protocol';
import { readProjectFile, readSettings } from '../../../shared/src/settings';
import type { SettingsProblem } from '../../../shared/src/settings';
import type { ClientAbilities } from './clientAbilities';
import type { Log } from './log';
import type { ProjectFiles } from './projectFiles';
import { serverText } from './texts';

/** The settings of each document, asked for once and remembered until something changes. */
export type SettingsCache = {
  /**
   * The settings that hold for a document: the editor's for its folder, and over them, key by key, those of the
   * nearest project file, so that a project means the same in every editor and on the command line. Never rejects.
   */
  readonly of: (scopeUri: string) => Promise<Settings>;
  /** Forgets all. `pushed` are settings that came with the change, for clients that answer no requests. */
  readonly forget: (pushed?: unknown) => void;
  /** Forgets one document's settings, when it is closed. */
  readonly release: (scopeUri: string) => void;
  /** What is wrong with the project files in use, for the status. */
  readonly projectFileProblems: () => readonly string[];
};

type Sources = {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly projectFiles: ProjectFiles;
  readonly locale: Locale;
  readonly log: Log;
  /** Settings handed over at the start. */
  readonly initial: unknown;
};

/** Creates an empty cache. */
export function createSettingsCache(sources: Sources): SettingsCache {
  const { connection, client, projectFiles, locale, log } = sources;
  const known = new Map<string, Promise<Settings>>();
  const fileProblems = new Set<string>();
  let pushedByClient: unknown = sources.initial;

  const fetch = async (scopeUri: string): Promise<Settings> => {
    const editor = readSettings(client.answersConfiguration ? await askEditor(scopeUri) : pushedByClient);
    const tellEditor = problemWriter(locale, 'settingIsWrong', {});
    for (const problem of editor.problems.slice(0, mostTold)) log.warnOnce(tellEditor(problem));
    const file = await projectFiles.nearest(scopeUri);
    if (file === undefined) return editor.settings;
    const project = readProjectFile(file.text, editor.settings);
    const tellFile = problemWriter(locale, 'projectFileIsWrong', { file: URI.parse(file.uri).fsPath });
    for (const problem of project.problems.slice(0, mostTold)) {
      const name = Utils.basename(URI.parse(file.uri));
      fileProblems.add(serverText(locale, 'projectFileHasErrors', { file: name }));
      log.warnOnce(tellFile(problem));
    }
    return project.settings;
  };

  const askEditor = async (scopeUri: string): Promise<unknown> => {
    try {
      return await connection.workspace.getConfiguration({ scopeUri, section: settingsSection });
    } catch (error) {
      log.warnOnce(`workspace/configuration: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  return {
    of: async (scopeUri) => {
      for (;;) {
        const asked = known.get(scopeUri) ?? fetch(scopeUri);
        known.set(scopeUri, asked);
        const settings = await asked;
        if (known.get(scopeUri) === asked) return settings;
      }
    },
    forget: (pushed) => {
      if (pushed !== undefined) pushedByClient = pushed;
      known.clear();
      fileProblems.clear();
    },
    release: (scopeUri) => {
      known.delete(scopeUri);
    },
    projectFileProblems: () => [...fileProblems],
  };
}

/** A hostile value can hold any number of mistakes; the first ones tell enough. */
const mostTold = 20;

function problemWriter(
  locale: Locale,
  text: 'settingIsWrong' | 'projectFileIsWrong',
  values: { readonly [name: string]: string },
): (problem: SettingsProblem) => string {
  const separator = text === 'settingIsWrong' ? '.' : ': ';
  return ({ path, message }) =>
    serverText(locale, text, { ...values, path: path === '' ? '' : separator + path, problem: message[locale] });
}
