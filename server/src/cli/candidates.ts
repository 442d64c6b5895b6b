import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Engine } from '../analysis/engine';
import { causeOf } from './notes';
import type { Note } from './notes';
import { walk } from './walk';

/** A file that is to be looked at: its absolute path, and whether the command line itself names it. */
export type Candidate = { readonly path: string; readonly isNamed: boolean };

/** A path relative to the working directory, with `/`; absolute where there is no way between the two. */
export function shownPath(directory: string, path: string): string {
  const shown = relative(directory, path);
  return (sep === '/' ? shown : shown.replaceAll(sep, '/')) || '.';
}

/**
 * The files in languages that the engine understands which the paths name or hold: in the order of the paths, those of
 * a folder in the order of `walk`, each once. What cannot be taken is noted.
 */
export function* candidatesIn(
  paths: readonly string[],
  directory: string,
  engine: Pick<Engine, 'languageIdFor'>,
  note: (note: Note) => void,
): Generator<Candidate> {
  const show = (path: string) => shownPath(directory, path);
  const isWanted = (name: string) => engine.languageIdFor(name) !== undefined;
  const seen = paths.length > 1 ? new Set<string>() : undefined;
  const isNew = (path: string) => {
    if (seen?.has(path)) return false;
    seen?.add(path);
    return true;
  };
  for (const given of paths) {
    const root = resolve(directory, given);
    const kind = kindOf(root);
    if (kind === 'folder') {
      const report = (path: string, error: unknown) =>
        note({ kind: 'unreadable', path: show(path), cause: causeOf(error), isNamed: path === root });
      for (const path of walk(root, isWanted, report)) if (isNew(path)) yield { path, isNamed: false };
    } else if (kind !== 'file') {
      note(typeof kind === 'string' ? { kind, path: show(root) } : { ...kind, path: show(root) });
    } else if (!isWanted(root)) {
      note({ kind: 'language-unknown', path: show(root) });
    } else if (isNew(root)) {
      yield { path: root, isNamed: true };
    }
  }
}

type PathKind =
  | 'file'
  | 'folder'
  | 'path-missing'
  | 'path-special'
  | { readonly kind: 'unreadable'; readonly cause: string; readonly isNamed: true };

function kindOf(path: string): PathKind {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'path-missing';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'path-special';
  } catch (error) {
    return { kind: 'unreadable', cause: causeOf(error), isNamed: true };
  }
}
