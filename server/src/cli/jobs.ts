import type { Job, Outcome } from './outcome';

/** Another thread that does jobs. Each job has a number; whoever claims it first does it. */
export type Helper = {
  /** Hands over a job; `false` when it takes no more. */
  readonly send: (index: number, job: Job) => boolean;
  /** Claims a job for this thread; `false` when the other one has it. */
  readonly claim: (index: number) => boolean;
  readonly stop: () => Promise<void>;
};

/** What a helper tells. `failed` without a number: it does no more at all. */
export type HelperEvents = {
  readonly done: (index: number, outcome: Outcome) => void;
  readonly failed: (index?: number) => void;
};

/** Starts a helper; absent where there are no threads. */
export type StartHelper = (events: HelperEvents) => Helper;

/** Jobs of files that are done while further files are read. */
export type Jobs = {
  readonly add: (job: Job) => Promise<Outcome>;
  /** Sees to it that all jobs so far are done. */
  readonly finish: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** UTF-16 units of text for which a second thread is not worth its start. */
const worthAThread = 250_000;

type Pending = {
  readonly job: Job;
  readonly outcome: Promise<Outcome>;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  isWithHelper: boolean;
  isSettled: boolean;
};

/**
 * Makes the jobs of a run. A helper takes them from the front while this thread goes on reading; what is left when
 * everything is read, this thread takes from the back.
 */
export function createJobs(doHere: (job: Job) => Promise<Outcome>, startHelper: StartHelper | undefined): Jobs {
  const pending: Pending[] = [];
  let helper: Helper | undefined;
  let units = 0;
  let first = 0;

  const here = async (entry: Pending): Promise<void> => {
    try {
      entry.resolve(await doHere(entry.job));
    } catch (error) {
      entry.reject(error);
    }
  };
  const events: HelperEvents = {
    done: (index, outcome) => pending[index]?.resolve(outcome),
    failed(index) {
      const lost = index === undefined ? pending.filter(({ isWithHelper }) => isWithHelper) : [pending[index]];
      for (const entry of lost) if (entry && !entry.isSettled) void here(entry);
    },
  };
  const send = (index: number) => {
    const entry = pending[index];
    if (entry && helper) entry.isWithHelper = helper.send(index, entry.job);
  };

  return {
    add(job) {
      const { promise: outcome, resolve, reject } = withResolvers<Outcome>();
      const entry: Pending = { job, outcome, resolve, reject, isWithHelper: false, isSettled: false };
      outcome.then(
        () => (entry.isSettled = true),
        () => (entry.isSettled = true),
      );
      pending.push(entry);
      units += job.text.length;
      if (helper) send(pending.length - 1);
      else if (startHelper && units > worthAThread) {
        helper = startHelper(events);
        for (let index = first; index < pending.length; index += 1) send(index);
      }
      return outcome;
    },
    async finish() {
      for (let index = pending.length - 1; index >= first; index -= 1) {
        const entry = pending[index];
        if (entry && (!entry.isWithHelper || helper?.claim(index) === true)) {
          entry.isWithHelper = false;
          await here(entry);
        }
      }
      await Promise.allSettled(pending.slice(first).map(({ outcome }) => outcome));
      first = pending.length;
    },
    stop: async () => helper?.stop(),
  };
}

/** A promise and what settles it; `Promise.withResolvers` comes with Node.js 22. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
