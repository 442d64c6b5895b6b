import { statSync } from 'node:fs';
import { defaultSettings } from '../../../shared/src/protocol';
import type { Candidate } from './candidates';
import type { FileReport, Look } from './look';

/** Another thread that looks at files. Files have numbers, which all threads take from one counter. */
export type Helper = {
  /** Resolves when it looks at no more files: all are taken, or it is lost. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The work of helpers: files in the order in which they are taken, and the counter, at the next one to take. */
export type SharedWork = { readonly files: readonly Candidate[]; readonly next: Int32Array };

/** Starts a helper. What it finds out is told by the file's number; of some files it may tell nothing. */
export type StartHelper = (work: SharedWork, report: (index: number, report: FileReport) => void) => Helper;

export type Sharing = {
  readonly look: Look;
  /** Absent where there are no threads to be had. */
  readonly startHelper?: StartHelper | undefined;
  /** So many helpers at most. */
  readonly helpers: number;
  /** Told after each file that was looked at, by whom ever. */
  readonly lookedAt: () => void;
};

/** Bytes of source that are worth the start of one more thread. */
const worthAThread = 2_000_000;

/**
 * Looks at all files and gives the reports in the files' order. Those that take longest are looked at first, so that no
 * thread is left with one when the others are done. Rejects where the look does in this thread.
 */
export async function lookAtAll(files: readonly Candidate[], sharing: Sharing): Promise<readonly FileReport[]> {
  const { look, startHelper, lookedAt } = sharing;
  const sized = files.map((file, index) => ({ file, index, size: files.length > 1 ? sizeOf(file.path) : 0 }));
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  const order = sized.sort((one, other) => workIn(other.size) - workIn(one.size));
  const work: SharedWork = {
    files: order.map(({ file }) => file),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const found = new Map<number, FileReport>();
  const take = (index: number, report: FileReport) => {
    found.set(index, report);
    lookedAt();
  };
  const wanted = startHelper ? Math.min(sharing.helpers, Math.floor(total / worthAThread)) : 0;
  const helpers = Array.from({ length: wanted }, () => startHelper?.(work, take)).filter(
    (helper) => helper !== undefined,
  );
  try {
    const own = async (index: number) => {
      const file = work.files[index];
      if (file) take(index, await look(file));
    };
    for (let index = takeNext(work); index < order.length; index = takeNext(work)) {
      await own(index);
      // Lets what others have found come in, and be counted.
      if (wanted > 0 && index % 64 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await Promise.all(helpers.map(({ ended }) => ended));
    // What a helper took and did not tell of: this thread does it, and meets what the helper met.
    for (const index of order.keys()) if (!found.has(index)) await own(index);
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  const reports: FileReport[] = [];
  for (const [place, { index }] of order.entries()) reports[index] = found.get(place) ?? { notes: [] };
  return reports;
}

/** The number of a file that nobody else takes; as large as their count, or larger, when all are taken. */
export function takeNext({ next }: SharedWork): number {
  return Atomics.add(next, 0, 1);
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
