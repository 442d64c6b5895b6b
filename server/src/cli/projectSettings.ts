import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings, projectFileName } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/protocol';
import { readProjectFile } from '../../../shared/src/settings';
import type { SettingsProblem } from '../../../shared/src/settings';

/** What is wrong with a project file; `unreadable` when the file itself could not be read. */
export type ProjectFileProblem = SettingsProblem | { readonly unreadable: unknown };

/**
 * Makes a function that finds the settings that hold in a folder: those of the nearest project file there or above,
 * else the defaults. Each folder is looked at once.
 * @param report is told of each problem once, with the path of the project file
 */
export function createProjectSettings(
  report: (file: string, problem: ProjectFileProblem) => void,
): (directory: string) => Settings {
  const known = new Map<string, Settings>();
  const settingsIn = (directory: string): Settings => {
    const kept = known.get(directory);
    if (kept) return kept;
    const above = dirname(directory);
    const own = readOwn(join(directory, projectFileName), report);
    const settings = own ?? (above === directory ? defaultSettings : settingsIn(above));
    known.set(directory, settings);
    return settings;
  };
  return settingsIn;
}

/** The settings of a project file; `undefined` when there is no such file. */
function readOwn(file: string, report: (file: string, problem: ProjectFileProblem) => void): Settings | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
    report(file, { unreadable: error });
    return undefined;
  }
  const { settings, problems } = readProjectFile(text);
  for (const problem of problems) report(file, problem);
  return settings;
}
