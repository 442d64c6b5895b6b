import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often the process looks whether it is idle, in milliseconds. */
const period = 1500;
/**
 * The heap must have grown by so many bytes, or the process by twice as many, to be worth the few dozen milliseconds:
 * what was collected on the way may still hold its pages.
 */
const worthwhile = 16_000_000;
/** Less of the period than this was work: nobody waits for an answer. */
const idle = 0.02;

/**
 * Gives memory back when nothing is asked for a while. Node.js by itself collects only when it is pressed, and a server
 * that sits beside an editor all day would keep what its busiest minute took.
 */
export function freeMemoryWhenIdle(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // V8 takes no code that was compiled under other flags.
  setFlagsFromString('--no-expose-gc');
  let least = process.memoryUsage();
  let rounds = 0;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > idle) return;
    // The first round finds what is garbage, the second lets go of the pages that it stood on.
    const { heapUsed, rss } = process.memoryUsage();
    if (heapUsed - least.heapUsed > worthwhile || rss - least.rss > 2 * worthwhile) rounds = 2;
    if (rounds === 0) return;
    rounds -= 1;
    collect();
    least = process.memoryUsage();
  }, period).unref();
}
