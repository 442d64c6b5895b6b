import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings, projectFileName } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/protocol';
import { readProjectFile } from '../../../shared/src/settings';
import { shownPath } from './candidates';
import { causeOf } from './notes';
import type { Note } from './notes';

/** The settings that hold in a folder, and what is wrong with the project file that they come from. */
export type ProjectSettings = { readonly settings: Settings; readonly problems: readonly Note[] };

/**
 * Makes a function that finds the settings that hold in a folder: those of the nearest project file there or above,
 * else the defaults. Each folder is looked at once.
 * @param base what the paths in notes are relative to
 */
export function createProjectSettings(base: string): (directory: string) => ProjectSettings {
  const known = new Map<string, ProjectSettings>();
  const settingsIn = (directory: string): ProjectSettings => {
    const kept = known.get(directory);
    if (kept) return kept;
    const above = dirname(directory);
    const { settings: own, problems } = readOwn(join(directory, projectFileName), base);
    const inherited = own
      ? undefined
      : above === directory
        ? { settings: defaultSettings, problems: [] }
        : settingsIn(above);
    const found = {
      settings: own ?? inherited?.settings ?? defaultSettings,
      problems: [...problems, ...(inherited?.problems ?? [])],
    };
    known.set(directory, found);
    return found;
  };
  return settingsIn;
}

/** The settings of a project file, absent when there is no such file or it cannot be read. */
function readOwn(file: string, base: string): { readonly settings?: Settings; readonly problems: readonly Note[] } {
  const path = shownPath(base, file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return { problems: [] };
    }
    return { problems: [{ kind: 'project-file-unreadable', path, cause: causeOf(error) }] };
  }
  const { settings, problems } = readProjectFile(text);
  return {
    settings,
    problems: problems.map((problem) => ({
      kind: 'project-file',
      path,
      key: problem.path,
      message: problem.message,
    })),
  };
}
