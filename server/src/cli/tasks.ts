import { statSync } from 'node:fs';
import { defaultSettings } from '../../../shared/src/protocol';
import type { Candidate } from './candidates';

/** Files that one thread looks at together, by their places among all files. */
export type Task = { readonly files: readonly number[]; readonly bytes: number };

/** Bytes of source that are no longer put together with more. */
const fullTask = 250_000;

/**
 * Puts files together for threads: small ones of one language, since each thread that meets a language must load its
 * grammar. Those that take longest come first, so that no thread is left with one when the others are done.
 */
export function tasksFor(
  files: readonly Candidate[],
  languageOf: (path: string) => string | undefined,
): readonly Task[] {
  const [only] = files;
  if (only && files.length === 1) return [{ files: [0], bytes: sizeOf(only.path) }];
  const byLanguage = new Map<string | undefined, { index: number; bytes: number }[]>();
  for (const [index, { path }] of files.entries()) {
    const languageId = languageOf(path);
    const sized = { index, bytes: workIn(sizeOf(path)) };
    const known = byLanguage.get(languageId);
    if (known) known.push(sized);
    else byLanguage.set(languageId, [sized]);
  }
  const tasks: Task[] = [];
  for (const sized of byLanguage.values()) {
    sized.sort((one, other) => other.bytes - one.bytes);
    let together: number[] = [];
    let bytes = 0;
    const close = () => {
      if (together.length > 0) tasks.push({ files: together, bytes });
      together = [];
      bytes = 0;
    };
    for (const file of sized) {
      together.push(file.index);
      bytes += file.bytes;
      if (bytes >= fullTask) close();
    }
    close();
  }
  return tasks.sort((one, other) => other.bytes - one.bytes);
}

/** What a file of so many bytes takes beside others; those that are too large to be analysed are only read. */
function workIn(size: number): number {
  return size > defaultSettings.maximumFileSize ? 0 : size;
}

/** A file's length in bytes; 0 for what cannot be asked, which reading tells of. */
function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
