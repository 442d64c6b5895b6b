import type { Output } from './run';

/** Counts files, and on a terminal shows the count in one line once a walk takes long. */
export type Progress = { readonly step: () => void; readonly clear: () => void; readonly count: () => number };

const firstAfter = 500;
const thenEvery = 100;

/** @param now milliseconds of a steady clock */
export function createProgress(output: Output, now: () => number, text: (count: number) => string): Progress {
  let count = 0;
  let isShown = false;
  let next = now() + firstAfter;
  return {
    step: () => {
      count++;
      if (!output.isTerminal || (count & 15) !== 0) return;
      const time = now();
      if (time < next) return;
      next = time + thenEvery;
      isShown = true;
      output.write(`\r\u001b[K${text(count)}`);
    },
    clear: () => {
      if (isShown) output.write('\r\u001b[K');
      isShown = false;
    },
    count: () => count,
  };
}
