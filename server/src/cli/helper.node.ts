import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Engine } from '../analysis/engine';
import type { Helper, StartHelper } from './jobs';
import { outcomeOf } from './outcome';
import type { Job, LoadChecks, Outcome } from './outcome';

/** So many jobs can be claimed; a run of more does the rest in one thread. */
const capacity = 1 << 16;

type ToHelper = { readonly index: number; readonly job: Job };
type FromHelper =
  | { readonly kind: 'done'; readonly index: number; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly index: number }
  | { readonly kind: 'log'; readonly message: string };

/** Starts helpers from a bundle that calls `serveJobs`. */
export function helperFrom(bundle: string, log: (message: string) => void): StartHelper {
  return ({ done, failed }): Helper => {
    const claims = new Int32Array(new SharedArrayBuffer(capacity * Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(bundle, { workerData: { claims }, resourceLimits: { maxYoungGenerationSizeMb: 48 } });
    let isLost = false;
    const lose = (error?: Error) => {
      isLost = true;
      if (error) log(`A second thread ended: ${error.message}`);
      failed();
    };
    worker.on('message', (message: FromHelper) => {
      if (message.kind === 'done') done(message.index, message.outcome);
      else if (message.kind === 'failed') failed(message.index);
      else log(message.message);
    });
    worker.on('error', lose);
    worker.on('exit', () => lose());
    return {
      send(index, job) {
        if (isLost || index >= capacity) return false;
        worker.postMessage({ index, job } satisfies ToHelper);
        return true;
      },
      claim: (index) => Atomics.compareExchange(claims, index, 0, 1) === 0,
      async stop() {
        worker.removeAllListeners('exit');
        await worker.terminate();
      },
    };
  };
}

/** In a helper's thread: does the jobs that come, one after the other. Does nothing in the main thread. */
export function serveJobs(loadEngine: (log: (message: string) => void) => Engine, loadChecks: LoadChecks): void {
  const port = parentPort;
  const { claims } = (workerData ?? {}) as { claims?: Int32Array };
  if (!port || !claims) return;
  const tell = (message: FromHelper) => port.postMessage(message);
  const engine = loadEngine((message) => tell({ kind: 'log', message }));
  const work = async ({ index, job }: ToHelper): Promise<void> => {
    if (Atomics.compareExchange(claims, index, 0, 1) !== 0) return;
    try {
      tell({ kind: 'done', index, outcome: await outcomeOf(job, engine, loadChecks) });
    } catch {
      // The main thread tries it again, and tells what is wrong.
      tell({ kind: 'failed', index });
    }
  };
  let last = Promise.resolve();
  port.on('message', (message: ToHelper) => {
    last = last.then(() => work(message));
  });
}
