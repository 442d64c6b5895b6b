import { dirname } from 'node:path';
import { defaultSettings } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/protocol';
import type { Engine } from '../analysis/engine';
import { shownPath } from './candidates';
import type { Candidate } from './candidates';
import { causeOf } from './notes';
import type { Note } from './notes';
import { outcomeOf } from './outcome';
import type { LoadChecks, Outcome, Wanted } from './outcome';
import { createProjectSettings } from './projectSettings';
import { createSourceReader } from './sourceFile';
import type { SourceFile } from './sourceFile';

/** What was found out about one file. Plain data: it may come from another thread. */
export type FileReport = {
  /** In the order in which they are to be told. Those of a project file come with every file that it governs. */
  readonly notes: readonly Note[];
  /** Absent where the text alone shows that there are no close codes, and where there was no text to be had. */
  readonly outcome?: Outcome;
  /** The file's text, where something was found that is shown with it. */
  readonly text?: string;
};

/** Looks at one file: reads it, and analyses it where it may hold close codes. Rejects where the engine does. */
export type Look = (candidate: Candidate) => Promise<FileReport>;

/** What a look needs that another thread can be told, too. */
export type LookOptions = {
  /** The working directory, absolute. */
  readonly directory: string;
  readonly wants: Wanted;
};

/** Makes a look that reads one file after the other; what holds for a folder is read once. */
export function createLook({ directory, wants }: LookOptions, engine: Engine, loadChecks: LoadChecks): Look {
  const read = createSourceReader();
  const projectIn = createProjectSettings(directory);

  return async (candidate) => {
    const { path } = candidate;
    const languageId = engine.languageIdFor(path);
    if (languageId === undefined) return { notes: [] };
    const file = shownPath(directory, path);
    const notes: Note[] = [];
    let told = false;
    const settingsHere = () => {
      const { settings, problems } = projectIn(dirname(path));
      if (!told) notes.push(...problems);
      told = true;
      return settings;
    };
    const source = readSource(read, candidate, file, notes, settingsHere);
    if (source?.kind !== 'text' || !engine.mayHoldCodes(languageId, source.text)) return { notes };
    const settings = settingsHere();
    if (!settings.enable || settings.ignoreLanguages.includes(languageId)) return { notes };
    const { text } = source;
    if (text.length > settings.maximumFileSize) {
      notes.push({ kind: 'too-large', path: file, limit: settings.maximumFileSize });
      return { notes };
    }
    if (source.isDamaged()) notes.push({ kind: 'damaged', path: file });
    const outcome = await outcomeOf({ file, languageId, text, settings, wants }, engine, loadChecks);
    if (outcome.limited === 'minified') notes.push({ kind: 'minified', path: file, count: 1 });
    else if (outcome.limited) notes.push({ kind: 'limited', path: file, why: outcome.limited });
    for (const cause of outcome.failures) notes.push({ kind: 'failed', path: file, cause });
    return { notes, outcome, ...(outcome.findings.length > 0 && { text }) };
  };
}

/** The text of a file; `undefined`, after a note, when it cannot be read or is surely too large. */
function readSource(
  read: ReturnType<typeof createSourceReader>,
  { path, isNamed }: Candidate,
  file: string,
  notes: Note[],
  settingsHere: () => Settings,
): SourceFile | undefined {
  // A UTF-16 unit takes at most three bytes in UTF-8.
  const bytesFor = (settings: Settings) => settings.maximumFileSize * 3;
  const binary = isNamed ? 'read' : 'leave-out';
  try {
    const source = read(path, { maximumBytes: bytesFor(defaultSettings), binary });
    if (source.kind !== 'too-large') return source;
    const { maximumFileSize } = settingsHere();
    const limit = bytesFor({ ...defaultSettings, maximumFileSize });
    const again = read(path, { maximumBytes: limit, binary });
    if (again.kind === 'too-large') notes.push({ kind: 'too-large', path: file, limit: maximumFileSize });
    return again;
  } catch (error) {
    notes.push({ kind: 'unreadable', path: file, cause: causeOf(error), isNamed });
    return undefined;
  }
}
