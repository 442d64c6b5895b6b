import type { Engine } from '../analysis/engine';
import { candidatesIn, shownPath } from './candidates';
import type { Look } from './look';
import type { Note } from './notes';
import type { Outcome } from './outcome';
import { lookAtAll } from './share';
import type { Sharing } from './share';

/** A file that may hold close codes, with what the engine found there. */
export type ScannedFile = {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** Empty where nothing was found that is shown with it. */
  readonly text: string;
  readonly outcome: Outcome;
};

export type ScanHost = Omit<Sharing, 'look' | 'languageOf'> & {
  readonly directory: string;
  readonly engine: Pick<Engine, 'languageIdFor'>;
  readonly look: Look;
  readonly note: (note: Note) => void;
};

/** Looks at all files that the paths name or hold; gives those that may hold close codes, in order. */
export async function scan(paths: readonly string[], host: ScanHost): Promise<readonly ScannedFile[]> {
  const { directory, engine, note } = host;
  const files = [...candidatesIn(paths, directory, engine, note)];
  const languageOf = (path: string) => engine.languageIdFor(path);
  const reports = await lookAtAll(files, { ...host, languageOf });
  tell(
    reports.flatMap(({ notes }) => notes),
    note,
  );
  return reports.flatMap(({ outcome, text = '' }, index) => {
    const path = files[index]?.path;
    return outcome && path !== undefined ? [{ file: shownPath(directory, path), text, outcome }] : [];
  });
}

/** Tells notes in order: each once, and one of all minified files, since built files come by the dozen. */
function tell(notes: readonly Note[], note: (note: Note) => void): void {
  const told = new Set<string>();
  const minified = notes.filter(({ kind }) => kind === 'minified');
  for (const each of notes) {
    if (each.kind === 'minified') continue;
    const key = JSON.stringify(each);
    if (!told.has(key)) note(each);
    told.add(key);
  }
  const [first] = minified;
  if (first?.kind === 'minified') note({ ...first, count: minified.length });
}
