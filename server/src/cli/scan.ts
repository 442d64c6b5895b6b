import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { defaultSettings } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/protocol';
import type { Engine } from '../analysis/engine';
import type { Jobs } from './jobs';
import { causeOf } from './notes';
import type { Note } from './notes';
import type { Outcome, Wanted } from './outcome';
import { createProjectSettings } from './projectSettings';
import type { ProjectFileProblem } from './projectSettings';
import { createSourceReader } from './sourceFile';
import type { SourceFile } from './sourceFile';
import { walk } from './walk';

/** A file that may hold close codes, with what the engine found there. */
export type ScannedFile = {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly outcome: Outcome;
};

export type ScanHost = {
  readonly directory: string;
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly wants: Wanted;
  readonly note: (note: Note) => void;
  /** Told after each file that was looked at. */
  readonly lookedAt: () => void;
};

type Candidate = { readonly path: string; readonly isNamed: boolean };

/** UTF-16 units of text that may wait for their analysis at a time. */
const waitingLimit = 32_000_000;

/**
 * Looks at all files that the paths name or hold and hands those that may hold close codes to `visit`, in order.
 * Reading goes on while the first of them are analysed.
 */
export async function scan(
  paths: readonly string[],
  host: ScanHost,
  visit: (scanned: ScannedFile) => void,
): Promise<void> {
  const show = (path: string) => shownPath(host.directory, path);
  const read = createSourceReader();
  const settingsIn = createProjectSettings((file, problem) => host.note(projectFileNote(show(file), problem)));
  const waiting: { readonly file: string; readonly text: string; readonly outcome: Promise<Outcome> }[] = [];
  let waitingUnits = 0;
  const minified: string[] = [];
  const drain = async () => {
    await host.jobs.finish();
    for (const { file, text, outcome } of waiting) {
      const result = await outcome;
      if (result.limited === 'minified') minified.push(file);
      else if (result.limited) host.note({ kind: 'limited', path: file, why: result.limited });
      for (const cause of result.failures) host.note({ kind: 'failed', path: file, cause });
      visit({ file, text, outcome: result });
    }
    waiting.length = 0;
    waitingUnits = 0;
  };
  for (const candidate of candidates(paths, host, show)) {
    host.lookedAt();
    const { path } = candidate;
    const languageId = host.engine.languageIdFor(path);
    if (languageId === undefined) continue;
    const source = readSource(read, candidate, host, show, settingsIn);
    if (source?.kind !== 'text' || !host.engine.mayHoldCodes(languageId, source.text)) continue;
    const settings = settingsIn(dirname(path));
    if (!settings.enable || settings.ignoreLanguages.includes(languageId)) continue;
    if (source.text.length > settings.maximumFileSize) {
      host.note({ kind: 'too-large', path: show(path), limit: settings.maximumFileSize });
      continue;
    }
    if (source.isDamaged()) host.note({ kind: 'damaged', path: show(path) });
    const { text } = source;
    const file = show(path);
    waiting.push({ file, text, outcome: host.jobs.add({ file, languageId, text, settings, wants: host.wants }) });
    waitingUnits += text.length;
    if (waitingUnits > waitingLimit) await drain();
  }
  await drain();
  // Built files come by the dozen: a line for each would bury the rest.
  const [first] = minified;
  if (first !== undefined) host.note({ kind: 'minified', path: first, count: minified.length });
}

/** A path relative to the working directory, with `/`; absolute where there is no way between the two. */
export function shownPath(directory: string, path: string): string {
  const shown = relative(directory, path);
  return (sep === '/' ? shown : shown.replaceAll(sep, '/')) || '.';
}

function* candidates(
  paths: readonly string[],
  { directory, engine, note }: ScanHost,
  show: (path: string) => string,
): Generator<Candidate> {
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

/** The text of a file; `undefined`, after a note, when it cannot be read or is surely too large. */
function readSource(
  read: ReturnType<typeof createSourceReader>,
  { path, isNamed }: Candidate,
  { note }: ScanHost,
  show: (path: string) => string,
  settingsIn: (directory: string) => Settings,
): SourceFile | undefined {
  // A UTF-16 unit takes at most three bytes in UTF-8.
  const bytesFor = (settings: Settings) => settings.maximumFileSize * 3;
  const binary = isNamed ? 'read' : 'leave-out';
  try {
    const source = read(path, { maximumBytes: bytesFor(defaultSettings), binary });
    if (source.kind !== 'too-large') return source;
    const { maximumFileSize } = settingsIn(dirname(path));
    const limit = bytesFor({ ...defaultSettings, maximumFileSize });
    const again = read(path, { maximumBytes: limit, binary });
    if (again.kind === 'too-large') note({ kind: 'too-large', path: show(path), limit: maximumFileSize });
    return again;
  } catch (error) {
    note({ kind: 'unreadable', path: show(path), cause: causeOf(error), isNamed });
    return undefined;
  }
}

function projectFileNote(path: string, problem: ProjectFileProblem): Note {
  return 'unreadable' in problem
    ? { kind: 'project-file-unreadable', path, cause: causeOf(problem.unreadable) }
    : { kind: 'project-file', path, key: problem.path, message: problem.message };
}
