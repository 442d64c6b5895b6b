import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { dirname, sep } from 'node:path';
import { ignoreRulesAt, ignoreRulesBelow, ignoreVerdict } from './ignoreRules';
import type { IgnoreRules } from './ignoreRules';

/**
 * The files below a folder in the manner of ripgrep: ignored and hidden entries left out, links not followed; a
 * folder's own files before those of its subfolders, each by name. The folder itself is taken although it be ignored.
 * @param isWanted tells by a file's name whether it is of interest
 * @param report is told of folders that cannot be read; the walk goes on
 */
export function* walk(
  root: string,
  isWanted: (name: string) => boolean,
  report: (path: string, error: unknown) => void,
): Generator<string> {
  const above = dirname(root);
  const open: { readonly directory: string; readonly parent: IgnoreRules | undefined }[] = [
    { directory: root, parent: above === root ? undefined : ignoreRulesAt(above) },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { directory, parent } = next;
    const entries = readDirectory(directory, report);
    const rules = ignoreRulesBelow(parent, directory, (name) => entries.some((entry) => entry.name === name));
    const prefix = directory.endsWith(sep) ? directory : directory + sep;
    const folders: string[] = [];
    for (const entry of entries) {
      const isDirectory = entry.isDirectory();
      if (isDirectory ? entry.name === '.git' : !entry.isFile() || !isWanted(entry.name)) continue;
      const verdict = ignoreVerdict(rules, entry.name, isDirectory);
      if (verdict === 'ignored' || (verdict === undefined && entry.name.startsWith('.'))) continue;
      if (isDirectory) folders.push(prefix + entry.name);
      else yield prefix + entry.name;
    }
    for (const folder of folders.reverse()) open.push({ directory: folder, parent: rules });
  }
}

function readDirectory(directory: string, report: (path: string, error: unknown) => void): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort(byName);
  } catch (error) {
    report(directory, error);
    return [];
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
