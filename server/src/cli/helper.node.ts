import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Engine } from '../analysis/engine';
import { createLook } from './look';
import type { FileReport, LookOptions } from './look';
import type { LoadChecks } from './outcome';
import { takeNext } from './share';
import type { SharedWork, StartHelper } from './share';

type ToHelper = { readonly work: SharedWork; readonly options: LookOptions };
type FromHelper =
  | { readonly kind: 'report'; readonly index: number; readonly report: FileReport }
  | { readonly kind: 'log'; readonly message: string }
  | { readonly kind: 'ended' };

/** Starts helpers from a bundle that calls `serveLooks`. */
export function helperFrom(bundle: string, options: LookOptions, log: (message: string) => void): StartHelper {
  return (work, report) => {
    const worker = new Worker(bundle, {
      workerData: { work, options } satisfies ToHelper,
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('message', (message: FromHelper) => {
        if (message.kind === 'report') report(message.index, message.report);
        else if (message.kind === 'log') log(message.message);
        else resolve();
      });
      worker.on('error', (error: Error) => {
        log(`A second thread ended: ${error.message}`);
        resolve();
      });
      worker.on('exit', () => resolve());
    });
    return { ended, stop: () => worker.terminate().then(() => undefined) };
  };
}

/** In a helper's thread: looks at files until all are taken. Does nothing in the main thread. */
export async function serveLooks(
  loadEngine: (log: (message: string) => void) => Engine,
  loadChecks: LoadChecks,
): Promise<void> {
  const port = parentPort;
  const { work, options } = (workerData ?? {}) as Partial<ToHelper>;
  if (!port || !work || !options) return;
  const tell = (message: FromHelper) => port.postMessage(message);
  const look = createLook(
    options,
    loadEngine((message) => tell({ kind: 'log', message })),
    loadChecks,
  );
  for (let task = takeNext(work); task; task = takeNext(work))
    for (const index of task) {
      const file = work.files[index];
      try {
        if (file) tell({ kind: 'report', index, report: await look(file) });
      } catch {
        // The main thread looks at it again, and tells what is wrong.
      }
    }
  tell({ kind: 'ended' });
}
