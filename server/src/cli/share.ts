import type { Candidate } from './candidates';
import type { FileReport, Look } from './look';
import { tasksFor } from './tasks';

/** Another thread that looks at files. */
export type Helper = {
  /** Resolves when it looks at no more files: all are taken, or it is lost. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * The work of all threads: the files, the places of those that are looked at together, and the counter from which the
 * threads take such tasks, at the next one to take.
 */
export type SharedWork = {
  readonly files: readonly Candidate[];
  readonly tasks: readonly (readonly number[])[];
  readonly next: Int32Array;
};

/** Starts a helper. What it finds out is told by the file's place; of some files it may tell nothing. */
export type StartHelper = (work: SharedWork, report: (index: number, report: FileReport) => void) => Helper;

export type Sharing = {
  readonly look: Look;
  readonly languageOf: (path: string) => string | undefined;
  /** Absent where there are no threads to be had. */
  readonly startHelper?: StartHelper | undefined;
  /** So many helpers at most. */
  readonly helpers: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Told after each file that was looked at, by whom ever. */
  readonly lookedAt: () => void;
};

/** Bytes of source that are worth the start of one more thread. */
const worthAThread = 2_000_000;
/** A run of so many milliseconds is worth one whatever the bytes: many languages take long to load, some code to analyse. */
const longRun = 600;

/** Looks at all files and gives the reports in the files' order. Rejects where the look does in this thread. */
export async function lookAtAll(files: readonly Candidate[], sharing: Sharing): Promise<readonly FileReport[]> {
  const { look, startHelper, lookedAt, now } = sharing;
  const tasks = tasksFor(files, sharing.languageOf);
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  const work: SharedWork = {
    files,
    tasks: tasks.map((task) => task.files),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const found = new Map<number, FileReport>();
  let tellComplete = (): void => undefined;
  const complete = new Promise<void>((resolve) => (tellComplete = resolve));
  const take = (index: number, report: FileReport) => {
    found.set(index, report);
    lookedAt();
    if (found.size === files.length) tellComplete();
  };
  const helpers: Helper[] = [];
  const most = startHelper ? sharing.helpers : 0;
  const begun = most > 0 ? now() : 0;
  const start = (count: number) => {
    for (; startHelper && helpers.length < Math.min(count, most);) helpers.push(startHelper(work, take));
  };
  start(Math.floor(total / worthAThread));
  try {
    const own = async (index: number) => {
      const file = files[index];
      if (file) take(index, await look(file));
    };
    for (let task = takeNext(work); task; task = takeNext(work)) {
      for (const index of task) {
        await own(index);
        if (helpers.length < most && isAnyLeft(work)) start(Math.floor((now() - begun) / longRun));
      }
      // Lets what others have found come in, and be counted.
      if (helpers.length > 0) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    // A helper that came too late has nothing to tell.
    await Promise.race([complete, Promise.all(helpers.map(({ ended }) => ended))]);
    // What a helper took and did not tell of: this thread does it, and meets what the helper met.
    for (const index of files.keys()) if (!found.has(index)) await own(index);
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  return [...files.keys()].map((index) => found.get(index) ?? { notes: [] });
}

/** The places of the files of a task that nobody else takes; `undefined` when all tasks are taken. */
export function takeNext({ tasks, next }: SharedWork): readonly number[] | undefined {
  return tasks[Atomics.add(next, 0, 1)];
}

function isAnyLeft({ tasks, next }: SharedWork): boolean {
  return Atomics.load(next, 0) < tasks.length;
}
